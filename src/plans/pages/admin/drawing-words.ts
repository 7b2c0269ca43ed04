// The words in the drawing of a plan.
import type { Condition, Field } from '../../../forms/index.ts'
import { levelNames } from '../../../organizations/index.ts'
import { performerNames } from '../../../workflow/index.ts'
import type { Stage } from '../../../workflow/index.ts'
import { testsIn } from '../../rules/can-hold.ts'

const signs: Readonly<Record<string, string>> = {
  equals: '＝',
  'not-equals': '≠',
  contains: '含',
  within: '在',
  'at-least': '≥',
  'at-most': '≤',
  greater: '＞',
  less: '＜',
}

export function drawingWords(questions: readonly Field[]) {
  return {
    label: '方案的流转图：自上而下依次办理，并排的同时办理，虚线框是有条件的环节',
    detail: ({ level, post, days, powers }: Stage): string => {
      const place = level === 'own' ? '本级' : levelNames[level]
      const also = powers?.map((power) => `或${levelNames[power.level]}`).join('') ?? ''
      return `${place}${also} · ${performerNames[post]} · ${days === 0 ? '当天' : `${days} 个工作日`}`
    },
    branch: ({ when }: Stage): string | null =>
      when === undefined ? null : wordsOf(when, questions),
  }
}

function wordsOf(condition: Condition, questions: readonly Field[]): string {
  return testsIn(condition)
    .map(({ field, op, value }) => {
      const label =
        field === '@applicantKind'
          ? '申请人'
          : field === '@region'
            ? '办理地'
            : (questions.find(({ key }) => key === field)?.label ?? field)
      const named =
        value === 'person'
          ? '个人'
          : value === 'company'
            ? '单位'
            : JSON.stringify(value).replaceAll('"', '')
      return `${label}${signs[op] ?? op}${named}`
    })
    .join('，并且')
}

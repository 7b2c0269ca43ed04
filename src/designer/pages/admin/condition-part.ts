// 什么时候问: the lines of a condition on a page, chosen one by one.
import type { Condition, Field } from '../../../forms/index.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { conditionOf, groupLetters, linesOf } from '../../rules/condition-lines.ts'
import { hintFor, lineFault } from '../../rules/line-faults.ts'
import { operatorsFor, readLine, writeLine } from '../../rules/line-inputs.ts'
import type { TypedLine } from '../../rules/line-inputs.ts'
import { subjectsOf } from '../../rules/subjects.ts'
import type { Subject } from '../../rules/subjects.ts'
import { lineField, selectField } from './controls.ts'

export interface TypedCondition {
  readonly mode: string
  readonly lines: readonly TypedLine[]
}

export interface ConditionPart {
  readonly mode: FieldProps
  readonly lines: readonly (readonly FieldProps[])[]
}

const mostLines = 6

/** What stands in the controls for a condition; 'keep' for one that lines cannot say. */
export function typedFrom(condition: Condition | null): TypedCondition {
  const read = linesOf(condition)
  if (read === null) return { mode: 'keep', lines: [] }
  return { mode: read.mode, lines: read.lines.map(({ test, group }) => writeLine(test, group)) }
}

export function typedCondition(body: Readonly<Record<string, string>>): TypedCondition {
  const at = (number: number, part: string) => body[`c${number}-${part}`] ?? ''
  const lines = Array.from({ length: mostLines }, (_, number) => ({
    subject: at(number, 'subject'),
    op: at(number, 'op'),
    value: at(number, 'value'),
    group: at(number, 'group'),
  }))
  return { mode: body['mode'] ?? 'always', lines: lines.filter(({ subject }) => subject !== '') }
}

/** The line that cannot be, or the choice above the lines; and what to do about it. */
export interface WrongPart {
  readonly at: number | 'mode'
  readonly text: string
}

/** The condition, or what is wrong with it. */
export function readCondition(
  typed: TypedCondition,
  before: readonly Field[],
  kept: Condition | null,
): { readonly condition: Condition | null; readonly wrong: WrongPart | null } {
  if (typed.mode === 'keep') return { condition: kept, wrong: null }
  if (typed.mode !== 'all' && typed.mode !== 'any') {
    const wrong = { at: 'mode', text: modeMissing } as const
    return { condition: null, wrong: isForgotten(typed, kept) ? wrong : null }
  }
  const subjects = subjectsOf(before)
  const tests = typed.lines.map((line) => readLine(line, subjects))
  if (tests.length === 0 || tests.includes(null)) {
    const at = Math.max(0, tests.indexOf(null))
    return { condition: kept, wrong: { at, text: lineFault(typed.lines[at], subjects) } }
  }
  const lines = tests.flatMap((test, at) => {
    const group = groupLetters.find((letter) => letter === typed.lines[at]?.group) ?? ''
    return test === null ? [] : [{ test, group }]
  })
  return { condition: conditionOf({ mode: typed.mode, lines }), wrong: null }
}

/** Lines were chosen and the choice above them left: they would be lost without a word. */
function isForgotten({ lines }: TypedCondition, kept: Condition | null): boolean {
  return lines.length > 0 && JSON.stringify(lines) !== JSON.stringify(typedFrom(kept).lines)
}

/** For the summary of the page: what is wrong and where. */
export function conditionFault(wrong: WrongPart): { readonly text: string; readonly href: string } {
  return wrong.at === 'mode'
    ? { text: wrong.text, href: '#mode' }
    : { text: `条件第 ${wrong.at + 1} 条${wrong.text}`, href: `#c${wrong.at}-subject` }
}

const modeMissing = '写了条件，请在“什么时候问”里选全部满足，还是满足一条'

/** How the page asks for the condition. */
export interface ConditionWords {
  readonly label: string
  readonly always: string
  readonly all: string
  readonly any: string
}

const ofQuestions: ConditionWords = {
  label: '什么时候问',
  always: '总是问',
  all: '下面全部满足才问',
  any: '下面满足一条就问',
}

export function conditionPart(
  typed: TypedCondition,
  before: readonly Field[],
  wrong: WrongPart | null,
  words: ConditionWords = ofQuestions,
): ConditionPart {
  const subjects = subjectsOf(before)
  const count = Math.min(mostLines, typed.lines.length + 2)
  const modes = [
    ['always', words.always],
    ['all', words.all],
    ['any', words.any],
    ...(typed.mode === 'keep' ? [['keep', '保留现在的条件（层次多，这里改不了）'] as const] : []),
  ] as const
  return {
    mode: selectField(
      {
        ...{ id: 'mode', label: words.label, hint: null, value: typed.mode },
        error: wrong?.at === 'mode' ? wrong.text : null,
      },
      modes,
      null,
    ),
    lines: Array.from({ length: count }, (_, at) =>
      lineFields(at, typed.lines[at], subjects, wrong?.at === at ? wrong.text : null),
    ),
  }
}

function lineFields(
  at: number,
  line: TypedLine | undefined,
  subjects: readonly Subject[],
  wrong: string | null,
): readonly FieldProps[] {
  const subject = subjects.find(({ reference }) => reference === line?.subject) ?? null
  const error = wrong === null ? null : `这一条${wrong}`
  const asked = (part: string, label: string, value = '') => {
    return {
      id: `c${at}-${part}`,
      label: `第 ${at + 1} 条：${label}`,
      hint: null,
      value,
      error: null,
    }
  }
  const choices = subjects.map(({ reference, label }) => [reference, label] as const)
  return [
    { ...selectField(asked('subject', '看什么', line?.subject), choices, '不用这一条'), error },
    selectField(asked('op', '怎么比', line?.op), operatorsFor(subject), '请选择'),
    valueField({ ...asked('value', '和什么比', line?.value), hint: hintFor(subject) }, subject),
    selectField(
      asked('group', '分组', line?.group),
      groupLetters.map((letter) => [letter, letter === '' ? '单独一条' : `${letter} 组`] as const),
      null,
    ),
  ]
}

function valueField(asked: Parameters<typeof lineField>[0], subject: Subject | null): FieldProps {
  return subject?.values.kind === 'options'
    ? selectField(asked, subject.values.options, '请选择')
    : lineField(asked)
}

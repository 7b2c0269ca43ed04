// The form of a template: which fixed parts it has, and for each paragraph its words, place and condition.
import type { Choice, FieldProps } from '../../../platform/web/components.ts'
import type { DocumentKind } from '../../facts.ts'
import { partNames, placeNames } from '../../messages-of-letters.ts'
import type { Finding } from '../../rules/letters/check.ts'
import { fixedParts, places } from '../../rules/letters/template.ts'
import type { LetterTemplate } from '../../rules/letters/template.ts'
import { vocabularyOf } from '../../rules/letters/vocabulary.ts'

export interface PieceForm {
  readonly at: number
  readonly title: string
  readonly fields: readonly FieldProps[]
  readonly variables: readonly { readonly name: string; readonly text: string }[]
}

export function partsField({ parts }: LetterTemplate): FieldProps {
  return {
    ...frame('parts', 'parts', '固定部分', '由大厅按公文格式排印；法律要求有的去掉了不能发布'),
    group: true,
    control: {
      ...{ kind: 'choices', type: 'checkbox', wrap: true },
      options: fixedParts.map((part) => choice(part, partNames[part], parts.includes(part))),
    },
  }
}

export function piecesOf(
  kind: DocumentKind,
  { pieces }: LetterTemplate,
  findings: readonly Finding[],
): readonly PieceForm[] {
  const { texts, lists, conditions } = vocabularyOf(kind)
  const variables = [...Object.keys(texts), ...Object.keys(lists)]
  return pieces.map(({ text, place, when, joins }, at) => ({
    at,
    title: `第 ${at + 1} 段`,
    variables: variables.map((name) => ({ name, text: `{{${name}}}` })),
    fields: [
      {
        ...frame(`text-${at}`, `text.${at}`, '文字', null),
        error: findings.find(({ piece }) => piece === at)?.sentence ?? null,
        control: { kind: 'textarea', value: text, rows: 3, maxLength: 2000 },
      },
      {
        ...frame(`when-${at}`, `when.${at}`, '什么时候写', null),
        control: {
          ...{ kind: 'select', prompt: null, width: 'w-m' },
          options: conditionChoices(Object.keys(conditions), when),
        },
      },
      {
        ...frame(`place-${at}`, `place.${at}`, '位置', null),
        control: {
          ...{ kind: 'select', prompt: null, width: 'w-m' },
          options: places.map((one) => choice(one, placeNames[one], one === place)),
        },
      },
      {
        ...frame(`joins-${at}`, `joins.${at}`, '段落', null),
        ...{ group: true, required: false },
        control: {
          ...{ kind: 'choices', type: 'checkbox', wrap: true },
          options: [choice('yes', '接着上一段写，不另起', joins)],
        },
      },
    ],
  }))
}

function conditionChoices(names: readonly string[], when: string): readonly Choice[] {
  const known = [
    ...[{ value: '', label: '总是写' }],
    ...names.flatMap((name) => [
      { value: name, label: `${name}时` },
      { value: `!${name}`, label: `不是“${name}”时` },
    ]),
  ]
  const strange = known.some(({ value }) => value === when) ? [] : [{ value: when, label: when }]
  return [...known, ...strange].map(({ value, label }) => choice(value, label, value === when))
}

function choice(value: string, label: string, chosen: boolean): Choice {
  return { value, label, hint: null, chosen, disabled: false }
}

function frame(id: string, name: string, label: string, hint: string | null) {
  return {
    ...{ id, name, label, hint, error: null, optional: null },
    ...{ group: false, required: true, disabled: false },
  }
}

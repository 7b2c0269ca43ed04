// The questions of a rating: one grade of five, none chosen for the person; aspects; a few words.
import type { Choice, FieldProps } from '../../../../platform/web/components.ts'
import { gradeNames, ratingAspects } from '../../../messages.ts'
import type { Grade } from '../../../types.ts'
import type { Translate } from './own-application.ts'

export interface RatingTyped {
  readonly grade: Grade | null
  readonly aspects: readonly string[]
  readonly comment: string
  readonly gradeFault: string | null
  readonly commentFault: string | null
}

export function ratingFields(
  t: Translate,
  typed: RatingTyped,
  longestComment: number,
): readonly FieldProps[] {
  const optional = t('（可不填）')
  return [
    {
      ...plain,
      ...{ id: 'grade', name: 'grade', label: t('这次办得怎么样？'), group: true, required: true },
      error: typed.gradeFault === null ? null : t(typed.gradeFault),
      control: { kind: 'choices', type: 'radio', wrap: false, options: gradeChoices(t, typed) },
    },
    {
      ...plain,
      ...{ id: 'aspects', name: 'aspects', label: t('说的是哪些方面？'), group: true, optional },
      hint: t('可以选几个'),
      control: { kind: 'choices', type: 'checkbox', wrap: true, options: aspectChoices(t, typed) },
    },
    {
      ...plain,
      ...{ id: 'comment', name: 'comment', label: t('还想说什么？'), optional },
      hint: t('请不要写身份证号、电话和别人的私事'),
      error: typed.commentFault === null ? null : t(typed.commentFault),
      control: { kind: 'textarea', value: typed.comment, rows: 4, maxLength: longestComment },
    },
  ]
}

const plain = {
  hint: null,
  error: null,
  optional: null,
  group: false,
  required: false,
  disabled: false,
} as const

function gradeChoices(t: Translate, { grade }: RatingTyped): readonly Choice[] {
  return Object.entries(gradeNames).map(([value, name]) => ({
    value,
    label: t(name),
    hint: null,
    chosen: value === grade,
    disabled: false,
  }))
}

function aspectChoices(t: Translate, { aspects }: RatingTyped): readonly Choice[] {
  return ratingAspects.map((aspect) => ({
    value: aspect,
    label: t(aspect),
    hint: null,
    chosen: aspects.includes(aspect),
    disabled: false,
  }))
}

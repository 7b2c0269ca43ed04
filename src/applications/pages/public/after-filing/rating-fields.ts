// The questions of a rating: one grade of five, none chosen for the person; aspects; a few words.
import type { Request } from 'express'
import type { Choice, FieldProps } from '../../../../platform/web/components.ts'
import { gradeNames, ratingAspects } from '../../../messages.ts'
import type { Grade } from '../../../types.ts'
import { isTooLong, textOf, textsOf } from './own-application.ts'
import type { Translate } from './own-application.ts'

export interface RatingTyped {
  readonly grade: Grade | null
  readonly aspects: readonly string[]
  readonly comment: string
  readonly gradeFault: string | null
  readonly commentFault: string | null
}

export const nothingRated: RatingTyped = {
  grade: null,
  aspects: [],
  comment: '',
  gradeFault: null,
  commentFault: null,
}

const longestComment = 500

export function readRating(req: Request): RatingTyped {
  const sent = textOf(req, 'grade')
  const grade = (Object.keys(gradeNames) as Grade[]).find((one) => one === sent) ?? null
  const comment = textOf(req, 'comment').trim()
  return {
    grade,
    aspects: ratingAspects.filter((aspect) => textsOf(req, 'aspects').includes(aspect)),
    comment,
    gradeFault: grade === null ? '请选一个，您觉得这次办得怎么样' : null,
    commentFault: isTooLong(comment, longestComment) ? '写得太长了，请控制在 500 个字以内' : null,
  }
}

/** Each fault with the place where it is mended. */
export function ratingFaults(t: Translate, { gradeFault, commentFault }: RatingTyped) {
  return [
    ...(gradeFault === null ? [] : [{ text: t(gradeFault), href: '#grade' }]),
    ...(commentFault === null ? [] : [{ text: t(commentFault), href: '#comment' }]),
  ]
}

export function ratingFields(
  t: Translate,
  typed: RatingTyped,
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

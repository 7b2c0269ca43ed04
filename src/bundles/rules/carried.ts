// 由前一项带入: a number that another part of the same bundle gives out is not demanded of anybody.
import type { Field } from '../../forms/index.ts'
import type { CarriedAnswer, QuestionRef } from '../types.ts'

interface Named {
  readonly matterCode: string
  readonly matterName: string
}

/** The name of the part that gives it out; null when it is asked as usual. */
export function isCarried(
  parts: readonly Named[],
  carried: readonly CarriedAnswer[],
  { matterCode, key }: QuestionRef,
): string | null {
  const found = carried.find((one) => one.matterCode === matterCode && one.key === key)
  // Without the part that gives it out somebody must have it already.
  return parts.find((part) => part.matterCode === found?.from)?.matterName ?? null
}

export function withoutDemand<F extends Field>(field: F, source: string | null): F {
  if (source === null) return field
  const hint = `由“${source}”办好后自动带入，现在没有就不填；已经有的可以填上。`
  return { ...field, required: false, hint }
}

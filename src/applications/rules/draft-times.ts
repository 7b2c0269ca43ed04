// When the next turn in the life of a draft has come: counted from its last change, from the warning, and
// from the day it went to the bin.

/** By what was done with a draft last: nothing, a warning, or the bin. */
export type DraftStage = 'unwarned' | 'warned' | 'binned'

export interface DraftDays {
  readonly draftDays: number
  readonly draftWarningDays: number
  readonly draftBinDays: number
}

const day = 86_400_000

/** Drafts at a stage since before its moment go on to the next. */
export function draftTimes(
  now: Date,
  { draftDays, draftWarningDays, draftBinDays }: DraftDays,
): Readonly<Record<DraftStage, Date>> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  return {
    unwarned: before(draftDays - draftWarningDays),
    warned: before(draftWarningDays),
    binned: before(draftBinDays),
  }
}

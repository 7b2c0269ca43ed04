// 有效期: a copy ends with its paper (可信等级 B and A). What ran out while it lay in a draft is not handed in any more.
import type { Day } from '../../kernel/day.ts'

interface Ending {
  readonly validUntil: Day | null
}

export function inForce<File extends Ending>(files: readonly File[], today: Day): readonly File[] {
  return files.filter((file) => !hasRunOut(file, today))
}

export function hasRunOut({ validUntil }: Ending, today: Day): boolean {
  return validUntil !== null && validUntil < today
}

/** The day on which the last file of a material ran out; null where one holds, or none was there. */
export function ranOutOn(
  files: readonly (Ending & { readonly materialNumber: number })[],
  materialNumber: number,
  today: Day,
): Day | null {
  const own = files.filter((file) => file.materialNumber === materialNumber)
  if (inForce(own, today).length > 0) return null
  return (
    own
      .map(({ validUntil }) => validUntil)
      .sort()
      .at(-1) ?? null
  )
}

// 就近受理: the department nearest to a place that takes a matter, by the rule of offerings.
import type { StagePlan } from '../../workflow/index.ts'
import type { VersionContent } from '../types.ts'
import type { Place } from './stage-owners.ts'

type Offered = NonNullable<Place['offering']>

/** The departments that take one matter, by the code of their region. */
export type TakenBy = ReadonlyMap<string, Offered>

/** The same rule as `offeringFor`: the nearest on the path, townships only where they take it. */
export function nearestOffering(
  path: string,
  taken: TakenBy,
  { acceptLevel }: Pick<VersionContent, 'acceptLevel'>,
): Offered | null {
  for (const code of path.split('/').toReversed()) {
    const found = taken.get(code)
    if (found !== undefined && (found.level !== 'township' || acceptLevel === 'township')) {
      return found
    }
  }
  return null
}

/** Whether places must be told apart by township: they take the matter or work a stage of it. */
export function isOfTowns(
  { acceptLevel, elements }: Pick<VersionContent, 'acceptLevel' | 'elements'>,
  { stages }: StagePlan,
): boolean {
  const isTaken = acceptLevel === 'township' && elements.offeredAt.includes('township')
  return isTaken || stages.some(({ level }) => level === 'township')
}

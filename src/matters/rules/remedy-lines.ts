// 复议、诉讼到哪里: by law, or as the claimant wrote it, with how to reach it.
import type { RemedyPlaces } from '../../organizations/index.ts'
import type { OwnElements } from '../own-elements.ts'

/**
 * Name, address, phone and web of both. `byLaw`: those of the claimant's region, null while no region is
 * chosen; what the claimant wrote stands above, since courts may be assigned otherwise.
 */
export function remedyLines(own: OwnElements, byLaw: RemedyPlaces | null): string[] {
  return [
    placeOf(own.reconsideration ?? byLaw?.reconsiderationOrgan ?? null, [
      own.reconsiderationAddress,
      own.reconsiderationPhone,
      own.reconsiderationWeb,
    ]),
    placeOf(own.court ?? byLaw?.court ?? null, [own.courtAddress, own.courtPhone, own.courtWeb]),
  ].filter((place) => place !== null)
}

function placeOf(name: string | null, reached: readonly (string | null)[]): string | null {
  if (name === null || name === '') return null
  const ways = reached.filter((way) => way !== null && way !== '')
  return ways.length === 0 ? name : `${name}（${ways.join('，')}）`
}

// 复议、诉讼到哪里: by law, or as the claimant wrote it, with how to reach it.
import type { RemedyPlaces } from '../../organizations/index.ts'
import type { OwnElements } from '../own-elements.ts'

export interface RemedyLine {
  readonly kind: 'reconsideration' | 'court'
  readonly place: string
}

/**
 * Name, address, phone and web of both. `byLaw`: those of the claimant's region, null while no region is
 * chosen; what the claimant wrote stands above, since courts may be assigned otherwise.
 */
export function remedyLines(own: OwnElements, byLaw: RemedyPlaces | null): RemedyLine[] {
  const organ = own.reconsideration ?? byLaw?.reconsiderationOrgan ?? ''
  const court = own.court ?? byLaw?.court ?? ''
  return [
    ...lineOf('reconsideration', organ, [
      own.reconsiderationAddress,
      own.reconsiderationPhone,
      own.reconsiderationWeb,
    ]),
    ...lineOf('court', court, [own.courtAddress, own.courtPhone, own.courtWeb]),
  ]
}

function lineOf(
  kind: RemedyLine['kind'],
  name: string,
  reached: readonly (string | null)[],
): RemedyLine[] {
  if (name === '') return []
  const ways = reached.filter((way) => way !== null && way !== '')
  return [{ kind, place: ways.length === 0 ? name : `${name}（${ways.join('，')}）` }]
}

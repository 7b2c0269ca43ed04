// 复议、诉讼到哪里: what the law says and what the claimant may say otherwise, the same in guides and letters.
import type { RemedyPlaces } from '../../organizations/index.ts'
import type { OwnElements } from '../own-elements.ts'

export interface RemedyLine {
  readonly kind: 'reconsideration' | 'court'
  readonly place: string
}

type Named = Pick<OwnElements, 'reconsideration' | 'court'>

/**
 * For acts of a claimant. Courts may be assigned across regions (行政诉讼法 第十八条第二款), so the one
 * written stands. 复议机关 is the government by law; only organs that are led from above name theirs, the
 * organ above them (行政复议法 第二十四条、第二十七条).
 */
export function claimantPlaces(
  own: Named,
  byLaw: RemedyPlaces,
  ledFromAbove: boolean,
): RemedyPlaces {
  return {
    reconsiderationOrgan: (ledFromAbove ? own.reconsideration : null) ?? byLaw.reconsiderationOrgan,
    court: own.court ?? byLaw.court,
  }
}

/** Name, address, phone and web of both. `places`: null while no region is chosen. */
export function remedyLines(own: OwnElements, places: RemedyPlaces | null): RemedyLine[] {
  return [
    ...lineOf('reconsideration', places?.reconsiderationOrgan ?? '', [
      own.reconsiderationAddress,
      own.reconsiderationPhone,
      own.reconsiderationWeb,
    ]),
    ...lineOf('court', places?.court ?? '', [own.courtAddress, own.courtPhone, own.courtWeb]),
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

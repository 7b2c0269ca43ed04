// 复议、诉讼到哪里: the organ or the court with what a claimant wrote of how to reach it.
import type { OwnElements } from '../own-elements.ts'

/** Name, address, phone and web of both; a place without a name is not shown. */
export function remedyPlaces(own: OwnElements): string[] {
  return [
    placeOf(own.reconsideration, [
      own.reconsiderationAddress,
      own.reconsiderationPhone,
      own.reconsiderationWeb,
    ]),
    placeOf(own.court, [own.courtAddress, own.courtPhone, own.courtWeb]),
  ].filter((place) => place !== null)
}

function placeOf(name: string | null, reached: readonly (string | null)[]): string | null {
  if (name === null || name === '') return null
  const ways = reached.filter((way) => way !== null && way !== '')
  return ways.length === 0 ? name : `${name}（${ways.join('，')}）`
}

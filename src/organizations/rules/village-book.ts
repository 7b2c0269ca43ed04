// All villages held in memory, asked by town and by code, on a day.
import type { Day } from '../../kernel/day.ts'

export interface Village {
  readonly code: string
  readonly name: string
  readonly townCode: string
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

export interface VillageBook {
  /** False where the province has put no list in place: people write the name themselves. */
  readonly isEmpty: boolean
  /** The villages of a town that are in force on a day, in the order of their codes. */
  villagesOf(townCode: string, today: Day): readonly Village[]
  /** One that is in force or was once; null for a code that never was. */
  find(code: string): Village | null
}

export function villageBookOf(villages: readonly Village[]): VillageBook {
  const byCode = new Map(villages.map((one) => [one.code, one]))
  const byTown = new Map<string, Village[]>()
  for (const village of villages.toSorted((one, other) => (one.code < other.code ? -1 : 1))) {
    const siblings = byTown.get(village.townCode)
    if (siblings === undefined) byTown.set(village.townCode, [village])
    else siblings.push(village)
  }
  return {
    isEmpty: villages.length === 0,
    villagesOf: (town, today) => (byTown.get(town) ?? []).filter((one) => isInForce(one, today)),
    find: (code) => byCode.get(code) ?? null,
  }
}

export function isInForce({ validFrom, validTo }: Village, today: Day): boolean {
  return (validFrom === null || validFrom <= today) && (validTo === null || today < validTo)
}

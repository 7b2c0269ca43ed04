// 还可能要办: what the same people really applied for, then what is done together with it as 一件事, and
// only then matters of the same occasion by their themes.
import { remembered } from '../../platform/database/remembered.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { companionsOf } from '../companions-store.ts'
import { extrasWith } from '../extras.ts'
import { catalogueIndex } from '../keep-index.ts'
import type { CatalogueIndex } from '../rules/search/catalogue-index.ts'
import { namesAt } from '../rules/search/catalogue-index.ts'
import { neighboursOf } from '../rules/search/neighbours.ts'
import { named } from '../rules/search/sayings.ts'
import type { NamedMatter } from './guide.ts'

const mostShown = 4

export function neededToo(db: Db, matterId: string): Promise<readonly NamedMatter[]> {
  return remembered(db, `needed too ${matterId}`, async () => {
    const index = await catalogueIndex(db)
    const applied = (await companionsOf(db, matterId)).map((id) => index.slotOf.get(Number(id)))
    const own = index.slotOf.get(Number(matterId))
    const together = own === undefined ? [] : await siblingsOf(db, index, own)
    const slots = [...applied, ...together].filter((slot) => slot !== undefined && slot !== own)
    const first = [...new Set(slots as number[])].slice(0, mostShown).map((slot) => {
      const { code, name } = namesAt(index, slot)
      return { code, name }
    })
    const known = new Set(first.map(({ code }) => code))
    const near = neighboursOf(index, matterId, mostShown + first.length)
    return [...first, ...near.filter(({ code }) => !known.has(code))].slice(0, mostShown)
  })
}

/** The other matters of the bundles that hold one. */
async function siblingsOf(db: Db, index: CatalogueIndex, slot: number): Promise<number[]> {
  const { nameKey } = namesAt(index, slot)
  const pages = await extrasWith(db, nameKey)
  return pages.flatMap(({ words }) => words.split(' ').flatMap((key) => named(index, key)))
}

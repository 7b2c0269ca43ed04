// 还可能要办: matters of the same occasion: those that share most themes, the rarer a theme the more it
// says; among equals what is used more.
import type { Db } from '../../platform/database/transaction.ts'
import { catalogueIndex } from '../keep-index.ts'
import { neighboursOf } from '../rules/search/neighbours.ts'
import type { NamedMatter } from './guide.ts'

const mostShown = 4

export async function neededToo(db: Db, matterId: string): Promise<readonly NamedMatter[]> {
  return neighboursOf(await catalogueIndex(db), matterId, mostShown)
}

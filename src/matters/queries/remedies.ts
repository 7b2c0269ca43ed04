// 救济: where acts of a department in a matter may be contested, with what its own list says of it.
import { remembered } from '../../platform/database/remembered.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { RemedyPlaces } from '../../organizations/index.ts'
import { regionLookup, remedyPlacesAt } from '../../organizations/index.ts'
import { ownOf } from '../list-store.ts'
import type { OwnElements } from '../own-elements.ts'
import { claimantPlaces } from '../rules/remedy-lines.ts'

export interface ActingOrgan {
  readonly id: string
  readonly regionPath: string
}

/** By law alone where the organ keeps no list of this matter. */
export async function remediesAt(
  db: Db,
  matterId: string,
  { id, regionPath }: ActingOrgan,
): Promise<RemedyPlaces> {
  return remembered(db, `remedies of ${matterId} at ${id}`, async () => {
    const list = await db('offerings')
      .where({ matterId, departmentId: id, active: true })
      .orderBy('id')
      .first('listVersionId')
    const own = await ownOf(db, list?.listVersionId ?? null)
    return remediesWith(db, own, { id, regionPath })
  })
}

/** The same where the organ's own elements are known already. */
export async function remediesWith(
  db: Db,
  own: OwnElements,
  { id, regionPath }: ActingOrgan,
): Promise<RemedyPlaces> {
  const byLaw = remedyPlacesAt(await regionLookup(db), regionPath)
  const ledFromAbove = own.reconsideration !== null && (await isLedFromAbove(db, id))
  return claimantPlaces(own, byLaw, ledFromAbove)
}

/** 垂直管理: taxes, weather, fire services and what else the centre leads. */
export async function isLedFromAbove(db: Db, departmentId: string): Promise<boolean> {
  const line = await db('departments')
    .join('departmentLines', 'departmentLines.id', 'departments.lineId')
    .where('departments.id', departmentId)
    .first<{ category: string } | undefined>('departmentLines.category')
  return line?.category === '中央垂直管理'
}

// Every name of a place or body that the public hall shows, for translators.
import type { Db } from '../../platform/database/transaction.ts'

export interface PlaceNames {
  readonly regions: readonly string[]
  readonly departments: readonly string[]
}

/** Names in full and in short; of departments those that act. */
export async function placeNames(db: Db): Promise<PlaceNames> {
  const regions = await db('regions').select('name', 'shortName')
  const departments = await db('departments').where({ active: true }).select('name', 'shortName')
  return { regions: regions.flatMap(bothNames), departments: departments.flatMap(bothNames) }
}

function bothNames({ name, shortName }: { name: string; shortName: string }): readonly string[] {
  return [name, shortName]
}

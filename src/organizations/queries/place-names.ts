// Every name of a place or body that the public hall shows, for translators.
import type { Db } from '../../platform/database/transaction.ts'

export interface PlaceNames {
  readonly regions: readonly string[]
  readonly departments: readonly string[]
}

/**
 * Names in full and in short. A department below the province is named as its place and what it is there,
 * so its short name is enough.
 */
export async function placeNames(db: Db): Promise<PlaceNames> {
  const regions = await db('regions').select('name', 'shortName')
  const departments = await db('departments')
    .where({ active: true })
    .select('level', 'name', 'shortName')
  return {
    regions: regions.flatMap(bothNames),
    departments: departments.flatMap((one) =>
      one.level === 'province' ? bothNames(one) : [one.shortName],
    ),
  }
}

function bothNames({ name, shortName }: { name: string; shortName: string }): readonly string[] {
  return [name, shortName]
}

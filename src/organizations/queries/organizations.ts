// What the page of regions and departments counts and finds.
import type { Db } from '../../platform/database/transaction.ts'
import type { DepartmentRow } from '../tables.ts'

/** Region code → how many active departments it has. */
export async function departmentCounts(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.raw<{ rows: { regionCode: string; count: number }[] }>(
    `select region_code, count(*)::integer as count
     from departments where active group by region_code`,
  )
  return new Map(rows.map(({ regionCode, count }) => [regionCode, count]))
}

export type FoundDepartment = Pick<
  DepartmentRow,
  'id' | 'name' | 'level' | 'regionCode' | 'organCode' | 'phone'
>

/** Active departments whose name holds every word, upper levels first; at most `limit`. */
export async function findDepartments(
  db: Db,
  words: readonly string[],
  limit: number,
): Promise<FoundDepartment[]> {
  const query = db('departments')
    .select('id', 'name', 'level', 'regionCode', 'organCode', 'phone')
    .where({ active: true })
    .orderByRaw('length(region_path), region_path, id')
    .limit(limit)
  for (const word of words) query.whereLike('name', `%${escapePattern(word)}%`)
  return query
}

export type FoundRegion = { readonly code: string }

/** Regions by name, full pinyin or initials, upper levels first; at most `limit`. */
export async function findRegions(db: Db, text: string, limit: number): Promise<FoundRegion[]> {
  const pattern = escapePattern(text.toLowerCase().replace(/\s+/g, ''))
  return db('regions')
    .select('code')
    .whereNull('validTo')
    .andWhere((either) => {
      void either
        .whereLike('name', `%${pattern}%`)
        .orWhereLike('pinyin', `${pattern}%`)
        .orWhereLike('initials', `${pattern}%`)
    })
    .orderByRaw('length(path), path')
    .limit(limit)
}

function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

// Loads regions, lines and departments, and adds those that are missing.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Village } from './rules/village-book.ts'
import type { NewRegion } from './tables.ts'
import type { DepartmentLine, NewDepartment, Region, RegionSuccession } from './types.ts'

/** All regions in force, upper ones first. */
export async function allRegions(db: Db): Promise<Region[]> {
  return db('regions')
    .select(...regionColumns)
    .whereNull('validTo')
    .orderBy('path')
}

export async function allSuccessions(db: Db): Promise<RegionSuccession[]> {
  return db('regionSuccessions').select('oldCode', 'oldName', 'newCode').orderBy('oldCode')
}

export async function allLines(db: Db): Promise<DepartmentLine[]> {
  return db('departmentLines')
    .select(...lineColumns)
    .orderBy('sort')
}

/** Adds the regions whose codes are not there yet; gives how many. Upper regions come first. */
export async function addRegions(tx: Tx, regions: readonly NewRegion[]): Promise<number> {
  const known = new Set(await tx('regions').pluck('code'))
  return addInChunks(
    regions.filter(({ code }) => !known.has(code)),
    (some) => tx('regions').insert(some),
  )
}

export async function addSuccessions(
  tx: Tx,
  successions: readonly RegionSuccession[],
): Promise<number> {
  const known = new Set((await allSuccessions(tx)).map(({ oldCode }) => oldCode))
  return addInChunks(
    successions.filter(({ oldCode }) => !known.has(oldCode)),
    (some) => tx('regionSuccessions').insert(some),
  )
}

/** All villages, those of codes out of force as well: old answers name them. */
export async function allVillages(db: Db): Promise<Village[]> {
  return db('villages').select('code', 'name', 'townCode', 'validFrom', 'validTo')
}

/** Adds those whose codes are not there yet and ends those that are to end; gives how many. */
export async function addVillages(tx: Tx, villages: readonly Village[]): Promise<number> {
  const known = new Map((await allVillages(tx)).map((one) => [one.code, one]))
  return addInChunks(
    villages.filter(({ code, validTo }) => {
      const there = known.get(code)
      return there === undefined || (validTo !== null && validTo !== there.validTo)
    }),
    (some) => tx('villages').insert(some).onConflict('code').merge(['validTo']),
  )
}

/** Adds the lines that are missing; the lines that serve others come first. */
export async function addLines(tx: Tx, lines: readonly DepartmentLine[]): Promise<number> {
  const known = new Set(await tx('departmentLines').pluck('id'))
  return addInChunks(
    lines.filter(({ id }) => !known.has(id)),
    (some) => tx('departmentLines').insert(some),
  )
}

/** Adds the departments that are missing; those that are there keep what was changed in them. */
export async function addDepartments(tx: Tx, rows: readonly NewDepartment[]): Promise<number> {
  const known = new Set((await tx('departments').select('lineId', 'regionCode')).map(placeOf))
  return addInChunks(
    rows.filter((row) => !known.has(placeOf(row))),
    (some) => tx('departments').insert(some),
  )
}

const regionColumns = [
  'code',
  'name',
  'shortName',
  'level',
  'parentCode',
  'path',
  'kind',
  'governmentPrefix',
  'nameBo',
  'pinyin',
  'initials',
  'statutory',
] as const

const lineColumns = [
  'id',
  'name',
  'shortName',
  'category',
  'field',
  'centralCode',
  'servedBelowBy',
  'sort',
] as const

function placeOf({ lineId, regionCode }: { lineId: string; regionCode: string }): string {
  return `${lineId}/${regionCode}`
}

/** A statement takes at most 65 535 values. */
const chunkSize = 1000

async function addInChunks<T>(
  rows: readonly T[],
  add: (some: T[]) => PromiseLike<unknown>,
): Promise<number> {
  for (let from = 0; from < rows.length; from += chunkSize) {
    await add(rows.slice(from, from + chunkSize))
  }
  return rows.length
}

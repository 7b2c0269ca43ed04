// Loads and writes what the linter found in the versions in use.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { RegionLine } from './queries/region-report.ts'
import { weightOf } from './rules/burden.ts'
import type { CheckedMatter } from './rules/report.ts'
import { countOf } from './rules/report.ts'
import './tables.ts'

interface Stamp {
  readonly rules: string
  readonly checkedAt: Date
}

export async function keepChecks(
  tx: Tx,
  checked: readonly CheckedMatter[],
  stamp: Stamp,
): Promise<void> {
  const rows = checked.map((matter) => ({
    ...{ matterId: matter.matterId, versionId: matter.versionId, ...stamp, due: false },
    ...{ ...matter.burden, weight: weightOf(matter.burden) },
    ...{ errors: countOf(matter, 'error'), warnings: countOf(matter, 'warning') },
    findings: JSON.stringify(matter.findings),
  }))
  if (rows.length > 0) await tx('matterChecks').insert(rows).onConflict('matterId').merge()
}

/** What is no longer in use is not reported. */
export async function dropUnused(tx: Tx): Promise<void> {
  await tx.raw(`delete from matter_checks c using matters m
    where m.id = c.matter_id and m.status <> 'published'`)
}

export async function keepRegions(tx: Tx, lines: readonly RegionLine[], at: Date): Promise<void> {
  await tx('regionChecks')
    .insert({ kind: 'regions', lines: JSON.stringify(lines), checkedAt: at })
    .onConflict('kind')
    .merge()
}

const mostAtOnce = 200

/** Some of the matters whose kept result does not hold any more. */
export async function dueChecks(db: Db, rules: string): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `select m.id from matters m left join matter_checks c on c.matter_id = m.id
    where ${isDue} order by m.id limit :mostAtOnce`,
    { rules, mostAtOnce },
  )
  return rows.map(({ id }) => id)
}

/** Matter `m` with its kept result `c`, by the rules `:rules`. */
export const isDue = `m.status = 'published' and (c.matter_id is null or c.due
  or c.version_id <> m.current_version_id or c.rules <> :rules)`

/** Who takes it, or how to reach them, has changed. */
export async function markDue(tx: Tx, matterIds: readonly string[]): Promise<void> {
  await tx('matterChecks')
    .whereIn('matterId', [...matterIds])
    .update({ due: true })
}

/** The same for all that a region, or a department, takes. */
export async function markDueOf(
  tx: Tx,
  where: { readonly regionCode: string } | { readonly departmentId: string },
): Promise<void> {
  await tx('matterChecks')
    .whereIn('matterId', tx('offerings').where(where).select('matterId'))
    .update({ due: true })
}

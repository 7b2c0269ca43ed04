// Rules, holds and notices of clearing, and the one way by which contents go.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Ending, RetentionRule } from './types.ts'

interface RuleRow {
  readonly id: string
  readonly matterId: string | null
  readonly ending: Ending | null
  readonly years: number | null
  readonly basis: string
  readonly setByName: string
  readonly setAt: Date
  readonly replacedAt: Date | null
}

interface HoldRow {
  readonly id: string
  readonly applicationId: string
  readonly reason: string
  readonly placedByAccountId: string
  readonly placedByName: string
  readonly placedAt: Date
  readonly liftedByAccountId: string | null
  readonly liftedByName: string | null
  readonly liftedReason: string | null
  readonly liftedAt: Date | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    retentionRules: RuleRow
    applicationHolds: HoldRow
    clearingNotices: { readonly applicationId: string; readonly noticedOn: Day }
  }
}

/** What holds for all matters first, then what single matters have of their own. */
export async function rulesInForce(db: Db | Tx): Promise<RetentionRule[]> {
  const { rows } = await db.raw<{ rows: RetentionRule[] }>(
    `select r.id, r.matter_id, v.name as matter_name, r.ending, r.years, r.basis, r.set_by_name
     from retention_rules r
     left join matters m on m.id = r.matter_id
     left join matter_versions v on v.id = m.current_version_id
     where r.replaced_at is null
     order by r.matter_id is not null, v.name, r.ending is not null, r.ending limit 500`,
  )
  return rows
}

/** The rule of the same matter and ending that it takes the place of, null for none. */
export async function replaceRule(
  tx: Tx,
  { matterId, ending }: { readonly matterId: string | null; readonly ending: Ending | null },
  replacedAt: Date,
): Promise<{ readonly years: number | null; readonly basis: string } | null> {
  const [before] = await tx('retentionRules')
    .where({ matterId, ending, replacedAt: null })
    .update({ replacedAt })
    .returning(['years', 'basis'])
  return before ?? null
}

export async function insertRule(tx: Tx, rule: Omit<RuleRow, 'id' | 'replacedAt'>): Promise<void> {
  await tx('retentionRules').insert(rule)
}

/** False where it is held already. */
export async function insertHold(
  tx: Tx,
  hold: Pick<
    HoldRow,
    'applicationId' | 'reason' | 'placedByAccountId' | 'placedByName' | 'placedAt'
  >,
): Promise<boolean> {
  const rows = await tx('applicationHolds').insert(hold).onConflict().ignore().returning('id')
  return rows.length > 0
}

export async function endHold(
  tx: Tx,
  id: string,
  end: Pick<HoldRow, 'liftedByAccountId' | 'liftedByName' | 'liftedReason' | 'liftedAt'>,
): Promise<boolean> {
  return (await tx('applicationHolds').where({ id, liftedAt: null }).update(end)) > 0
}

/** Which of these applications are held. */
export async function heldAmong(db: Db | Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db('applicationHolds')
    .whereIn('applicationId', ids)
    .whereNull('liftedAt')
    .select('applicationId')
  return new Set(rows.map(({ applicationId }) => applicationId))
}

export interface Freed {
  readonly attachmentIds: readonly string[]
  readonly fileKeys: readonly string[]
}

/** Clears the contents away; throws where the database finds that the time has not come. */
export async function clearContents(tx: Tx, applicationId: string, today: Day): Promise<Freed> {
  const { rows } = await tx.raw<{
    rows: { attachmentId: string | null; fileKey: string | null }[]
  }>('select attachment_id, file_key from clear_application(?, ?)', [applicationId, today])
  return {
    attachmentIds: rows.flatMap(({ attachmentId }) =>
      attachmentId === null ? [] : [attachmentId],
    ),
    fileKeys: rows.flatMap(({ fileKey }) => (fileKey === null ? [] : [fileKey])),
  }
}

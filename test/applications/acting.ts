// Who acts in the tests of applications: people of the demonstration, by account or by department and
// post, each at a moment that is given.
import { loadActor, staffOf } from '../../src/accounts/index.ts'
import { advance } from '../../src/applications/index.ts'
import type { Moved, StepDetails as Kept, StepRefusal } from '../../src/applications/index.ts'
import type { Actor, Post } from '../../src/kernel/actor.ts'
import type { Result } from '../../src/kernel/result.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { noDetails } from '../../src/workflow/index.ts'
import type { Action, StepDetails } from '../../src/workflow/index.ts'
import { contextFor } from '../support/context.ts'

export async function person(db: Db, username: string): Promise<Actor> {
  const account = await db('accounts').where({ username }).first('id')
  if (account === undefined) throw new Error(`no account ${username}`)
  return loadActor(db, account.id)
}

/** Somebody who holds the post in the department. */
export async function holder(db: Db, departmentId: string | null, post: Post): Promise<Actor> {
  const members = await staffOf(db, departmentId ?? '')
  const found = members.find(({ posts }) => posts.includes(post))
  if (found === undefined) throw new Error(`no ${post} in department ${departmentId ?? '-'}`)
  return loadActor(db, found.accountId, departmentId)
}

/** The department of a line in a region. */
export async function departmentOf(db: Db, lineId: string, regionCode: string): Promise<string> {
  const row = await db('departments').where({ lineId, regionCode, active: true }).first('id')
  if (row === undefined) throw new Error(`no ${lineId} in ${regionCode}`)
  return row.id
}

export interface Said {
  readonly comment?: string
  readonly details?: Partial<StepDetails>
  readonly kept?: Kept
  readonly revision?: number
}

export function stepBy(
  resources: Resources,
  actor: Actor,
  now: Date,
  id: string,
  action: Action,
  { comment = '同意', details = {}, kept = {}, revision }: Said = {},
): Promise<Result<Moved, StepRefusal>> {
  return advance(contextFor(resources, actor, now), id, {
    request: { action, comment, details: { ...noDetails, ...details } },
    details: kept,
    revision: revision ?? null,
  })
}

/** How many rows each table of the application's life has. */
export async function rowCounts(db: Db): Promise<Readonly<Record<string, number>>> {
  const tables = [
    ...['applications', 'application_steps', 'application_materials', 'application_counters'],
    ...['documents', 'document_counters', 'notifications', 'ratings', 'attachments'],
    ...['audit_entries', 'audit_chain_heads'],
  ]
  const known = await db.raw<{ rows: { name: string }[] }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const there = tables.filter((table) => known.rows.some(({ name }) => name === table))
  const counts = await Promise.all(
    there.map(async (table) => {
      const result = await db.raw<{ rows: { count: number }[] }>(
        'select count(*)::int as count from ??',
        [table],
      )
      return [table, result.rows[0]?.count ?? 0] as const
    }),
  )
  return Object.fromEntries(counts)
}

/** The refused attempts on an application that are on record. */
export async function refusals(db: Db, applicationId: string) {
  const rows = await db('auditEntries')
    .where({ applicationId, outcome: 'refused' })
    .orderBy('id')
    .select('action', 'accountId', 'after')
  return rows.map(({ action, accountId, after }) => {
    return { action, accountId, why: (after as { refusal?: string } | null)?.refusal ?? null }
  })
}

/** Ten in the morning in China. */
export function morning(day: string): Date {
  return new Date(`${day}T02:00:00Z`)
}

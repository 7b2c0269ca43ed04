// Both have pressed before either is served: they stand in line for a row that is held, then it is let go.
import type { Resources } from '../../../src/platform/resources.ts'

export interface HeldRow {
  readonly table: 'applications' | 'consultations' | 'jointApplications'
  readonly id: string
}

export async function atOnce<T>(
  resources: Resources,
  { table, id }: HeldRow,
  acts: readonly (() => Promise<T>)[],
): Promise<readonly T[]> {
  const gate = await resources.db.transaction()
  await gate(table).where({ id }).forUpdate().select('id')
  const all = Promise.all(acts.map((act) => act()))
  await waiting(resources, acts.length).finally(() => gate.commit())
  return all
}

/** Until so many connections stand in line for a lock. */
async function waiting({ ownerPool }: Resources, wanted: number): Promise<void> {
  for (let tried = 0; tried < 400; tried++) {
    // The owner asks: a role is not shown what the sessions of another wait for.
    const { rows } = await ownerPool.query<{ there: number }>(
      `select count(*)::int as there from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if ((rows[0]?.there ?? 0) >= wanted) return
    await new Promise((wake) => setTimeout(wake, 5))
  }
  throw new Error('they do not stand in line')
}

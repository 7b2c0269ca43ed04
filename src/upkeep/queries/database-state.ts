// What the database says of itself: version, size, connections, schema, the last seal of the log.
import type { Db } from '../../platform/database/transaction.ts'

export interface DatabaseState {
  readonly version: string
  readonly bytes: number
  readonly connections: number
  readonly mostConnections: number
  readonly migration: string
  readonly sealedAt: Date | null
  /** Files that somebody wanted to open within a month and that were altered or gone. */
  readonly damagedFiles: number
  /** The last year whose working days are known from a notice. */
  readonly calendarYear: number | null
}

export async function databaseState(db: Db, now: Date): Promise<DatabaseState> {
  const { rows } = await db.raw<{ rows: DatabaseState[] }>(
    `
    select current_setting('server_version') as version,
      pg_database_size(current_database())::float8 as bytes,
      (select count(*)::integer from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections')::integer as "mostConnections",
      (select name from knex_migrations order by id desc limit 1) as migration,
      (select max(sealed_at) from audit_seals) as "sealedAt",
      (select count(distinct subject_id)::integer from audit_entries
        where action in ('attachments.damaged', 'documents.damaged') and at > ?::timestamptz - interval '31 days') as "damagedFiles",
      (select max(year)::integer from calendar_years) as "calendarYear"`,
    [now],
  )
  const [row] = rows
  if (row === undefined) throw new Error('the database says nothing')
  return row
}

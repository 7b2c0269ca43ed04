// Records the statements that a piece of the product sends, and asks PostgreSQL how it runs them.
import type pg from 'pg'
import type { Db } from '../../src/platform/database/transaction.ts'

export interface Sent {
  readonly sql: string
  readonly bindings: readonly unknown[]
}

/** Tables that grow with the years and that the fill fills; no page may read one from end to end. */
export const largeTables = [
  'accounts',
  'applications',
  'application_steps',
  'documents',
  'audit_entries',
  'offerings',
]

/** The reading statements that `work` sends. */
export async function statementsOf(db: Db, work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  const note = ({ sql, bindings }: { sql: string; bindings?: readonly unknown[] }) => {
    if (/^(select|with)/i.test(sql.trim())) sent.push({ sql, bindings: bindings ?? [] })
  }
  db.on('query', note)
  try {
    await work()
  } finally {
    db.off('query', note)
  }
  return sent
}

/** The plan without costs, and without values that differ from run to run. */
export async function planOf(client: pg.ClientBase, { sql, bindings }: Sent): Promise<string> {
  let number = 0
  const text = sql.replace(/\\\?|\?/g, (sign) => (sign === '?' ? `$${++number}` : '?'))
  const result = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`, [
    ...bindings,
  ])
  return result.rows
    .map((row) => row['QUERY PLAN'])
    .join('\n')
    .replace(/'\d{4}-\d\d-\d\d[^']*'/g, `'<day>'`)
    .replace(/'\d+'::bigint/g, `'<id>'::bigint`)
    .replace(/audit_entries_\d{4}_\d\d/g, 'audit_entries_<month>')
}

/** The large tables that a plan reads; by which of two equal indexes may differ from run to run. */
export function tablesRead(plan: string): string[] {
  const tables = [...plan.matchAll(/Scan.* on (\w+)/g)].map(([, table = '']) => wholeOf(table))
  return [...new Set(tables.filter((table) => largeTables.includes(table)))].sort()
}

/** The log lies in months: 'audit_entries_2026_03' is a part of 'audit_entries'. */
function wholeOf(table: string): string {
  return table.startsWith('audit_entries_') ? 'audit_entries' : table
}

/** Large tables that are read from end to end: in sequence, or by an index that narrows nothing. */
export function wholeReads(plan: string): string[] {
  const lines = plan.split('\n')
  return lines.flatMap((line, at) => {
    const [, table = ''] = /Scan.* on (\w+)/.exec(line) ?? []
    if (!largeTables.includes(table)) return []
    if (/Seq Scan/.test(line)) return [line.trim()]
    // An index over the few suspended applications is narrow by itself.
    const narrowed =
      /Index Cond|Recheck Cond/.test(lines[at + 1] ?? '') || line.includes('applications_suspended')
    return narrowed || line.includes('Bitmap Index Scan') ? [] : [line.trim()]
  })
}

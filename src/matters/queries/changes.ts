// 留痕: who changed a matter and when, from the audit log.
import type { Db } from '../../platform/database/transaction.ts'

export interface Change {
  readonly at: Date
  readonly action: string
  readonly actorName: string
  readonly departmentName: string | null
}

const mostShown = 10

export async function changesOf(db: Db, matterId: string): Promise<Change[]> {
  const result = await db.raw<{ rows: Change[] }>(
    `select at, action, actor_name, department_name from audit_entries
    where chain = ? and outcome = 'done' order by sequence desc limit ?`,
    [`matter:${matterId}`, mostShown],
  )
  return result.rows
}

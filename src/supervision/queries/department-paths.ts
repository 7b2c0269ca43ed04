// In which region each department stands.
import type { Db } from '../../platform/database/transaction.ts'

/** Throws for a department that does not exist. */
export async function departmentPaths(db: Db): Promise<(departmentId: string) => string> {
  const rows = await db('departments').select('id', 'regionPath')
  const paths = new Map(rows.map(({ id, regionPath }) => [id, regionPath]))
  return (departmentId) => {
    const path = paths.get(departmentId)
    if (path === undefined) throw new Error(`department ${departmentId} does not exist`)
    return path
  }
}

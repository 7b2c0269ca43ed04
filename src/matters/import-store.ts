// Keeps a catalogue file between its check and its adoption, for a day.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { RawSheet } from './sheets/cells.ts'
import './tables.ts'

export interface StagedImport {
  readonly id: string
  readonly accountId: string
  readonly fileName: string
  readonly sheets: readonly RawSheet[]
  readonly appliedAt: Date | null
}

const keptMilliseconds = 86_400_000

export async function stageImport(
  tx: Tx,
  staged: Pick<StagedImport, 'accountId' | 'fileName' | 'sheets'>,
  now: Date,
): Promise<string> {
  await tx('matterImports')
    .where('createdAt', '<', new Date(now.getTime() - keptMilliseconds))
    .delete()
  const [row] = await tx('matterImports')
    .insert({ ...staged, sheets: JSON.stringify(staged.sheets), createdAt: now })
    .returning('id')
  if (row === undefined) throw new Error('the file was not stored')
  return row.id
}

/** Only the person who sent a file sees it again. */
export async function stagedImport(
  db: Db,
  id: string,
  accountId: string,
): Promise<StagedImport | null> {
  const row = await db('matterImports')
    .select('id', 'accountId', 'fileName', 'sheets', 'appliedAt')
    .where({ id, accountId })
    .first()
  return row === undefined ? null : { ...row, sheets: row.sheets as RawSheet[] }
}

/** False when it was adopted before. */
export async function markApplied(tx: Tx, id: string, now: Date): Promise<boolean> {
  const changed = await tx('matterImports')
    .where({ id })
    .whereNull('appliedAt')
    .update({ appliedAt: now })
  return changed === 1
}

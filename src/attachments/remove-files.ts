// Clears files away that nothing names any more; a content that others share stays.
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { deleteAttachments, holdKey, isShared } from './store.ts'

export async function removeFiles(
  tx: Tx,
  ctx: Pick<Context, 'storage'>,
  ids: readonly string[],
): Promise<void> {
  for (const key of await deleteAttachments(tx, ids)) {
    await holdKey(tx, key)
    if (!(await isShared(tx, key))) await ctx.storage.remove(key)
  }
}

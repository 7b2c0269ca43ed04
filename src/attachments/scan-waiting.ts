// 待查毒: asks about the files that could not be scanned when they came.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { readUnaltered } from './read-file.ts'
import { setScanState, waitingFiles } from './store.ts'

const atOnce = 100

/** The ids of those that turned out to be infected. Stops at the first that cannot be asked about. */
export async function scanWaiting(ctx: Context): Promise<readonly string[]> {
  const infected: string[] = []
  for (const file of await waitingFiles(ctx.db, atOnce)) {
    const bytes = await readUnaltered(ctx, file)
    // Whoever opens an altered file is told so; the others are not held up by it.
    if (bytes === null) continue
    const answer = await ctx.scanner.scan(bytes)
    if (answer !== 'clean' && answer !== 'infected') break
    await transaction(ctx.db, async (tx) => {
      await setScanState(tx, file.id, answer)
      await record(tx, ctx, {
        action: 'attachments.scan',
        subjectType: 'attachment',
        subjectId: file.id,
        after: { scanState: answer, sha256: file.sha256 },
      })
    })
    if (answer === 'infected') infected.push(file.id)
  }
  return infected
}

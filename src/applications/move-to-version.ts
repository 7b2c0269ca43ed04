// A draft begun under an older guide goes on under the one in force: its files follow the names of the
// materials, and what the new guide does not ask for is taken out of use.
import { record } from '../audit/index.ts'
import { dropCommitments } from '../commitments/index.ts'
import { matterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { filesOf, removeFile, renumberFile } from './materials-store.ts'
import { updateApplication } from './store.ts'
import type { Application } from './types.ts'

export async function moveToVersion(
  tx: Tx,
  ctx: Context,
  application: Application,
  versionId: string,
): Promise<void> {
  const [before, after] = [
    await matterVersion(tx, application.matterVersionId),
    await matterVersion(tx, versionId),
  ]
  for (const file of await filesOf(tx, application.id)) {
    if (file.materialNumber === 0) continue
    const name = before.elements.materials.find((one) => one.number === file.materialNumber)?.name
    const next = after.elements.materials.find((one) => one.name === name)
    if (next === undefined) await removeFile(tx, application.id, file.attachmentId, ctx.now)
    else await renumberFile(tx, application.id, file.attachmentId, next.number)
  }
  // A promise is about the words that were read: under another version it is made anew.
  await dropCommitments(tx, application.id)
  await updateApplication(tx, application.id, { matterVersionId: versionId, updatedAt: ctx.now })
  await record(tx, ctx, {
    action: 'applications.move-to-version',
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    before: { version: before.version },
    after: { version: after.version },
  })
}

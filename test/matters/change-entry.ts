// Publishes a changed version of an entry, for tests of what follows from it.
import { system } from '../../src/kernel/actor.ts'
import { currentMatter } from '../../src/matters/index.ts'
import type { VersionContent } from '../../src/matters/index.ts'
import { draftOf } from '../../src/matters/draft-store.ts'
import { makeCurrent } from '../../src/matters/publish.ts'
import { contentOf } from '../../src/matters/rules/edit.ts'
import { insertVersion } from '../../src/matters/store.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'

export async function changeEntryTo(
  database: TestDatabase,
  code: string,
  change: (content: VersionContent) => VersionContent,
): Promise<void> {
  const ctx = contextFor(database.resources, system)
  const found = await currentMatter(ctx.db, code)
  if (found === null) throw new Error(`no matter ${code}`)
  const { matter, version: current } = found
  await transaction(ctx.db, async (tx) => {
    await insertVersion(tx, {
      matterId: matter.id,
      version: current.version + 1,
      content: change(contentOf(current)),
      editedByAccountId: null,
      publishedAt: null,
      basedOnVersionId: current.id,
      effectiveOn: null,
    })
    const draft = await draftOf(tx, matter.id)
    if (draft === null) throw new Error('no draft')
    await makeCurrent(tx, ctx, { matter, current, draft, day: ctx.today }, '调整受理要求')
  })
}

// 新增事项: a new entry with its first version as a draft; it is reviewed and published like any other.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { MatterEntry } from './add-matter.ts'
import { isBasicCode } from './rules/codes.ts'
import { insertMatter, insertVersion } from './store.ts'

/** Returns the id of the matter. Throws for a code that is none, or that another matter has. */
export async function enterMatter(
  tx: Tx,
  ctx: Context,
  { code, lineId, content }: MatterEntry,
): Promise<string> {
  if (!isBasicCode(code)) throw new Error(`'${code}' is not a basic code`)
  const id = await insertMatter(tx, { code, lineId })
  await insertVersion(tx, {
    matterId: id,
    version: 1,
    content,
    editedByAccountId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    publishedAt: null,
    basedOnVersionId: null,
    effectiveOn: null,
  })
  await record(tx, ctx, {
    action: 'matters.enter',
    subjectType: 'matter',
    subjectId: id,
    after: { code, name: content.name },
  })
  return id
}

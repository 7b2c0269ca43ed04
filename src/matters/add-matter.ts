// 新增事项: enters a matter in the catalogue with its first version, published at once.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { recordChange } from './change-store.ts'
import { reindex } from './reindex.ts'
import { isBasicCode } from './rules/codes.ts'
import { promiseIsLawful, promiseOf } from './rules/term.ts'
import { insertMatter, insertVersion, mainIdOf, updateMatter } from './store.ts'
import type { VersionContent } from './types.ts'

export interface MatterEntry {
  readonly code: string
  readonly lineId: string
  readonly content: VersionContent
}

/** Returns the id of the matter. Throws for a code or a promise that the standard forbids. */
export async function addMatter(tx: Tx, ctx: Context, entry: MatterEntry): Promise<string> {
  const { code, lineId, content } = entry
  check(entry)
  const id = await insertMatter(tx, { code, lineId })
  const versionId = await insertVersion(tx, {
    matterId: id,
    version: 1,
    content,
    editedByAccountId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    publishedAt: ctx.now,
    basedOnVersionId: null,
    effectiveOn: null,
  })
  const parentId = await mainIdOf(tx, content.elements.mainCode)
  await updateMatter(tx, id, { currentVersionId: versionId, status: 'published', parentId })
  await reindex(tx, { id, lineId }, content)
  // The catalogue as first delivered is no change of the catalogue.
  if (ctx.actor.kind === 'staff') {
    await recordChange(tx, ctx, {
      ...{ kind: 'add', matterId: id, versionId, regionCode: null, matterName: content.name },
      ...{ reason: content.changeReason, basis: null, effectiveOn: ctx.today },
    })
  }
  await record(tx, ctx, {
    action: 'matters.add',
    subjectType: 'matter',
    subjectId: id,
    after: { code, name: content.name, version: 1, versionId },
  })
  return id
}

function check({ code, content }: MatterEntry): void {
  if (!isBasicCode(code)) throw new Error(`'${code}' is not a basic code`)
  const term = { days: content.statutoryDays, unit: content.statutoryUnit }
  if (!promiseIsLawful(promiseOf(content), term)) {
    throw new Error(`${code} promises ${content.promisedDays} days, longer than the law allows`)
  }
}

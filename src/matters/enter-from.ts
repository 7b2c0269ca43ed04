// 新增事项: an editor enters a matter with the elements of another one to begin with.
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { newestPlanVersion, planVersion, publishPlan } from '../workflow/index.ts'
import { currentMatter } from './current-matter.ts'
import { enterMatter } from './enter-matter.ts'
import type { Basics } from './rules/basics.ts'
import { contentFrom } from './rules/basics.ts'
import { codeNamesOtherType, isBasicCode } from './rules/codes.ts'
import { contentOf } from './rules/edit.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { matterByCode } from './store.ts'

export interface NewEntry {
  readonly code: string
  readonly lineId: string
  /** The code of the matter whose elements, form and plan it begins with. */
  readonly templateCode: string
  readonly basics: Basics
}

export type EntryRefusal =
  | ('not-the-province' | 'code-wrong' | 'code-of-other-type' | 'code-taken')
  | ('unknown-line' | 'unknown-template')

export function enterFrom(
  ctx: Context,
  { code, lineId, templateCode, basics }: NewEntry,
): Promise<Result<undefined, EntryRefusal>> {
  return transaction(ctx.db, async (tx): Promise<Result<undefined, EntryRefusal>> => {
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (!isBasicCode(code)) return refuse('code-wrong')
    if (codeNamesOtherType(code, basics.typeCode)) return refuse('code-of-other-type')
    if ((await matterByCode(tx, code)) !== null) return refuse('code-taken')
    const line = await tx('departmentLines').where({ id: lineId }).first('id')
    if (line === undefined) return refuse('unknown-line')
    const template = await currentMatter(tx, templateCode)
    if (template === null) return refuse('unknown-template')
    // The plan is its own from the first day: the other matter's later changes are not meant for it.
    const plan = await planVersion(
      tx,
      await newestPlanVersion(tx, template.version.stagePlanVersionId),
    )
    const title = `${basics.name}办理流程`
    const stagePlanVersionId = await publishPlan(tx, ctx, { key: code, title, plan })
    const content = { ...contentFrom(contentOf(template.version), basics), stagePlanVersionId }
    await enterMatter(tx, ctx, { code, lineId, content })
    return ok()
  })
}

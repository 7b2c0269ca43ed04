// 导入一个事项: one matter of a checked file becomes a new entry or a draft, and is sent to review if wanted.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { beginPlanDraft, newestPlan, planDraftOf, publishPlan } from '../workflow/index.ts'
import type { PlannedMatter } from './check-import.ts'
import { draftOf } from './draft-store.ts'
import { enterMatter } from './enter-matter.ts'
import type { Adoption } from './import-store.ts'
import { pointersOf } from './queries/pointers.ts'
import { holdsOn, insertReview, moveStage } from './review-store.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { openForEditing, storeDraft } from './save-draft.ts'
import type { Waiting } from './tell-reviewers.ts'
import type { CatalogueRefusal, MatterVersion, VersionContent } from './types.ts'

/** Thrown to undo the whole transaction: somebody changed a matter while the file was taken in. */
export class Meanwhile extends Error {
  readonly refusal: CatalogueRefusal
  constructor(refusal: CatalogueRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** What its reviewers are to know, null for a draft. */
export async function takeImported(
  tx: Tx,
  ctx: Context,
  one: PlannedMatter,
  adoption: Adoption,
): Promise<Waiting | null> {
  const reason = one.current === null ? '新增事项' : adoption.reason.trim()
  const content = { ...(await withPlan(tx, ctx, one)), changeReason: reason }
  const { matterId, draft } =
    one.current === null
      ? await enter(tx, ctx, one, content)
      : await draftIn(tx, ctx, { code: one.read.code, version: one.current.version, content })
  if (adoption.mode === 'publish') {
    if (await holdsOn(tx, matterId, ctx.today, draft.id)) throw new Meanwhile('same-day')
    // Several changes at once are reviewed like one: nobody publishes what he edited himself.
    await moveStage(tx, draft.id, { stage: 'establishment-review', effectiveOn: ctx.today })
    await insertReview(tx, ctx, draft, { kind: 'submission', outcome: 'sent', comment: null })
    return {
      ...{ code: one.read.code, name: draft.name, stage: 'establishment-review', reason },
      editedByAccountId: draft.editedByAccountId,
    }
  }
  return null
}

interface Stored {
  readonly matterId: string
  readonly draft: MatterVersion
}

async function enter(
  tx: Tx,
  ctx: Context,
  { read, lineId }: PlannedMatter,
  content: VersionContent,
): Promise<Stored> {
  const matterId = await enterMatter(tx, ctx, { code: read.code, lineId, content })
  const draft = await draftOf(tx, matterId)
  if (draft === null) throw new Error(`${read.code} was not stored`)
  return { matterId, draft }
}

interface Drafted {
  readonly code: string
  readonly version: MatterVersion
  readonly content: VersionContent
}

async function draftIn(tx: Tx, ctx: Context, drafted: Drafted): Promise<Stored> {
  const { code, version, content } = drafted
  const opened = await openForEditing(tx, ctx, code, { currentVersionId: version.id, revision: 0 })
  if (!opened.ok) throw new Meanwhile(opened.refusal)
  const { matter } = opened.value
  await storeDraft(tx, ctx, opened.value, content)
  const draft = await draftOf(tx, matter.id)
  if (draft === null) throw new Error(`the draft of ${code} was not stored`)
  const differences = compareVersions(
    opened.value.current,
    content,
    await pointersOf(tx, [opened.value.current, content]),
  )
  await record(tx, ctx, {
    action: 'matters.save-draft',
    subjectType: 'matter',
    subjectId: matter.id,
    before: sideOf(differences, 'before'),
    after: {
      ...{ code, version: draft.version, revision: 1, reason: content.changeReason },
      ...sideOf(differences, 'after'),
    },
  })
  return { matterId: matter.id, draft }
}

/**
 * The plan of a new entry is published with nobody going by it yet. Other steps of an entry in use
 * only make a draft of its plan: published at once, applications would follow it before any review.
 */
async function withPlan(
  tx: Tx,
  ctx: Context,
  { content, plan, read, current }: PlannedMatter,
): Promise<VersionContent> {
  if (plan === null) return content
  const title = `${content.name}办理流程`
  const newest = await newestPlan(tx, read.code)
  if (current === null || newest === null) {
    const id = await publishPlan(tx, ctx, { key: read.code, title, plan })
    return { ...content, stagePlanVersionId: id }
  }
  if ((await planDraftOf(tx, newest.stagePlanId, 'lock')) !== null) {
    throw new Meanwhile('changed-meanwhile')
  }
  await beginPlanDraft(tx, newest.stagePlanId, plan)
  await record(tx, ctx, {
    action: 'plans.begin',
    subjectType: 'stage-plan',
    subjectId: newest.stagePlanId,
    after: { from: newest.version, stages: plan.stages.map(({ name }) => name) },
  })
  return content
}

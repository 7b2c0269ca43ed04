// 导入: takes the clean matters of a checked file into the catalogue, all of them or none.
import { loadActor } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { beginPlanDraft, newestPlan, planDraftOf, publishPlan } from '../workflow/index.ts'
import { enqueue } from '../platform/jobs/queue.ts'
import { breather } from './breath.ts'
import { reportOf } from './check-file.ts'
import { draftOf } from './draft-store.ts'
import { enterMatter } from './enter-matter.ts'
import {
  importById,
  keepRefusal,
  keepReport,
  markTaken,
  markTaking,
  nothingUnread,
  releaseImport,
  sheetsOf,
  tellProgress,
} from './import-store.ts'
import type {
  Adoption,
  ComparedMatter,
  ImportRefusal,
  ImportReport,
  StagedImport,
} from './import-store.ts'
import { planImport } from './plan-import.ts'
import type { ImportPlan } from './plan-import.ts'
import type { PlannedMatter } from './check-import.ts'
import { holdsOn, insertReview, moveStage } from './review-store.ts'
import { pointersOf } from './queries/pointers.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { isReason } from './rules/reason.ts'
import { isSame } from './rules/same-content.ts'
import { openForEditing, storeDraft } from './save-draft.ts'
import { tellReviewers, tellReviewersOfMany } from './tell-reviewers.ts'
import type { Waiting } from './tell-reviewers.ts'
import type { CatalogueRefusal, MatterVersion, VersionContent } from './types.ts'

/** Taken in while its editor waits; more are left to the worker. */
const mostAtOnce = 60

/** Takes it in, or orders the worker to. */
export async function applyImport(
  ctx: Context,
  staged: StagedImport,
  adoption: Adoption,
): Promise<Result<undefined, ImportRefusal>> {
  const { actor } = ctx
  if (!mayChangeCatalogue(actor) || actor.kind !== 'staff') return refuse('not-the-province')
  if (!isReason(adoption.reason)) return refuse('reason-missing')
  if (staged.stage === 'taken' || staged.stage === 'taking') return refuse('taken-before')
  if (staged.report === null) return refuse('nothing-to-take')
  const { broken, errors, unread } = staged.report
  const isClean = errors.length + unread.matters === 0
  if (broken || (!isClean && !adoption.cleanOnly)) return refuse('not-clean')
  const { length } = wantedOf(staged.report)
  if (length === 0) return refuse('nothing-to-take')
  const ordered = { ...adoption, departmentId: actor.seat.departmentId }
  const isMarked = await transaction(ctx.db, async (tx) => {
    if (!(await markTaking(tx, staged.id, ordered))) return false
    if (length > mostAtOnce) await enqueue(tx, 'matters.take-import', { id: staged.id })
    return true
  })
  if (!isMarked) return refuse('taken-before')
  if (length > mostAtOnce) return ok()
  try {
    const refusal = await takeImport(ctx, staged.id, ordered)
    return refusal === null ? ok() : refuse(refusal)
  } catch (fault) {
    await releaseImport(ctx.db, staged.id)
    throw fault
  }
}

/** The worker's part: whoever ordered it acts, in the seat that he had. */
export async function takeOrdered(ctx: Context, id: string): Promise<void> {
  const staged = await importById(ctx.db, id)
  if (staged?.stage !== 'taking' || staged.adoption === null) return
  const { accountId, adoption } = staged
  const actor = await loadActor(ctx.db, accountId, adoption.departmentId)
  await takeImport({ ...ctx, actor }, id, adoption)
}

/** Checks once more, then takes all that is wanted or none; a refusal is kept beside the file. */
async function takeImport(
  ctx: Context,
  id: string,
  adoption: Adoption,
): Promise<ImportRefusal | null> {
  const staged = await importById(ctx.db, id)
  if (staged === null) return 'nothing-to-take'
  const plan = await planImport(ctx.db, await sheetsOf(ctx.db, id), { today: ctx.today })
  const now = reportOf(plan, staged.report?.unread ?? nothingUnread)
  // What was accepted is what was shown: neither more nor other matters.
  const isAsShown = isSame(wantedOf(now), staged.report === null ? [] : wantedOf(staged.report))
  const refusal = !mayChangeCatalogue(ctx.actor)
    ? 'not-the-province'
    : isAsShown
      ? await takeAll(ctx, staged, plan, adoption)
      : 'changed-meanwhile'
  if (refusal !== null) {
    await keepRefusal(ctx.db, id, refusal)
    await keepReport(ctx.db, id, now)
  }
  return refusal
}

function wantedOf({ matters, errors }: ImportReport): readonly ComparedMatter[] {
  const bad = new Set(errors.map(({ code }) => code))
  return matters.filter(({ kind, code }) => kind !== 'same' && !bad.has(code))
}

async function takeAll(
  ctx: Context,
  staged: StagedImport,
  { clean }: ImportPlan,
  adoption: Adoption,
): Promise<ImportRefusal | null> {
  const wanted = clean.filter(({ kind }) => kind !== 'same')
  const added = wanted.filter(({ kind }) => kind === 'new').length
  const plans = wanted.filter(({ kind, plan }) => kind === 'changed' && plan !== null).length
  const outcome = { added, changed: wanted.length - added, plans }
  return transaction(ctx.db, async (tx): Promise<ImportRefusal | null> => {
    const sent: Waiting[] = []
    const breathe = breather()
    for (const [at, one] of wanted.entries()) {
      await breathe()
      if (at % tellEvery === tellEvery - 1) await tellProgress(ctx.db, staged.id, at, wanted.length)
      const waiting = await take(tx, ctx, one, adoption)
      if (waiting !== null) sent.push(waiting)
    }
    await tell(tx, ctx, sent)
    await record(tx, ctx, {
      action: 'matters.import',
      subjectType: 'matter-import',
      subjectId: staged.id,
      after: { file: staged.fileName, mode: adoption.mode, matters: wanted.length },
    })
    // Last, so that meanwhile the page can be told how far it is.
    await markTaken(tx, staged.id, outcome, ctx.now)
    return null
  }).catch((fault: unknown): ImportRefusal => {
    if (!(fault instanceof Meanwhile)) throw fault
    return fault.refusal === 'same-day' ? 'same-day' : 'changed-meanwhile'
  })
}

/** Matters between two tellings of how far it is. */
const tellEvery = 50

/** Thrown to undo the whole transaction: somebody changed a matter while the file was taken in. */
class Meanwhile extends Error {
  readonly refusal: CatalogueRefusal
  constructor(refusal: CatalogueRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** What its reviewers are to know, null for a draft. */
async function take(
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

const toldOneByOne = 5

/** As after a submission by hand, but not a hundred messages for one file. */
async function tell(tx: Tx, ctx: Context, sent: readonly Waiting[]): Promise<void> {
  if (sent.length <= toldOneByOne) {
    for (const one of sent) await tellReviewers(tx, ctx, one)
    return
  }
  const [{ reason, editedByAccountId: sentBy }] = sent as readonly [Waiting]
  await tellReviewersOfMany(tx, ctx, { count: sent.length, reason, sentBy })
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

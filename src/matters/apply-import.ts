// 导入: takes the clean matters of a checked file into the catalogue, all of them or none.
import { loadActor } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { enqueue } from '../platform/jobs/queue.ts'
import { breather } from './breath.ts'
import { reportOf } from './check-file.ts'
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
import { mayChangeCatalogue } from './rules/policy.ts'
import { isReason } from './rules/reason.ts'
import { isSame } from './rules/same-content.ts'
import { Meanwhile, takeImported } from './take-imported.ts'
import { tellReviewers, tellReviewersOfMany } from './tell-reviewers.ts'
import type { Waiting } from './tell-reviewers.ts'

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
      const waiting = await takeImported(tx, ctx, one, adoption)
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

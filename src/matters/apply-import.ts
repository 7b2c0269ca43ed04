// 导入: takes the clean matters of a checked file into the catalogue, all of them or none.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { publishPlan } from '../workflow/index.ts'
import { addMatter } from './add-matter.ts'
import { markApplied } from './import-store.ts'
import type { StagedImport } from './import-store.ts'
import { offerEverywhere } from './offer-everywhere.ts'
import { planImport } from './plan-import.ts'
import type { PlannedMatter } from './plan-import.ts'
import { holdsOn, insertReview, moveStage } from './review-store.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { isReason } from './rules/reason.ts'
import { openForEditing } from './save-draft.ts'
import { insertVersion, loadVersion, versionsOf } from './store.ts'
import type { CatalogueRefusal, VersionContent } from './types.ts'

export interface Adoption {
  /** Drafts are looked at one by one and published later; new matters can only be published. */
  readonly mode: 'draft' | 'publish'
  /** True to take the clean matters and leave the others. */
  readonly cleanOnly: boolean
  readonly reason: string
}

export type ImportRefusal =
  | 'not-the-province'
  | 'reason-missing'
  | 'not-clean'
  | 'nothing-to-take'
  | 'new-as-draft'
  | 'taken-before'
  | 'changed-meanwhile'

export interface Adopted {
  readonly added: number
  readonly changed: number
}

export async function applyImport(
  ctx: Context,
  staged: StagedImport,
  adoption: Adoption,
): Promise<Result<Adopted, ImportRefusal>> {
  if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
  if (!isReason(adoption.reason)) return refuse('reason-missing')
  const plan = await planImport(ctx.db, staged.sheets)
  if (plan.broken || (plan.errors.length > 0 && !adoption.cleanOnly)) return refuse('not-clean')
  const wanted = plan.clean.filter(({ kind }) => kind !== 'same')
  if (wanted.length === 0) return refuse('nothing-to-take')
  const added = wanted.filter(({ kind }) => kind === 'new').length
  if (added > 0 && adoption.mode === 'draft') return refuse('new-as-draft')
  return transaction(ctx.db, async (tx): Promise<Result<Adopted, ImportRefusal>> => {
    if (!(await markApplied(tx, staged.id, ctx.now))) return refuse('taken-before')
    for (const one of wanted) await take(tx, ctx, one, adoption)
    await record(tx, ctx, {
      action: 'matters.import',
      subjectType: 'matter-import',
      subjectId: staged.id,
      after: { file: staged.fileName, mode: adoption.mode, matters: wanted.length },
    })
    return ok({ added, changed: wanted.length - added })
  }).catch((fault: unknown): Result<Adopted, ImportRefusal> => {
    if (fault instanceof Meanwhile) return refuse('changed-meanwhile')
    throw fault
  })
}

/** Thrown to undo the whole transaction: somebody changed a matter while the file was taken in. */
class Meanwhile extends Error {
  readonly refusal: CatalogueRefusal
  constructor(refusal: CatalogueRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

async function take(tx: Tx, ctx: Context, one: PlannedMatter, adoption: Adoption): Promise<void> {
  const content = { ...(await withPlan(tx, ctx, one)), changeReason: adoption.reason.trim() }
  const { code } = one.read
  if (one.current === null) {
    const entry = { code, lineId: one.lineId, content: { ...content, changeReason: '首次发布' } }
    await offerEverywhere(tx, ctx, await addMatter(tx, ctx, entry))
    return
  }
  const seen = { currentVersionId: one.current.version.id, revision: 0 }
  const opened = await openForEditing(tx, ctx, code, seen)
  if (!opened.ok) throw new Meanwhile(opened.refusal)
  const { matter, current } = opened.value
  const [newest] = await versionsOf(tx, matter.id)
  const id = await insertVersion(tx, {
    ...{ matterId: matter.id, version: (newest?.version ?? 0) + 1, content, publishedAt: null },
    editedByAccountId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    basedOnVersionId: current.id,
    effectiveOn: null,
  })
  const differences = compareVersions(current, content)
  await record(tx, ctx, {
    action: 'matters.save-draft',
    subjectType: 'matter',
    subjectId: matter.id,
    before: sideOf(differences, 'before'),
    after: {
      ...{ code, version: (newest?.version ?? 0) + 1, revision: 1, reason: content.changeReason },
      ...sideOf(differences, 'after'),
    },
  })
  const draft = await loadVersion(tx, id)
  if (draft === null) throw new Error(`version ${id} was not stored`)
  if (adoption.mode === 'publish') {
    if (await holdsOn(tx, matter.id, ctx.today, draft.id)) throw new Meanwhile('same-day')
    // Several changes at once are reviewed like one: nobody publishes what he edited himself.
    await moveStage(tx, draft.id, { stage: 'establishment-review', effectiveOn: ctx.today })
    await insertReview(tx, ctx, draft, { kind: 'submission', outcome: 'sent', comment: null })
  }
}

/** Steps that changed are what the machine follows from now on, so the plan gets a version too. */
async function withPlan(
  tx: Tx,
  ctx: Context,
  { content, plan, read }: PlannedMatter,
): Promise<VersionContent> {
  if (plan === null) return content
  const title = `${content.name}办理流程`
  return {
    ...content,
    stagePlanVersionId: await publishPlan(tx, ctx, { key: read.code, title, plan }),
  }
}

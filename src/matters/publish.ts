// 发布: makes the draft the version that new applications get; it can never be changed again.
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { checkMatter } from './check-matter.ts'
import { sealVersion } from './draft-store.ts'
import { followSilently } from './list-store.ts'
import { offerNew } from './offered-by.ts'
import { releaseLevels } from './release-levels.ts'
import { recordChange } from './change-store.ts'
import { holdsOn } from './review-store.ts'
import { reindex } from './reindex.ts'
import { asAccepted } from './rules/implementation.ts'
import { pointersOf } from './queries/pointers.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { changeDown } from './rules/followed.ts'
import { hasErrors } from './rules/finding.ts'
import { isReason } from './rules/reason.ts'
import type { Opened, Seen } from './save-draft.ts'
import { openForEditing } from './save-draft.ts'
import { tellClaimants } from './tell-claimants.ts'
import { mainIdOf, updateMatter } from './store.ts'
import type { CatalogueRefusal, MatterVersion } from './types.ts'

/** Publishes a draft without reviews: what the system itself does; people submit (submit.ts). */
export function publish(
  ctx: Context,
  code: string,
  reason: string,
  seen: Seen,
): Promise<Result<{ version: number }, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openForEditing(tx, ctx, code, seen)
    if (!opened.ok) return opened
    const { matter, current, draft } = opened.value
    if (draft === null) return refuse('no-draft')
    if (ctx.actor.kind !== 'system') return refuse('not-your-review')
    if (!isReason(reason)) return refuse('reason-missing')
    if (hasErrors(await checkMatter({ db: tx, today: ctx.today }, matter, draft)))
      return refuse('has-errors')
    if (compareVersions(current, draft).length === 0) return refuse('nothing-changed')
    if (await holdsOn(tx, matter.id, ctx.today)) return refuse('same-day')
    await makeCurrent(tx, ctx, { matter, current, draft, day: ctx.today }, reason.trim())
    return ok({ version: draft.version })
  })
}

interface Published extends Pick<Opened, 'matter' | 'current'> {
  readonly draft: MatterVersion
  /** From which it holds: today, or a day that a worker missed. */
  readonly day: Day
}

/** Seals the draft and puts it in the place of the current version; nothing is checked here. */
export async function makeCurrent(
  tx: Tx,
  ctx: Context,
  { matter, current, draft, day }: Published,
  reason: string,
): Promise<void> {
  const pointers = await pointersOf(tx, [current, draft])
  const differences = compareVersions(current, draft, pointers)
  await sealVersion(tx, draft.id, {
    ...{ publishedAt: ctx.now, changeReason: reason },
    effectiveOn: day,
  })
  const isNew = matter.currentVersionId === null
  const status = isNew ? { status: 'published' as const } : {}
  const parentId = await mainIdOf(tx, draft.elements.mainCode)
  await updateMatter(tx, matter.id, { currentVersionId: draft.id, parentId, ...status })
  await recordChange(tx, ctx, {
    ...{
      kind: isNew ? 'add' : 'change',
      matterId: matter.id,
      versionId: draft.id,
      matterName: draft.name,
    },
    ...{ reason, basis: null, effectiveOn: day, regionCode: null },
  })
  await reindex(tx, matter, draft)
  if (isNew) await offerNew(tx, ctx, { matter, version: draft })
  else await releaseLevels(tx, ctx, { matter, current, draft })
  // Where only locked elements changed, there is nothing for the claimants to confirm.
  if (!isNew && compareVersions(asAccepted(draft, current), draft).length === 0) {
    await followSilently(tx, current.id, draft.id)
  }
  if (!isNew) {
    const { id: matterId, code } = matter
    const down = changeDown(current, draft, pointers)
    await tellClaimants(tx, ctx, {
      matterId,
      code,
      name: draft.name,
      version: draft.version,
      ...down,
    })
  }
  await record(tx, ctx, {
    action: 'matters.publish',
    subjectType: 'matter',
    subjectId: matter.id,
    before: { version: current.version, ...sideOf(differences, 'before') },
    after: { version: draft.version, reason, ...sideOf(differences, 'after') },
  })
}

// Keeps what was typed and uploaded for a joint draft; a filed one is never touched.
import { isLate, merge, ownOf, saverOf, withPage } from '../applications/index.ts'
import type { FromPage, Saved } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { lockJoint, removeJointMaterials, updateJoint } from '../bundles/index.ts'
import { keepAnswers, parseRaw } from '../forms/index.ts'
import type { Raw } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { jointDraft } from './draft.ts'
import { keepSent } from './keep-sent.ts'
import type { SentFile } from './keep-sent.ts'
import { isOwnJoint } from './rules/own.ts'

/** Stands in a row for a file until it is kept: the place of the file among those that were sent. */
export function waitingFor(place: number): string {
  return `sent:${place}`
}

export interface Saving {
  readonly raw: Raw
  readonly files: readonly SentFile[]
  /** Attachments that are taken out of use. */
  readonly removed: readonly string[]
  /** The page that brings it; without one all of `raw` is meant, whatever stands there. */
  readonly from?: FromPage | null
  /** 一次领齐, where the page asked. */
  readonly resultsTogether?: boolean | null
}

export function saveJoint(
  ctx: Context,
  id: string,
  { raw: posted, files, removed, from = null, resultsTogether = null }: Saving,
): Promise<Result<Saved, 'not-found' | 'already-submitted'>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || !isOwnJoint(ctx.actor, joint, 'fill')) return refuse('not-found')
    if (joint.submittedAt !== null) return refuse('already-submitted')
    const ids: string[] = []
    for (const file of files) ids.push(await keepSent(tx, ctx, id, file))
    if (removed.length > 0) {
      await removeJointMaterials(tx, id, removed, ctx.now)
    }
    const raw = withIds(posted, ids)
    const { lastPages } = joint
    if (from !== null && isLate(lastPages, from)) return ok({ conflicts: [], seen: from.seen })
    const { merged, env, raw: stands } = await jointDraft(tx, joint, ctx.today)
    const own = ownOf(lastPages, from)
    const joined =
      from === null ? { raw, conflicts: [], seen: {}, own } : merge(stands, { raw, ...from, own })
    const { answers } = parseRaw(merged.form.definition, joined.raw, env, 'draft')
    await updateJoint(tx, id, {
      answers: keepAnswers(ctx.vault, merged.form.definition, answers),
      typed: joined.raw,
      lastPages: from === null ? [] : withPage(lastPages, from, joined.own, saverOf(ctx)),
      ...(resultsTogether === null ? {} : { resultsTogether }),
      expiryWarnedAt: null,
      updatedAt: ctx.now,
    })
    await record(tx, ctx, {
      action: 'joint.save',
      subjectType: 'joint-application',
      subjectId: id,
      after: { answered: Object.keys(answers), files: files.length, removed: removed.length },
    })
    return ok(joined)
  })
}

/** The rows name what was kept for them. */
function withIds(raw: Raw, ids: readonly string[]): Raw {
  if (ids.length === 0) return raw
  const named = new Map(ids.map((id, at) => [waitingFor(at), id]))
  return Object.fromEntries(
    Object.entries(raw).map(([path, values]) => [path, values.map((one) => named.get(one) ?? one)]),
  )
}

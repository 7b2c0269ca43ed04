// Keeps what was typed, right or not, so that nothing is lost; a filed application is never touched.
// What was changed elsewhere meanwhile is joined question by question, and nothing is overwritten unseen.
import { record } from '../audit/index.ts'
import { keepAnswers, parseRaw } from '../forms/index.ts'
import type { Raw } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { draftForm } from './draft-form.ts'
import { markAgent } from './mark-agent.ts'
import { isLate, isNewTurn, ownOf, saverOf, withPage } from './rules/last-pages.ts'
import type { PagePost } from './rules/last-pages.ts'
import { mayFill } from './rules/policy.ts'
import { merge, ofQuestion } from './rules/merging.ts'
import type { Merged, Seen } from './rules/merging.ts'
import { lockApplication, updateApplication } from './store.ts'
import type { Application, Unmerged } from './types.ts'

export type SaveRefusal = 'not-found' | 'already-submitted'

/** The page that brings the answers: what it asks, what it was given, its name and which of its posts this is. */
export interface FromPage extends PagePost {
  readonly keys: readonly string[]
  readonly seen: Seen
}

export interface Saved {
  /** The questions that somebody changed elsewhere, differently: 两处填得不一样. */
  readonly conflicts: readonly string[]
  readonly seen: Seen
}

/** `from` null: all of `raw` is meant, whatever stands there. */
export async function saveDraft(
  ctx: Context,
  id: string,
  raw: Raw,
  from: FromPage | null = null,
): Promise<Result<Saved, SaveRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !mayFill(ctx, application, 'fill')) return refuse('not-found')
    if (application.status !== 'draft') return refuse('already-submitted')
    if (application.binnedAt !== null) return refuse('not-found')
    const { lastPages } = application
    if (from !== null && isLate(lastPages, from)) return ok({ conflicts: [], seen: from.seen })
    const { definition, env, raw: stands } = await draftForm(tx, application, ctx.today)
    const own = ownOf(lastPages, from)
    const merged =
      from === null ? { raw, conflicts: [], seen: {}, own } : merge(stands, { raw, ...from, own })
    const { answers } = parseRaw(definition, merged.raw, env, 'draft')
    const unmerged =
      from === null ? application.unmerged : waiting(ctx, application, { ...from, ...merged, raw })
    const pages = from === null ? [] : withPage(lastPages, from, merged.own, saverOf(ctx))
    if (isSame(application, merged.raw, unmerged)) {
      const isCounted = from !== null && isNewTurn(lastPages, from)
      if (isCounted) await updateApplication(tx, id, { lastPages: pages })
      return ok(merged)
    }
    const changes = {
      answers: keepAnswers(ctx.vault, definition, answers),
      typed: merged.raw,
      unmerged,
      lastPages: pages,
      expiryWarnedAt: null,
      updatedAt: ctx.now,
    }
    await updateApplication(tx, id, changes)
    await markAgent(tx, ctx, application)
    await record(tx, ctx, {
      action: 'applications.save',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
      after: { answered: Object.keys(answers), conflicts: merged.conflicts },
    })
    return ok(merged)
  })
}

/** What waits for a choice after this page came: its earlier wishes give way to the present ones. */
function waiting(
  ctx: Context,
  { unmerged }: Application,
  { page, keys, conflicts, raw }: FromPage & Merged,
): readonly Unmerged[] {
  const others = unmerged.filter((one) => one.page !== page || !keys.includes(one.key))
  const { by, at } = saverOf(ctx)
  const own = conflicts.map((key) => {
    const earlier = unmerged.find((one) => one.page === page && one.key === key)
    const typed = ofQuestion(raw, key)
    return earlier !== undefined && isEqual(earlier.raw, typed)
      ? earlier
      : { key, raw: typed, page, by, at }
  })
  return [...others, ...own]
}

function isSame(application: Application, raw: Raw, unmerged: readonly Unmerged[]): boolean {
  return (
    application.typed !== null &&
    isEqual(application.typed, raw) &&
    JSON.stringify(application.unmerged) === JSON.stringify(unmerged)
  )
}

/** Whatever the order of the questions. */
function isEqual(one: Raw, other: Raw): boolean {
  const sorted = (raw: Raw) =>
    JSON.stringify(Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}

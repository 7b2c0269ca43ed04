// Publishes a bundle as its next version; joint applications that run keep theirs.
import { isDeepStrictEqual } from 'node:util'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { listExtra, unlistExtra } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { currentParts, formsOf } from './merged.ts'
import { paths } from './paths.ts'
import { checkContent } from './rules/check-content.ts'
import type { ContentFinding } from './rules/check-content.ts'
import { checkDecisions } from './rules/check-decisions.ts'
import { bundleByCode, bundleVersion, insertVersion, lockBundle, updateBundle } from './store.ts'
import type { BundleContent } from './types.ts'

export type PublishRefusal =
  | { readonly reason: 'bad-code' | 'reason-missing' | 'nothing-changed' }
  | { readonly reason: 'content'; readonly findings: readonly ContentFinding[] }

export interface Publishing {
  readonly code: string
  readonly content: BundleContent
  readonly changeReason: string
}

/** The number of the version. */
export function publishBundle(
  ctx: Context,
  { code, content, changeReason }: Publishing,
): Promise<Result<number, PublishRefusal>> {
  return transaction(ctx.db, async (tx) => {
    if (!/^[a-z][a-z0-9-]{2,39}$/.test(code)) return refuse({ reason: 'bad-code' })
    if (!/[^\p{Z}\p{C}\s]/u.test(changeReason)) return refuse({ reason: 'reason-missing' })
    const codes = content.parts.map(({ matterCode }) => matterCode)
    const parts = await currentParts(tx, codes)
    const online = parts.filter(
      ({ version }) =>
        version.online && content.objects.every((one) => version.objects.includes(one)),
    )
    const findings = [
      ...checkContent(content, new Set(online.map(({ matterCode }) => matterCode))),
      ...checkDecisions(content, await formsOf(tx, online)),
    ]
    if (findings.length > 0) return refuse({ reason: 'content', findings })
    const bundle = await lockBundle(tx, code, ctx.now)
    const before =
      bundle.currentVersionId === null ? null : await bundleVersion(tx, bundle.currentVersionId)
    const same = isDeepStrictEqual(before?.content ?? null, content)
    if (same && bundle.status === 'published') return refuse({ reason: 'nothing-changed' })
    const { id, version } = await insertVersion(tx, {
      ...{ bundleId: bundle.id, content, changeReason: changeReason.trim() },
      publishedAt: ctx.now,
      publishedByAccountId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    })
    await updateBundle(tx, bundle.id, { currentVersionId: id, status: 'published' })
    const names = parts.map((part) => part.version.name)
    await listExtra(tx, {
      ...{ href: paths.guide(code), kind: '一件事', title: content.name, summary: content.summary },
      words: [content.name, ...content.aliases, ...names],
    })
    await record(tx, ctx, {
      action: 'bundles.publish',
      subjectType: 'bundle',
      subjectId: bundle.id,
      ...(before === null ? {} : { before: { version: before.version } }),
      after: { code, version, reason: changeReason.trim(), matters: codes },
    })
    return ok(version)
  })
}

/** Takes the bundle out of the hall: nobody begins it any more, what was filed goes on. */
export function withdrawBundle(
  ctx: Context,
  code: string,
  reason: string,
): Promise<Result<undefined, 'not-found' | 'reason-missing'>> {
  return transaction(ctx.db, async (tx) => {
    const bundle = await bundleByCode(tx, code)
    if (bundle?.status !== 'published') return refuse('not-found')
    if (!/[^\p{Z}\p{C}\s]/u.test(reason)) return refuse('reason-missing')
    await updateBundle(tx, bundle.id, { status: 'withdrawn' })
    await unlistExtra(tx, paths.guide(code))
    await record(tx, ctx, {
      action: 'bundles.withdraw',
      subjectType: 'bundle',
      subjectId: bundle.id,
      after: { code, reason: reason.trim().slice(0, 500) },
    })
    return ok()
  })
}

// Loads and writes the reviews of versions and the stages they bring them to.
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { MatterVersion, VersionStage } from './types.ts'

export type ReviewKind = 'submission' | 'establishment' | 'legal' | 'recall'
export type ReviewOutcome = 'sent' | 'approved' | 'returned'

export interface Review {
  readonly kind: ReviewKind
  readonly outcome: ReviewOutcome
  readonly comment: string | null
  readonly revision: number
  readonly accountId: string | null
  readonly actorName: string
  readonly departmentName: string | null
  readonly at: Date
}

/** The reviews of a version, the newest first. */
export function reviewsOf(db: Db, versionId: string): Promise<Review[]> {
  return db('matterReviews')
    .select('kind', 'outcome', 'comment', 'revision', 'accountId', 'actorName')
    .select('departmentName', 'at')
    .where({ versionId })
    .orderBy('id', 'desc')
    .limit(30)
}

export async function insertReview(
  tx: Tx,
  { actor, now }: Context,
  version: MatterVersion,
  review: Pick<Review, 'kind' | 'outcome' | 'comment'>,
): Promise<void> {
  const staff = actor.kind === 'staff' ? actor : null
  await tx('matterReviews').insert({
    ...review,
    versionId: version.id,
    revision: version.revision,
    accountId: staff?.accountId ?? null,
    actorName: staff?.name ?? '系统',
    departmentName: staff?.seat.departmentName ?? null,
    at: now,
  })
}

export async function moveStage(
  tx: Tx,
  id: string,
  change: {
    readonly stage: Exclude<VersionStage, 'published'>
    readonly effectiveOn?: Day | null
    readonly changeReason?: string
  },
): Promise<void> {
  await tx('matterVersions').where({ id }).whereNull('publishedAt').update(change)
}

/** True when a version of the matter holds, or will, from this very day. */
export async function holdsOn(
  db: Db,
  matterId: string,
  effectiveOn: Day,
  besides: string | null = null,
): Promise<boolean> {
  const query = db('matterVersions').where({ matterId, effectiveOn })
  const row = await (besides === null ? query : query.whereNot({ id: besides })).first('id')
  return row !== undefined
}

/** 待发布: matters with approved versions whose day has come. */
export async function dueMatters(db: Db, today: Day): Promise<string[]> {
  const rows = await db('matterVersions as v')
    .join('matters as m', 'm.id', 'v.matterId')
    .where('v.stage', 'approved')
    .where('v.effectiveOn', '<=', today)
    .whereNot('m.status', 'withdrawn')
    .groupBy('m.code')
    .orderBy('m.code')
    .select<{ code: string }[]>('m.code')
  return rows.map(({ code }) => code)
}

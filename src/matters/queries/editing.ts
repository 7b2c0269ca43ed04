// 编辑事项: what an editor's pages show of one matter.
import type { Db } from '../../platform/database/transaction.ts'
import { commentsOf } from '../comment-store.ts'
import { entryOf } from '../entry-of.ts'
import { baseOf } from '../planned.ts'
import { offeringCounts } from '../offerings.ts'
import type { PlannedVersion } from '../draft-store.ts'
import type { Review } from '../review-store.ts'
import { reviewsOf } from '../review-store.ts'
import { versionsOf } from '../store.ts'
import type { Thread } from '../rules/comments.ts'
import { threadsOf } from '../rules/comments.ts'
import type { Level } from '../../kernel/actor.ts'
import type { Matter, MatterVersion } from '../types.ts'
import { regionLookup } from '../../organizations/index.ts'
import type { RegionLookup } from '../../organizations/index.ts'
import type { RegionalSuspension } from '../suspend-region.ts'
import { suspensionsOf } from '../suspend-region.ts'
import type { Successor } from './successors.ts'
import { successorsOf } from './successors.ts'
import type { UnderWay } from './operations.ts'
import { operationsUnderWay } from './operations.ts'
import type { Change } from './changes.ts'
import { changesOf } from './changes.ts'
import type { Pointers } from '../rules/pointers.ts'
import { pointersOf } from './pointers.ts'

export interface Editing {
  readonly matter: Matter
  readonly current: MatterVersion
  readonly draft: MatterVersion | null
  /** Those that wait for their day, the next one first. */
  readonly planned: readonly PlannedVersion[]
  /** What the draft was made from; the version in force where there is none. */
  readonly before: MatterVersion
  readonly pointers: Pointers
  /** The newest first. */
  readonly versions: readonly MatterVersion[]
  readonly offerings: readonly { readonly level: Level; readonly count: number }[]
  readonly changes: readonly Change[]
  /** What took its place, where it is not in use any more. */
  readonly successors: readonly Successor[]
  /** 拆分、合并、取消 that concern it and are not over. */
  /** Regions where it is suspended for a while. */
  readonly suspensions: readonly RegionalSuspension[]
  readonly regions: RegionLookup
  readonly underWay: readonly UnderWay[]
  /** Of the draft, the newest first. */
  readonly reviews: readonly Review[]
  /** What is said about the draft's elements, the oldest first. */
  readonly threads: readonly Thread[]
  /** Names of the editors of the versions, by account. */
  readonly editors: ReadonlyMap<string, string>
}

export async function editingOf(db: Db, code: string): Promise<Editing | null> {
  const entry = await entryOf(db, code)
  if (entry === null) return null
  const { matter, current, draft, planned } = entry
  const versions = await versionsOf(db, matter.id)
  const before = draft === null ? current : await baseOf(db, { current, draft })
  return {
    ...{ matter, current, draft, planned, before },
    pointers: await pointersOf(db, [before, current, draft ?? current, ...planned]),
    reviews: draft === null ? [] : await reviewsOf(db, draft.id),
    threads: draft === null ? [] : threadsOf(await commentsOf(db, draft.id)),
    versions,
    offerings: await offeringCounts(db, matter.id),
    changes: await changesOf(db, matter.id),
    successors: matter.status === 'withdrawn' ? await successorsOf(db, matter.id) : [],
    suspensions: await suspensionsOf(db, matter.id),
    regions: await regionLookup(db),
    underWay: await operationsUnderWay(db, matter.id),
    editors: await editorNames(db, versions),
  }
}

async function editorNames(
  db: Db,
  versions: readonly MatterVersion[],
): Promise<Map<string, string>> {
  const ids = versions.flatMap(({ editedByAccountId }) => editedByAccountId ?? [])
  if (ids.length === 0) return new Map()
  const result = await db.raw<{ rows: { accountId: string; actorName: string }[] }>(
    `select distinct on (account_id) account_id, actor_name from audit_entries
    where account_id = any(?::bigint[]) order by account_id, id desc`,
    [ids],
  )
  return new Map(result.rows.map(({ accountId, actorName }) => [accountId, actorName]))
}

// 编辑事项: what an editor's pages show of one matter.
import type { Db } from '../../platform/database/transaction.ts'
import { currentMatter } from '../current-matter.ts'
import { commentsOf } from '../comment-store.ts'
import { offeringCounts } from '../offerings.ts'
import { draftOf } from '../draft-store.ts'
import type { Review } from '../review-store.ts'
import { reviewsOf } from '../review-store.ts'
import { matterById, versionsOf } from '../store.ts'
import type { Thread } from '../rules/comments.ts'
import { threadsOf } from '../rules/comments.ts'
import type { Level } from '../../kernel/actor.ts'
import type { Matter, MatterVersion } from '../types.ts'
import type { Change } from './changes.ts'
import { changesOf } from './changes.ts'

export interface Editing {
  readonly matter: Matter
  readonly current: MatterVersion
  readonly draft: MatterVersion | null
  /** The newest first. */
  readonly versions: readonly MatterVersion[]
  readonly offerings: readonly { readonly level: Level; readonly count: number }[]
  readonly changes: readonly Change[]
  readonly successor: Matter | null
  /** Of the draft, the newest first. */
  readonly reviews: readonly Review[]
  /** What is said about the draft's elements, the oldest first. */
  readonly threads: readonly Thread[]
  /** Names of the editors of the versions, by account. */
  readonly editors: ReadonlyMap<string, string>
}

export async function editingOf(db: Db, code: string): Promise<Editing | null> {
  const found = await currentMatter(db, code)
  if (found === null) return null
  const { matter, version } = found
  const versions = await versionsOf(db, matter.id)
  const draft = await draftOf(db, matter.id)
  return {
    matter,
    current: version,
    draft,
    reviews: draft === null ? [] : await reviewsOf(db, draft.id),
    threads: draft === null ? [] : threadsOf(await commentsOf(db, draft.id)),
    versions,
    offerings: await offeringCounts(db, matter.id),
    changes: await changesOf(db, matter.id),
    successor: matter.successorId === null ? null : await matterById(db, matter.successorId),
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

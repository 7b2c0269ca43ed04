// 草稿: a matter has at most one, which is opened, stored and thrown away under the matter's lock;
// nothing that citizens see changes.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { deleteDraft, draftOf, plannedOf, rewriteDraft } from './draft-store.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { deleteEntry, insertVersion, loadVersion, lockMatter, versionsOf } from './store.ts'
import type { CatalogueRefusal, Matter, MatterVersion, VersionContent } from './types.ts'

/** What the editor saw when the page was opened. */
export interface Seen {
  readonly currentVersionId: string
  /** The revision of the draft, 0 when there was none. */
  readonly revision: number
}

/** 作废草稿: throws the draft away. */
export function discardDraft(
  ctx: Context,
  code: string,
  seen: Seen,
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openForEditing(tx, ctx, code, seen)
    if (!opened.ok) return opened
    const { matter, draft } = opened.value
    if (draft === null) return refuse('no-draft')
    await deleteDraft(tx, draft.id)
    if (matter.currentVersionId === null) await deleteEntry(tx, matter.id)
    const entry = {
      subjectType: 'matter',
      subjectId: matter.id,
      before: { version: draft.version },
    }
    await record(tx, ctx, { action: 'matters.discard-draft', ...entry })
    return ok()
  })
}

export interface Opened {
  readonly matter: Matter
  readonly current: MatterVersion
  readonly draft: MatterVersion | null
}

/** Locks the matter and refuses when it is no longer what the editor saw. */
export async function openForEditing(
  tx: Tx,
  ctx: Context,
  code: string,
  seen: Seen,
  /** The page is joined to what others stored meanwhile. */
  joins = false,
): Promise<Result<Opened, CatalogueRefusal>> {
  const matter = await lockMatter(tx, code)
  if (matter === null) return refuse('unknown-matter')
  if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
  if (matter.status === 'withdrawn') return refuse('withdrawn')
  const draft = await draftOf(tx, matter.id)
  // A new entry has nothing in force yet: its first draft stands in that place.
  const { currentVersionId } = matter
  const current = currentVersionId === null ? draft : await loadVersion(tx, currentVersionId)
  if (current === null) return refuse('unknown-matter')
  const stale = draft !== null && (await isStale(tx, matter, draft))
  if (seen.currentVersionId !== current.id || stale) return refuse('published-meanwhile')
  const isGone = draft === null && seen.revision > 0
  const isOther = seen.revision !== (draft?.revision ?? 0)
  if (isGone || (isOther && !joins)) return refuse('changed-meanwhile')
  if (draft !== null && draft.stage !== 'draft') return refuse('under-review')
  return ok({ matter, current, draft })
}

/** Made from a version that is neither in force any more nor waits for its day. */
async function isStale(tx: Tx, matter: Matter, draft: MatterVersion): Promise<boolean> {
  const { basedOnVersionId: base } = draft
  if (base === null || base === matter.currentVersionId) return false
  return (await plannedOf(tx, matter.id)).every(({ id }) => id !== base)
}

/** The number of the draft; a planned version has taken the next number where there is one. */
export async function versionOf(tx: Tx, { matter, draft }: Opened): Promise<number> {
  if (draft !== null) return draft.version
  const [newest] = await versionsOf(tx, matter.id)
  return (newest?.version ?? 0) + 1
}

/** Stores content as the draft of an opened matter: the one that is there, or a new version. */
export async function storeDraft(
  tx: Tx,
  ctx: Context,
  opened: Opened,
  content: VersionContent,
): Promise<void> {
  const { matter, current, draft } = opened
  const editor = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
  if (draft !== null) return rewriteDraft(tx, draft, content, editor)
  await insertVersion(tx, {
    matterId: matter.id,
    version: await versionOf(tx, opened),
    content,
    editedByAccountId: editor,
    publishedAt: null,
    basedOnVersionId: current.id,
    effectiveOn: null,
  })
}

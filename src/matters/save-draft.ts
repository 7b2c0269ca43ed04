// 草稿: a matter has at most one, which is opened, stored and thrown away under the matter's lock;
// nothing that citizens see changes.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { deleteDraft, draftOf, rewriteDraft } from './draft-store.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { insertVersion, loadVersion, lockMatter } from './store.ts'
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
  if (matter === null || matter.currentVersionId === null) return refuse('unknown-matter')
  if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
  if (matter.status === 'withdrawn') return refuse('withdrawn')
  const current = await loadVersion(tx, matter.currentVersionId)
  if (current === null) return refuse('unknown-matter')
  const draft = await draftOf(tx, matter.id)
  const stale = draft !== null && draft.basedOnVersionId !== current.id
  if (seen.currentVersionId !== current.id || stale) return refuse('published-meanwhile')
  const isGone = draft === null && seen.revision > 0
  const isOther = seen.revision !== (draft?.revision ?? 0)
  if (isGone || (isOther && !joins)) return refuse('changed-meanwhile')
  if (draft !== null && draft.stage !== 'draft') return refuse('under-review')
  return ok({ matter, current, draft })
}

/** The number of the draft; no version is newer than the one in use unless it is the draft. */
export function versionOf({ current, draft }: Opened): number {
  return draft?.version ?? current.version + 1
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
    version: versionOf(opened),
    content,
    editedByAccountId: editor,
    publishedAt: null,
    basedOnVersionId: current.id,
    effectiveOn: null,
  })
}

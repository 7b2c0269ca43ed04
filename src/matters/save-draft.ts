// 存草稿: stores an editor's changes as the matter's one draft; nothing that citizens see changes.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { deleteDraft, draftOf, rewriteDraft } from './draft-store.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import type { Edit } from './rules/edit.ts'
import { applyEdit, contentOf } from './rules/edit.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { promiseIsLawful } from './rules/term.ts'
import { insertVersion, loadVersion, lockMatter, versionsOf } from './store.ts'
import type { CatalogueRefusal, Matter, MatterVersion, VersionContent } from './types.ts'

/** What the editor saw when the page was opened. */
export interface Seen {
  readonly currentVersionId: string
  /** The revision of the draft, 0 when there was none. */
  readonly revision: number
}

export function saveDraft(
  ctx: Context,
  code: string,
  edit: Edit,
  seen: Seen,
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openForEditing(tx, ctx, code, seen)
    if (!opened.ok) return opened
    const { matter, current, draft } = opened.value
    const term = { days: current.statutoryDays, unit: current.statutoryUnit }
    if (!promiseIsLawful(edit.promisedDays, term)) return refuse('promise-too-long')
    const before = contentOf(draft ?? current)
    const after = applyEdit(draft ?? current, edit)
    const differences = compareVersions(before, after)
    await storeDraft(tx, ctx, opened.value, after)
    await record(tx, ctx, {
      action: 'matters.save-draft',
      subjectType: 'matter',
      subjectId: matter.id,
      before: sideOf(differences, 'before'),
      after: {
        ...{ code, revision: (draft?.revision ?? 0) + 1, reason: edit.changeReason },
        ...sideOf(differences, 'after'),
      },
    })
    return ok()
  })
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
  if (seen.revision !== (draft?.revision ?? 0)) return refuse('changed-meanwhile')
  if (draft !== null && draft.stage !== 'draft') return refuse('under-review')
  return ok({ matter, current, draft })
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
  const [newest] = await versionsOf(tx, matter.id)
  await insertVersion(tx, {
    matterId: matter.id,
    version: (newest?.version ?? 0) + 1,
    content,
    editedByAccountId: editor,
    publishedAt: null,
    basedOnVersionId: current.id,
    effectiveOn: null,
  })
}

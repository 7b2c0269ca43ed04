// 存一组要素: stores the rows of one part in the draft; the entry in the log says what changed.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { pointersOf } from './queries/pointers.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { contentOf } from './rules/edit.ts'
import type { Marks } from './rules/joining.ts'
import { join } from './rules/joining.ts'
import type { Row } from './rules/parts/column.ts'
import { rowFaults } from './rules/parts/faults.ts'
import type { Part } from './rules/parts/part.ts'
import type { Seen } from './save-draft.ts'
import { openForEditing, storeDraft, versionOf } from './save-draft.ts'
import type { CatalogueRefusal, Elements, VersionContent } from './types.ts'

/** What a page learns of a draft that was stored: what it has to come with the next time. */
export interface Stored {
  readonly revision: number
  readonly marks: Marks | null
}

/** Throws when a row has a fault: those are told before. */
export function savePart(
  ctx: Context,
  code: string,
  { part, rows, ...page }: PageSeen & { readonly part: Part; readonly rows: readonly Row[] },
): Promise<Result<Stored, CatalogueRefusal>> {
  if (rowFaults(part, rows).length > 0) throw new Error(`rows of ${part.key} have faults`)
  return saveContent(ctx, code, {
    ...page,
    reason: `修改${part.title}`,
    change: (content) => ({ ...content, elements: part.put(content.elements, rows) }),
  })
}

/** Stores a change of the elements upon the newest draft alone. */
export function saveElements(
  ctx: Context,
  code: string,
  {
    change,
    ...page
  }: {
    readonly seen: Seen
    readonly reason: string
    readonly change: (elements: Elements) => Elements
  },
): Promise<Result<Stored, CatalogueRefusal>> {
  return saveContent(ctx, code, {
    ...{ ...page, marks: null },
    change: (content) => ({ ...content, elements: change(content.elements) }),
  })
}

/** What a page was made from. */
export interface PageSeen {
  readonly seen: Seen
  /** With marks a page is joined to what others stored; without them only the newest may be stored. */
  readonly marks: Marks | null
}

export interface ContentChange extends PageSeen {
  /** Why, for a draft that has no reason yet. */
  readonly reason: string
  /** Why, where the editor wrote it on this page. */
  readonly newReason?: string
  readonly change: (content: VersionContent) => VersionContent
}

/** Stores a change of the draft's content; when nothing differs, nothing is written. */
export function saveContent(
  ctx: Context,
  code: string,
  { seen, marks, reason, newReason, change }: ContentChange,
): Promise<Result<Stored, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openForEditing(tx, ctx, code, seen, marks !== null)
    if (!opened.ok) return opened
    const { matter, current, draft } = opened.value
    const before = contentOf(draft ?? current)
    const joined = join(before, change(before), marks ?? {})
    if (joined.conflicts.length > 0) return refuse('changed-meanwhile')
    const changeReason = newReason ?? draft?.changeReason ?? reason
    const after = { ...joined.content, changeReason }
    const stored = { revision: draft?.revision ?? 0, marks: marks === null ? null : joined.marks }
    const differences = compareVersions(before, after)
    const isOther = draft !== null && changeReason !== draft.changeReason
    if (differences.length === 0 && !isOther) return ok(stored)
    const told = compareVersions(before, after, await pointersOf(tx, [before, after]))
    const version = await versionOf(tx, opened.value)
    await storeDraft(tx, ctx, opened.value, after)
    const revision = stored.revision + 1
    await record(tx, ctx, {
      action: 'matters.save-draft',
      subjectType: 'matter',
      subjectId: matter.id,
      before: sideOf(told, 'before'),
      after: {
        // What this saving was for, whatever the draft as a whole is for.
        ...{ code, version, revision, reason: newReason ?? reason },
        ...sideOf(told, 'after'),
      },
    })
    return ok({ ...stored, revision })
  })
}

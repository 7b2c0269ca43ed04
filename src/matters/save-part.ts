// 存一组要素: stores the rows of one part in the draft; the entry in the log says what changed.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { contentOf } from './rules/edit.ts'
import type { Row } from './rules/parts/column.ts'
import { rowFaults } from './rules/parts/faults.ts'
import type { Part } from './rules/parts/part.ts'
import type { Seen } from './save-draft.ts'
import { openForEditing, storeDraft } from './save-draft.ts'
import type { CatalogueRefusal, Elements, VersionContent } from './types.ts'

/** Throws when a row has a fault: those are told before. Returns the revision of the draft. */
export function savePart(
  ctx: Context,
  code: string,
  { part, rows, seen }: { readonly part: Part; readonly rows: readonly Row[]; readonly seen: Seen },
): Promise<Result<number, CatalogueRefusal>> {
  if (rowFaults(part, rows).length > 0) throw new Error(`rows of ${part.key} have faults`)
  return saveElements(ctx, code, {
    seen,
    reason: `修改${part.title}`,
    change: (elements) => part.put(elements, rows),
  })
}

interface ElementsChange {
  readonly seen: Seen
  /** Why, for a draft that has no reason yet. */
  readonly reason: string
  readonly change: (elements: Elements) => Elements
}

/** Stores a change of the elements; when nothing differs, nothing is written. */
export function saveElements(
  ctx: Context,
  code: string,
  { seen, reason, change }: ElementsChange,
): Promise<Result<number, CatalogueRefusal>> {
  return saveContent(ctx, code, {
    ...{ seen, reason },
    change: (content) => ({ ...content, elements: change(content.elements) }),
  })
}

interface ContentChange {
  readonly seen: Seen
  readonly reason: string
  readonly change: (content: VersionContent) => VersionContent
}

/** Stores a change of the draft's content; when nothing differs, nothing is written. */
export function saveContent(
  ctx: Context,
  code: string,
  { seen, reason, change }: ContentChange,
): Promise<Result<number, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openForEditing(tx, ctx, code, seen)
    if (!opened.ok) return opened
    const { matter, current, draft } = opened.value
    const before = contentOf(draft ?? current)
    const changeReason = draft?.changeReason ?? reason
    const after = { ...change(before), changeReason }
    const differences = compareVersions(before, after)
    if (differences.length === 0) return ok(seen.revision)
    await storeDraft(tx, ctx, opened.value, after)
    const revision = (draft?.revision ?? 0) + 1
    await record(tx, ctx, {
      action: 'matters.save-draft',
      subjectType: 'matter',
      subjectId: matter.id,
      before: sideOf(differences, 'before'),
      after: { code, revision, reason: changeReason, ...sideOf(differences, 'after') },
    })
    return ok(revision)
  })
}

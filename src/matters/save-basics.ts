// 存基本要素: stores what was typed on the page of basic elements in the draft.
import type { Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { entryOf } from './entry-of.ts'
import type { Edit } from './rules/edit.ts'
import { applyEdit } from './rules/edit.ts'
import { promiseIsLawful } from './rules/term.ts'
import type { PageSeen, Stored } from './save-part.ts'
import { saveContent } from './save-part.ts'
import type { CatalogueRefusal } from './types.ts'

/** Stored by itself, a page may still lack the reason: then the draft keeps the one it has. */
export async function saveBasics(
  ctx: Context,
  code: string,
  { edit, reason, ...page }: PageSeen & { readonly edit: Edit; readonly reason: string | null },
): Promise<Result<Stored, CatalogueRefusal>> {
  const found = await entryOf(ctx.db, code)
  if (found === null) return refuse('unknown-matter')
  const { statutoryDays: days, statutoryUnit: unit, elements } = found.draft ?? found.current
  const promise = { length: edit.promisedDays, unit: edit.promiseUnit ?? elements.promiseUnit }
  if (!promiseIsLawful(promise, { days, unit })) return refuse('promise-too-long')
  return saveContent(ctx, code, {
    ...page,
    reason: '修改基本要素',
    ...(reason === null ? {} : { newReason: reason }),
    change: (content) => applyEdit(content, edit),
  })
}

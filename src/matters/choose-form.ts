// 换表单: the draft takes a published version of its form over; filed applications keep theirs.
import { formReleases } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { entryOf } from './entry-of.ts'
import { choosable } from './rules/form-choice.ts'
import type { Seen } from './save-draft.ts'
import type { Stored } from './save-part.ts'
import { saveContent } from './save-part.ts'
import type { CatalogueRefusal } from './types.ts'

/** Returns the revision of the draft; refuses what is no version of the matter's own form. */
export async function chooseForm(
  ctx: Context,
  code: string,
  { formVersionId, seen }: { readonly formVersionId: string; readonly seen: Seen },
): Promise<Result<Stored, CatalogueRefusal>> {
  const entry = await entryOf(ctx.db, code)
  if (entry === null) return refuse('unknown-matter')
  const { current } = entry
  const drafted = entry.draft ?? current
  const { releases } = await formReleases(ctx.db, current.formVersionId)
  const open = choosable(releases, current.formVersionId, drafted.formVersionId)
  const chosen = open.find(({ id }) => id === formVersionId)
  if (chosen === undefined) return refuse('unknown-form')
  return saveContent(ctx, code, {
    ...{ seen, marks: null },
    reason: `改用表单第 ${chosen.version} 版`,
    change: (content) => ({ ...content, formVersionId }),
  })
}

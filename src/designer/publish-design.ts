// 发布: makes the draft the next version of its form, which never changes; matters take it over when
// their editors say so, applications keep the version they were filed with.
import { publishForm, readDefinition } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { changeDesign, keep, withDesign } from './change-design.ts'
import { checkAll } from './check.ts'
import { insertBlock, replaceBlock } from './rules/edit-outline.ts'
import { blockFields } from './rules/with-blocks.ts'
import { currentOf, designOf, keysEverAsked } from './store.ts'
import type { DesignRefusal } from './types.ts'

export async function publishDesign(
  ctx: Context,
  key: string,
  revision: number,
): Promise<Result<undefined, DesignRefusal>> {
  return withDesign(ctx, key, revision, async (tx, design) => {
    const { definition, current, samples } = design
    if (definition === null) return refuse('no-draft')
    if (!readDefinition(definition).ok) return refuse('has-errors')
    const checked = await checkAll(tx, ctx.today, definition, samples)
    if (checked.findings.some(({ severity }) => severity === 'error')) return refuse('has-errors')
    if (checked.samples.some(({ isAsExpected }) => !isAsExpected)) return refuse('samples-fail')
    if (JSON.stringify(current?.definition) === JSON.stringify(definition)) {
      return refuse('nothing-changed')
    }
    await publishForm(tx, ctx, { key, title: definition.title, definition })
    await keep(tx, ctx, design, { definition: null, samples }, 'publish')
    return ok()
  })
}

/** Takes a block over at the end of a page, or its newer version in the place of the older. */
export async function takeBlock(
  ctx: Context,
  key: string,
  revision: number,
  { block, page }: { readonly block: string; readonly page: number | null },
): Promise<Result<undefined, DesignRefusal>> {
  const [design, published] = [await designOf(ctx.db, block), await currentOf(ctx.db, block)]
  if (design?.kind !== 'block' || published === null || block === key) return refuse('impossible')
  const fields = blockFields({ key: block, ...published })
  const former = await keysEverAsked(ctx.db, block)
  return changeDesign(ctx, key, revision, {
    what: 'block',
    definition: (now) =>
      page === null ? replaceBlock(now, block, fields, former) : insertBlock(now, page, fields),
  })
}

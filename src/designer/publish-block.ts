// Publishes a block that is delivered with the hall; the province's editors go on from there.
import { publishForm } from '../forms/index.ts'
import type { FormDefinition } from '../forms/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { PublishedBlock } from './rules/with-blocks.ts'
import { currentOf, lockDesign } from './store.ts'

/** The block as it is in force: what was published under its key before stays. */
export async function publishBlock(
  tx: Tx,
  ctx: Context,
  key: string,
  definition: FormDefinition,
): Promise<PublishedBlock> {
  const { title } = definition
  await lockDesign(tx, { key, title, kind: 'block' }, ctx.now)
  if ((await currentOf(tx, key)) === null) await publishForm(tx, ctx, { key, title, definition })
  const current = await currentOf(tx, key)
  if (current === null) throw new Error(`block ${key} was not published`)
  return { key, version: current.version, definition: current.definition }
}

// 电子监察 over the demonstration story: the rules are asked once about all that was played, so that
// the board, the alerts and the answers to bad ratings tell of what happened.
import type { Context } from '../../src/platform/context.ts'
import { watch } from '../../src/supervision/index.ts'

export async function seed(ctx: Context): Promise<void> {
  await watch(ctx, 'all-open')
}

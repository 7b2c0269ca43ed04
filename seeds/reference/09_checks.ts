// 检查结果: what the linter finds in the catalogue that was just entered, so that the report has its figures
// from the first day; what was worked out before stays.
import type { Context } from '../../src/platform/context.ts'
import { recheckDue } from '../../src/matters/index.ts'

export async function seed(ctx: Context): Promise<void> {
  await recheckDue(ctx)
}

// 待确认变更: how many lists in the scope of whoever asks wait to be confirmed, and where.
import type { Context } from '../platform/context.ts'
import { myScope } from './list-scope.ts'
import { listsPath } from './paths.ts'
import { pendingCount } from './queries/my-lists.ts'

export async function pendingChanges(ctx: Context): Promise<number> {
  const scope = await myScope(ctx.db, ctx)
  return scope === null ? 0 : pendingCount(ctx.db, scope)
}

export function pendingChangesPath(): string {
  return listsPath({ show: 'pending' })
}

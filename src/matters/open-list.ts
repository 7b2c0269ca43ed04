// Locks a claimed list for its claimant, with the entry in force and what the claimant accepted.
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { myScope } from './list-scope.ts'
import type { ClaimedList } from './list-store.ts'
import { lockList } from './list-store.ts'
import type { ListRefusal } from './own-elements.ts'
import { isInScope } from './rules/list-scope.ts'
import { matterById } from './store.ts'
import type { Matter, MatterVersion } from './types.ts'
import { matterVersion } from './version-cache.ts'

export interface OpenedList {
  readonly list: ClaimedList
  readonly matter: Matter
  readonly current: MatterVersion
  readonly accepted: MatterVersion
}

/** Somebody else's list does not exist for whoever asks. */
export async function openList(
  tx: Tx,
  ctx: Context,
  id: string,
): Promise<Result<OpenedList, ListRefusal>> {
  const list = await lockList(tx, id)
  if (list === null) return refuse('unknown-list')
  const scope = await myScope(tx, ctx)
  const isSystem = ctx.actor.kind === 'system'
  if (!isSystem && (scope === null || !isInScope(scope, list))) return refuse('not-your-department')
  if (!list.active) return refuse('not-claimed')
  const matter = await matterById(tx, list.matterId)
  if (matter === null || matter.currentVersionId === null) return refuse('unknown-matter')
  if (matter.status === 'withdrawn') return refuse('not-in-force')
  const current = await matterVersion(tx, matter.currentVersionId)
  const accepted =
    list.acceptedVersionId === null ? current : await matterVersion(tx, list.acceptedVersionId)
  return ok({ list, matter, current, accepted })
}

// 层级调整: where an entry is no longer taken at a level, the implementation lists of that level end;
// running applications are finished where they are.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { Matter, MatterVersion } from './types.ts'

export async function releaseLevels(
  tx: Tx,
  ctx: Context,
  {
    matter,
    current,
    draft,
  }: {
    readonly matter: Matter
    readonly current: MatterVersion
    readonly draft: MatterVersion
  },
): Promise<void> {
  const stays = new Set(draft.elements.offeredAt)
  const given = current.elements.offeredAt.filter((level) => !stays.has(level))
  if (given.length === 0) return
  const releasedReason = `省级第 ${draft.version} 版不再由这一级办理`
  const lists = await tx('offerings')
    .where({ matterId: matter.id, active: true })
    .whereIn('level', given)
    .update({ active: false, releasedAt: ctx.now, releasedReason })
  await record(tx, ctx, {
    action: 'matters.release',
    subjectType: 'matter',
    subjectId: matter.id,
    after: { levels: given, lists, reason: releasedReason },
  })
}

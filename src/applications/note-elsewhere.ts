// 外区的办件: for staff of another region it is not there; that somebody asked for it is on record all the same.
import { recordAlone } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { beyondScope } from '../platform/database/scope.ts'
import { applicationById } from './store.ts'

export interface Attempt {
  readonly action: string
  readonly after: object
}

/** True when there is one of another region; whoever asked still gets what he would get for none. */
export async function noteElsewhere(
  ctx: Context,
  id: string,
  { action, after }: Attempt,
): Promise<boolean> {
  if (ctx.actor.kind !== 'staff') return false
  const whole = beyondScope(ctx.db, '拒绝打开外区办件也要留痕')
  const elsewhere = await applicationById(whole, id)
  if (elsewhere === null) return false
  await recordAlone(ctx.db, ctx, {
    ...{ action, outcome: 'refused', subjectType: 'application' },
    ...{ subjectId: elsewhere.id, applicationId: elsewhere.id, after },
  })
  return true
}

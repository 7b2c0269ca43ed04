// What the law makes of silence: a receipt clock that ran out is an acceptance, a correction that was
// not made ends the application. Each application is moved in its own transaction; running it again,
// or late by a week, does nothing twice.
import type { Context } from '../platform/context.ts'
import { noDetails } from '../workflow/index.ts'
import type { Action } from '../workflow/index.ts'
import { advance } from './advance.ts'

const atOnce = 200

/** Moves what is overdue and tells how many were moved. */
export async function runTimers(ctx: Context): Promise<number> {
  const accepted = await moveOverdue(ctx, ['submitted', 'refusal-proposed'], 'deem-accepted')
  return accepted + (await moveOverdue(ctx, ['correcting'], 'terminate'))
}

async function moveOverdue(
  ctx: Context,
  statuses: readonly string[],
  action: Action,
): Promise<number> {
  let moved = 0
  let after = '0'
  for (;;) {
    const due = await ctx
      .db('applications')
      .whereIn('status', [...statuses])
      .where('dueOn', '<', ctx.today)
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .select('id')
    const last = due.at(-1)
    if (last === undefined) return moved
    after = last.id
    for (const { id } of due) {
      const result = await advance(ctx, id, {
        request: { action, comment: '', details: noDetails },
        details: {},
        revision: null,
      })
      if (result.ok) moved += 1
    }
  }
}

// What the law makes of silence: a receipt clock that ran out is an acceptance, a correction that was
// not made ends the application, a special procedure ends on its last planned day, and a licence that ran out
// undecided is renewed. Each application is moved in its own transaction; running it again,
// or late by a week, does nothing twice.
import type { Context } from '../platform/context.ts'
import { noDetails } from '../workflow/index.ts'
import type { Action, Status } from '../workflow/index.ts'
import { advance } from './advance.ts'
import { forEachAlone } from './for-each-alone.ts'
import { renewalsRunOut } from './queries/renewals-run-out.ts'
import { suspensionsOver } from './queries/suspensions-over.ts'

const actionOf: Readonly<Partial<Record<Status, Action>>> = {
  submitted: 'deem-accepted',
  'refusal-proposed': 'deem-accepted',
  correcting: 'terminate',
}

/** Moves what is overdue and tells how many were moved. */
export async function runTimers(ctx: Context): Promise<number> {
  const overdue = await ctx
    .db('applications')
    .whereIn('status', Object.keys(actionOf) as Status[])
    .where('dueOn', '<', ctx.today)
    // The parts of a joint application are accepted together (joint/timers.ts).
    .where((one) => {
      void one.whereNull('jointId').orWhereNot('status', 'submitted')
    })
    .orderBy('id')
    .select('id', 'status')
  const actions = new Map(overdue.map(({ id, status }) => [id, actionOf[status]]))
  const papers = await ctx
    .db('applications')
    .whereIn('status', ['examining', 'verifying', 'approving'])
    .where('papersDueOn', '<', ctx.today)
    .where('papersAwaited', '>', 0)
    .select('id')
  // 容缺: what was promised for later has not come (the promise says what follows).
  for (const { id } of papers) actions.set(id, 'terminate')
  for (const id of await suspensionsOver(ctx.db, ctx.today)) actions.set(id, 'resume')
  for (const id of await renewalsRunOut(ctx.db, ctx.today)) actions.set(id, 'deem-renewed')
  return forEachAlone([...actions.keys()], async (id) => {
    const action = actions.get(id)
    if (action === undefined) return false
    const result = await advance(ctx, id, {
      request: { action, comment: '', details: noDetails },
      details: {},
      revision: null,
    })
    return result.ok
  })
}

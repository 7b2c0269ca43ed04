// 封存 in the demonstration: a court asked for one application, and what an audit had asked for was let go again.
import type { Staff } from '../../src/kernel/actor.ts'
import type { Context } from '../../src/platform/context.ts'
import { liftHold, placeHold } from '../../src/retention/index.ts'
import { done, peopleOf } from './story/editors.ts'

export async function seed(ctx: Context): Promise<void> {
  const as = peopleOf(ctx)
  const placing = await as('qinghai-guanli', 6, 10)
  const [wanted, past] = await ctx
    .db('applications')
    .where({ status: 'concluded', clearedOn: null })
    .whereNotNull('number')
    .orderBy('id')
    .limit(2)
    .select('number')
  const hold = async (row: typeof wanted, reason: string) =>
    done('hold', await placeHold(placing, staffOf(placing), { number: row?.number ?? '', reason }))
  await hold(wanted, '行政诉讼案件调取证据，结案前不得清除（演示）')
  await hold(past, '专项审计需要核对，审计结束后解除（演示）')
  const lifting = await as('qinghai-guanli', 1, 15)
  const held = await ctx
    .db('applicationHolds')
    .whereNull('liftedAt')
    .orderBy('id', 'desc')
    .first('id')
  const ending = { id: held?.id ?? '', reason: '专项审计已经结束（演示）' }
  done('lift', await liftHold(lifting, staffOf(lifting), ending))
}

function staffOf({ actor }: Context): Staff {
  if (actor.kind !== 'staff') throw new Error('the demonstration has an administrator')
  return actor
}

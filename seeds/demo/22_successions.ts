// 承接 in the demonstration: one county merges two of its offices next month; the administrators may look
// at what will move, or take it back.
import { addDays } from '../../src/kernel/day.ts'
import type { Context } from '../../src/platform/context.ts'
import { nameSuccession } from '../../src/successions/index.ts'
import { done, peopleOf } from './story/editors.ts'

const county = '632722'

export async function seed(ctx: Context): Promise<void> {
  const as = peopleOf(ctx)
  const administrator = await as('qinghai-guanli', 2, 10)
  done(
    'succession',
    await nameSuccession(administrator, {
      departmentId: await idOf(ctx, 'TJJ'),
      kind: 'merged',
      successorId: await idOf(ctx, 'FGW'),
      newName: '',
      effectiveOn: addDays(ctx.today, 40),
      reason: '杂多县机构改革方案：统计工作并入发展改革部门（演示）',
    }),
  )
}

async function idOf({ db }: Context, lineId: string): Promise<string> {
  const row = await db('departments')
    .where({ lineId, regionCode: county, active: true })
    .first('id')
  if (row === undefined) throw new Error(`${county} has no ${lineId}`)
  return row.id
}

// 转办 in the demonstration: one application that another county took, one that was sent back, and one that
// waits for the answer.
import type { Context } from '../../src/platform/context.ts'
import { castOf } from './story/cast.ts'
import { peopleOf } from './story/editors.ts'
import { playerOf } from './story/player.ts'
import type { Player } from './story/player.ts'
import { withSampleFile } from './story/sample-pdf.ts'

const food = '630131001000'
const here = '632722'
const there = '632801'

export async function seed(ctx: Context): Promise<void> {
  await withSampleFile('材料样例.pdf', async (sample) => {
    const player = playerOf(ctx, castOf(ctx), sample)
    const at = momentsOf(ctx)
    const taken = await proposed(ctx, player, 'yeshengfu', at)
    await answered(player, taken, 'accept-transfer', '经营场所在我市，由我局办理', await at(1, 15))
    const back = await proposed(ctx, player, 'maxiulan', at)
    const reason = '申请表上的经营场所在杂多县，户籍地不影响管辖'
    await answered(player, back, 'return-transfer', reason, await at(1, 16))
    await proposed(ctx, player, 'mahailong', at)
  })
}

type At = (daysAgo: number, hour: number) => Promise<Date>

function momentsOf(ctx: Context): At {
  const as = peopleOf(ctx)
  return async (daysAgo, hour) => (await as('zaduo-scj-shouli', daysAgo, hour)).now
}

/** Filed in one county for a shop in another; the clerk there proposes to pass it on. */
async function proposed(ctx: Context, player: Player, username: string, at: At): Promise<string> {
  const begun = { username, matterCode: food, regionCode: here, at: await at(2, 9) }
  const id = await player.draft(begun)
  await player.submit(id, await at(2, 10))
  const details = { transfer: await placeOf(ctx, id) }
  const comment = '申请人填的经营场所不在本县，应当由经营场所所在地的部门办理'
  const doing = { action: 'propose-transfer', post: 'acceptance-clerk', comment, details } as const
  await player.act(id, { ...doing, at: await at(1, 9) })
  return id
}

async function answered(
  player: Player,
  id: string,
  action: 'accept-transfer' | 'return-transfer',
  comment: string,
  at: Date,
): Promise<void> {
  await player.act(id, { action, post: 'acceptance-clerk', comment, details: {}, at })
}

/** The offering in the other county; who handles it there is worked out by the step itself. */
async function placeOf({ db }: Context, id: string) {
  const row = await db('offerings as o')
    .join('applications as a', 'a.matterId', 'o.matterId')
    .where({ 'a.id': id, 'o.regionCode': there, 'o.active': true })
    .first<{ offeringId: string; regionPath: string }>('o.id as offeringId', 'o.regionPath')
  if (row === undefined) throw new Error(`${there} does not offer it`)
  const unknown = { departmentId: '', departmentName: '', fromDepartmentName: '' }
  return { ...row, regionCode: there, ...unknown }
}

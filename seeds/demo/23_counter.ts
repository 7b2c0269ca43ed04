// 窗口里的事: filed at the window of a county, by a helper in a town, and at one county's window for another's
// department; papers that were taken in, and the numbers of the day.
import { filedVersion } from '../../src/matters/index.ts'
import { callNext, endCall, notePapers, takeNumber } from '../../src/counter/index.ts'
import { visitor } from '../../src/kernel/actor.ts'
import type { Context } from '../../src/platform/context.ts'
import { castOf } from './story/cast.ts'
import { peopleOf } from './story/editors.ts'
import type { As } from './story/editors.ts'
import { playerOf } from './story/player.ts'
import { withSampleFile } from './story/sample-pdf.ts'

interface WindowScene {
  readonly clerk: string
  readonly username: string
  readonly matterCode: string
  readonly regionCode: string
  readonly filed: boolean
}

const [fuse, socialCard, cleanRecord] = ['632011001000', '632014006000', '632009001000']

const scenes: readonly WindowScene[] = [
  { clerk: 'zaduo-chuangkou', username: 'cirenwangmu', ...here(socialCard), filed: true },
  { clerk: 'sahuteng-bangban', username: 'luosangnima', ...here(fuse), filed: true },
  // 跨区域: the person works in Xining, the department is that of his home county.
  { clerk: 'chengzhong-chuangkou', username: 'renqingzhuoma', ...here(cleanRecord), filed: true },
  { clerk: 'zaduo-chuangkou', username: 'danzengquzha', ...here(cleanRecord), filed: false },
]

function here(matterCode: string) {
  return { matterCode, regionCode: '632722' }
}

export async function seed(ctx: Context): Promise<void> {
  const as = peopleOf(ctx)
  await withSampleFile('窗口扫描件.pdf', async (sample) => {
    const player = playerOf(ctx, castOf(ctx), sample)
    for (const { clerk, filed, ...beginning } of scenes) {
      const window = await as(clerk, 0, 9)
      const id = await player.atWindow(clerk, { ...beginning, at: window.now })
      await takePapers(window, id, await player.now(id))
      if (filed) await player.submit(id, window.now)
    }
  })
  await queueUp(as)
}

type Filed = Parameters<typeof filedVersion>[1]

async function takePapers(window: Context, id: string, application: Filed): Promise<void> {
  const { elements } = await filedVersion(window.db, application)
  const papers = elements.materials
    .filter(({ generated }) => !generated)
    .slice(0, 2)
    .map(({ number, name }, at) => ({
      ...{ materialNumber: number, materialName: name, originalSeen: true },
      ...{ copiesKept: at === 0 ? 1 : 0, scanned: true },
    }))
  await notePapers(window, id, papers)
}

/** 取号叫号: two served, one who did not come, one at the window, three who wait. */
async function queueUp(as: As): Promise<void> {
  const window = await as('zaduo-chuangkou', 0, 9)
  const clerk = window.actor
  if (clerk.kind !== 'staff') throw new Error('no clerk at the window')
  const machine = { ...window, actor: visitor }
  for (let number = 0; number < 7; number++) await takeNumber(machine, clerk.seat.departmentId)
  for (const outcome of ['served', 'no-show', 'served'] as const) {
    await callNext(window, clerk, '1 号窗口')
    await endCall(window, clerk, outcome)
  }
  await callNext(window, clerk, '1 号窗口')
}

// 演示办件: a story of over two hundred applications in every state, over all levels, each made by the
// product's own use cases at its own moment in the months before today.
import { measureDurations, runTimers } from '../../src/applications/index.ts'
import { addWorkingDays, calendarOfRegion } from '../../src/deadlines/index.ts'
import { startOf } from '../../src/kernel/day.ts'
import type { Context } from '../../src/platform/context.ts'
import type { ReceivedFile } from '../../src/platform/uploads/receive.ts'
import { castOf } from './story/cast.ts'
import { plot } from './story/plot.ts'
import type { Part } from './story/plot.ts'
import { playerOf } from './story/player.ts'
import { withSampleFile } from './story/sample-pdf.ts'
import { play } from './story/scenes.ts'

export async function seed(ctx: Context): Promise<void> {
  await withSampleFile('材料样例.pdf', (sample) => playAll(ctx, sample))
}

async function playAll(ctx: Context, sample: ReceivedFile): Promise<void> {
  const player = playerOf(ctx, castOf(ctx), sample)
  const calendar = await calendarOfRegion(ctx.db, '630000')
  /** Working day `offset` (negative: before today) at a minute of office hours. */
  const moment = (offset: number, minute: number): Date => {
    const day = addWorkingDays(calendar, ctx.today, offset)
    return new Date(startOf(day).getTime() + (9 * 60 + (minute % 480)) * 60_000)
  }
  const latest = ctx.now.getTime() - 60_000
  const upToNow = (offset: number, minute: number): Date =>
    new Date(Math.min(moment(offset, minute).getTime(), latest))
  await Promise.all(
    lanes(plot()).map(async (lane) => {
      for (const part of lane) await play(player, part, upToNow)
    }),
  )
  // What the law makes of silence has happened by today.
  await runTimers(ctx)
  // The nightly count, so that guides tell what applications really took from the first day.
  await measureDurations(ctx)
}

const laneCount = 6

/** Several parts are played side by side; those of one person stay one after the other. */
function lanes(parts: readonly Part[]): readonly (readonly Part[])[] {
  const people = [...new Set(parts.map(({ username }) => username))]
  return Array.from({ length: laneCount }, (_, lane) =>
    parts.filter(({ username }) => people.indexOf(username) % laneCount === lane),
  )
}

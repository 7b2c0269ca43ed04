// 节假日: the State Council's notices of holidays and make-up working days, held by the province.
import { z } from 'zod'
import { importNotices } from '../../src/deadlines/index.ts'
import { regionLookup } from '../../src/organizations/index.ts'
import { isDay } from '../../src/kernel/day.ts'
import type { Context } from '../../src/platform/context.ts'
import data from '../data/holidays.json' with { type: 'json' }

export async function seed(ctx: Context): Promise<void> {
  const { province } = await regionLookup(ctx.db)
  await importNotices(
    ctx,
    z.array(noticeSchema).parse(data.years),
    z
      .array(daySchema)
      .parse(data.days)
      .map((day) => ({ ...day, regionCode: province.code })),
  )
}

const day = z.string().refine(isDay)

const noticeSchema = z.object({
  year: z.int(),
  notice: z.string(),
  noticeNumber: z.string().nullable(),
  noticeDate: day.nullable(),
})

const daySchema = z.object({
  date: day,
  kind: z.enum(['holiday', 'makeup-workday']),
  name: z.string(),
})

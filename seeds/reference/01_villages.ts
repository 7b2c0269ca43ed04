// 村级区划: villages and communities under their towns. A province without such a list leaves it empty, and
// its people write the name of their village themselves.
import { z } from 'zod'
import { establishVillages } from '../../src/organizations/index.ts'
import { isDay } from '../../src/kernel/day.ts'
import type { Context } from '../../src/platform/context.ts'
import villageData from '../data/villages.json' with { type: 'json' }

export async function seed(ctx: Context): Promise<void> {
  const { villages, ended } = schema.parse(villageData)
  await establishVillages(
    ctx,
    Object.entries(villages).flatMap(([townCode, names]) =>
      Object.entries(names).map(([number, name]) => ({
        code: townCode + number,
        name,
        townCode,
        validFrom: null,
        validTo: ended[townCode + number] ?? null,
      })),
    ),
  )
}

const schema = z.object({
  /** The day from which a code is no longer offered. */
  ended: z.record(z.string().regex(/^\d{12}$/), z.string().refine(isDay)),
  /** The last three digits of each code and the name, under the nine digits of the town. */
  villages: z.record(
    z.string().regex(/^\d{9}$/),
    z.record(z.string().regex(/^\d{3}$/), z.string().trim().min(1).max(50)),
  ),
})

// 行政许可事项清单: so that a licence outside the list is found before it is published.
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { establishLicences } from '../../src/matters/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'

const schema = z.object({
  licences: z.array(
    z
      .object({
        ...{ code: z.string(), name: z.string(), line: z.string() },
        ...{ basis: z.string(), source: z.string() },
      })
      .transform(({ line, ...rest }) => ({ ...rest, lineId: line })),
  ),
})

export async function seed(ctx: Context): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../data/licences.json')
  const { licences } = schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  await transaction(ctx.db, (tx) => establishLicences(tx, ctx, licences))
}

// 检索词: how people say it, so that 生娃 finds 生育登记.
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { establishWords } from '../../src/matters/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'

const schema = z.object({ synonyms: z.array(z.object({ word: z.string(), means: z.string() })) })

export async function seed(ctx: Context): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../data/synonyms.json')
  const { synonyms } = schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  await transaction(ctx.db, (tx) => establishWords(tx, ctx, synonyms))
}

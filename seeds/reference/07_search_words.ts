// 检索词: how people say it, so that 生娃 finds 生育登记; and where people go for what is run elsewhere.
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { establishElsewhere, establishWords } from '../../src/matters/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'

const wordsSchema = z.object({
  synonyms: z.array(z.object({ word: z.string(), means: z.string() })),
})
const text = z.string()
const elsewhereSchema = z.object({
  elsewhere: z.array(
    z.object({ name: text, words: text, sentence: text, phone: text, link: text }),
  ),
})

export async function seed(ctx: Context): Promise<void> {
  const { synonyms } = wordsSchema.parse(read('synonyms.json'))
  const { elsewhere } = elsewhereSchema.parse(read('elsewhere.json'))
  await transaction(ctx.db, (tx) => establishWords(tx, ctx, synonyms))
  await transaction(ctx.db, (tx) => establishElsewhere(tx, ctx, elsewhere))
}

function read(name: string): unknown {
  const file = path.resolve(import.meta.dirname, '../data', name)
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

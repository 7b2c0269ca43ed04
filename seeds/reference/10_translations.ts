// 译文: English for what the catalogue and the forms say, and the Tibetan names of places. All but
// the names that were found in print wait for a translator.
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { establishTranslations } from '../../src/translations/index.ts'

const textsSchema = z.record(z.string(), z.string())
const regionsSchema = z.object({
  regions: z.array(
    z.object({
      name: z.string(),
      nameBo: z.string().nullable(),
      nameBoConfidence: z.string().nullable(),
    }),
  ),
})

export async function seed(ctx: Context): Promise<void> {
  const english = {
    ...textsSchema.parse(read('translations/en-catalogue.json')),
    ...textsSchema.parse(read('translations/en-forms.json')),
  }
  await transaction(ctx.db, async (tx) => {
    await establishTranslations(tx, ctx, { language: 'en', awaitingReview: true, texts: english })
    for (const awaitingReview of [true, false]) {
      const texts = tibetanNames(awaitingReview)
      await establishTranslations(tx, ctx, { language: 'bo', awaitingReview, texts })
    }
  })
}

function tibetanNames(awaitingReview: boolean): Readonly<Record<string, string>> {
  const { regions } = regionsSchema.parse(read('regions.json'))
  const named = regions.flatMap(({ name, nameBo, nameBoConfidence: source }) =>
    nameBo === null || (source !== 'verified') !== awaitingReview ? [] : [[name, nameBo] as const],
  )
  return Object.fromEntries(named)
}

function read(name: string): unknown {
  const file = path.resolve(import.meta.dirname, '../data', name)
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

// What the editors of a province translated, as every page reads it.
import { remembered } from '../database/remembered.ts'
import type { Db } from '../database/transaction.ts'
import type { OtherLanguage, Words } from './translate.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    translations: TranslationRow
  }
}

export interface TranslationRow {
  readonly id: string
  readonly language: OtherLanguage
  readonly chinese: string
  readonly text: string
  readonly awaitingReview: boolean
  readonly changedByAccountId: string | null
  readonly changedAt: Date
}

/** All of a language, by the Chinese; read once until somebody changes one. */
export function wordsOf(db: Db, language: OtherLanguage): Promise<Words> {
  return remembered(db, `words ${language}`, async () => {
    const rows = await db('translations').where({ language }).select('chinese', 'text')
    return new Map(rows.map(({ chinese, text }) => [chinese, text]))
  })
}

// 改译文: the lines of a page that changed, all or none, on record.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { knownIn } from './queries/known.ts'
import { wordsByKind } from './queries/words-by-kind.ts'
import { faultOf } from './rules/check-translation.ts'
import type {
  OtherLanguage,
  Translation,
  TranslationRefusal,
  TypedTranslation,
  WordKind,
} from './types.ts'

export interface PageOfTranslations {
  readonly language: OtherLanguage
  readonly kind: WordKind
  readonly lines: readonly TypedTranslation[]
}

export interface EstablishedTranslations {
  readonly language: OtherLanguage
  /** Until a translator has confirmed them. */
  readonly awaitingReview: boolean
  /** By the Chinese. */
  readonly texts: Readonly<Record<string, string>>
}

/** By the Chinese of the lines that were refused. */
export type Refusals = ReadonlyMap<string, TranslationRefusal>

/** Lines that say what already holds are left alone; one refused line and nothing is written. */
export function changeTranslations(
  ctx: Context,
  { language, kind, lines }: PageOfTranslations,
): Promise<Result<{ readonly changed: number }, Refusals>> {
  return transaction(ctx.db, async (tx) => {
    await tx.raw('lock table translations in share row exclusive mode')
    const known = await knownIn(tx, language)
    const changed = lines.filter((line) => differs(line, known.get(line.chinese)))
    const texts = new Set((await wordsByKind(ctx.db))[kind])
    const refusals = changed.flatMap((line) => {
      const refusal = refusalOf(language, line, known.get(line.chinese), texts)
      return refusal === null ? [] : [[line.chinese, refusal] as const]
    })
    if (refusals.length > 0) return refuse(new Map(refusals))
    for (const line of changed) await write(tx, ctx, language, line)
    if (changed.length > 0) {
      await record(tx, ctx, {
        ...{ action: 'translations.change', subjectType: 'translations', subjectId: language },
        before: summary(changed.map(({ chinese }) => [chinese, known.get(chinese)?.text ?? null])),
        after: summary(changed.map(({ chinese, text }) => [chinese, text === '' ? null : text])),
      })
    }
    return ok({ changed: changed.length })
  })
}

/** Enters many at once, for seeds: what an editor has changed stays. Returns how many were new. */
export async function establishTranslations(
  tx: Tx,
  ctx: Context,
  { language, awaitingReview, texts }: EstablishedTranslations,
): Promise<number> {
  const rows = Object.entries(texts).map(([chinese, text]) => ({
    ...{ language, chinese, text, awaitingReview },
    ...{ changedByAccountId: null, changedAt: ctx.now },
  }))
  let added = 0
  for (let at = 0; at < rows.length; at += 500) {
    const some = rows.slice(at, at + 500)
    const fresh = await tx('translations')
      .insert(some)
      .onConflict(['language', 'chinese'])
      .ignore()
      .returning('id')
    added += fresh.length
  }
  if (added > 0) {
    await record(tx, ctx, {
      ...{ action: 'translations.change', subjectType: 'translations', subjectId: language },
      ...{ before: null, after: { added } },
    })
  }
  return added
}

function differs({ text, reviewed }: TypedTranslation, known: Translation | undefined): boolean {
  if (text !== (known?.text ?? '')) return true
  return known !== undefined && reviewed === known.awaitingReview
}

function refusalOf(
  language: OtherLanguage,
  { chinese, text, seen }: TypedTranslation,
  known: Translation | undefined,
  texts: ReadonlySet<string>,
): TranslationRefusal | null {
  if (!texts.has(chinese)) return 'unknown-text'
  if (seen !== (known?.text ?? '')) return 'stale'
  return faultOf(language, chinese, text)
}

async function write(
  tx: Tx,
  ctx: Context,
  language: OtherLanguage,
  { chinese, text, reviewed }: TypedTranslation,
): Promise<void> {
  if (text === '') {
    await tx('translations').where({ language, chinese }).delete()
    return
  }
  const changedByAccountId = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
  const row = { text, awaitingReview: !reviewed, changedByAccountId, changedAt: ctx.now }
  await tx('translations')
    .insert({ language, chinese, ...row })
    .onConflict(['language', 'chinese'])
    .merge(row)
}

function summary(entries: readonly (readonly [string, string | null])[]) {
  return Object.fromEntries(entries)
}

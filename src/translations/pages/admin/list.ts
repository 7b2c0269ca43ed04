// 译文: the texts of one kind in one language, forty to a page, each with its translation to write.
import type { Request, Response } from 'express'
import { cleanText, titleWith } from '../../../accounts/index.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FiltersProps,
  PaginationProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { isOtherLanguage } from '../../../platform/i18n/translate.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { changeTranslations } from '../../change.ts'
import { kindNames, languageNames, refusalSentences } from '../../messages.ts'
import { listPath, paths } from '../../paths.ts'
import type { ListQuery, Shown } from '../../paths.ts'
import { knownIn } from '../../queries/known.ts'
import { wordsByKind } from '../../queries/words-by-kind.ts'
import type {
  OtherLanguage,
  Translation,
  TranslationRefusal,
  TypedTranslation,
  WordKind,
} from '../../types.ts'

export interface TranslationListPage extends BasePage {
  readonly heading: string
  readonly language: OtherLanguage
  readonly summary: ErrorSummaryProps | null
  readonly filters: FiltersProps
  readonly action: string
  readonly lines: readonly TranslationLine[]
  readonly pagination: PaginationProps
}

export interface TranslationLine {
  readonly id: string
  readonly chinese: string
  readonly text: string
  readonly seen: string
  readonly reviewed: boolean
  readonly note: string | null
  readonly rows: number
  readonly error: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'translations/admin/list': TranslationListPage
  }
}

const perPage = 40
const shownNames: Readonly<Record<Shown, string>> = {
  missing: '还没有译文的',
  waiting: '待核对的',
  all: '全部',
}

interface Place {
  readonly language: OtherLanguage
  readonly kind: WordKind
  readonly query: ListQuery
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, res, placeOf(req), null)
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const place = placeOf(req)
  const lines = linesOf(req.body as Readonly<Record<string, unknown>>)
  const changed = await changeTranslations(ctx, { ...place, lines })
  if (changed.ok) {
    return res.redirect(303, listPath(place.language, place.kind, { ...place.query, after: '' }))
  }
  await present(ctx, res, place, { lines, refusals: changed.refusal })
}

function placeOf(req: Request): Place {
  const { language, kind } = req.params
  const { show = '', q = '', after = '' } = req.query
  return {
    language: found(isOtherLanguage(language) ? language : null),
    kind: found(isKind(kind) ? kind : null),
    query: {
      show: isShown(show) ? show : 'missing',
      q: typeof q === 'string' ? cleanText(q).slice(0, 40) : '',
      after: typeof after === 'string' ? after : '',
    },
  }
}

function isKind(text: unknown): text is WordKind {
  return typeof text === 'string' && Object.hasOwn(kindNames, text)
}

function isShown(text: unknown): text is Shown {
  return typeof text === 'string' && Object.hasOwn(shownNames, text)
}

function linesOf(body: Readonly<Record<string, unknown>>): TypedTranslation[] {
  const value = (name: string, at: number) => {
    const typed = body[`${name}.${at}`]
    return typeof typed === 'string' ? typed : ''
  }
  return Array.from({ length: perPage }, (_, at) => ({
    chinese: value('chinese', at),
    text: cleanText(value('text', at)),
    reviewed: value('reviewed', at) === 'yes',
    seen: value('seen', at),
  })).filter(({ chinese }) => chinese !== '')
}

interface Refused {
  readonly lines: readonly TypedTranslation[]
  readonly refusals: ReadonlyMap<string, TranslationRefusal>
}

async function present(
  ctx: Context,
  res: Response,
  { language, kind, query }: Place,
  refused: Refused | null,
): Promise<void> {
  const known = await knownIn(ctx.db, language)
  const { items, next } = pageOf((await wordsByKind(ctx.db))[kind], known, query)
  const lines =
    refused === null
      ? items.map((chinese, at) => lineOf(at, chinese, known.get(chinese)))
      : refused.lines.map((line, at) => lineTyped(at, line, known, refused.refusals))
  const summary = summaryOf(lines)
  const heading = `${kindNames[kind]}的${languageNames[language]}译文`
  await render(
    res,
    'translations/admin/list',
    {
      title: titleWith(summary, heading),
      breadcrumb: [
        { label: '译文', href: paths.overview },
        { label: heading, href: null },
      ],
      ...{ heading, language, lines },
      summary,
      filters: filtersOf(language, kind, query),
      action: listPath(language, kind, query),
      pagination: {
        previous: query.after === '' ? null : listPath(language, kind, { ...query, after: '' }),
        next: next === null ? null : listPath(language, kind, { ...query, after: next }),
        summary: null,
      },
    },
    refused === null ? 200 : 422,
  )
}

/** One refused line and none is stored. */
function summaryOf(lines: readonly TranslationLine[]): ErrorSummaryProps | null {
  const items = lines.flatMap(({ id, chinese, error }) =>
    error === null ? [] : [{ text: `“${chinese.slice(0, 20)}”：${error}`, href: `#${id}` }],
  )
  return items.length === 0
    ? null
    : { title: `有 ${items.length} 处要改，这一页都还没有保存`, items }
}

/** Those that the filters let through, from behind `after`, and what the next page begins behind. */
function pageOf(
  texts: readonly string[],
  known: ReadonlyMap<string, Translation>,
  { show, q, after }: ListQuery,
): { items: readonly string[]; next: string | null } {
  const from = after === '' ? 0 : texts.indexOf(after) + 1
  const fitting = texts.slice(from).filter((text) => {
    const translation = known.get(text)
    if (show === 'missing' && translation !== undefined) return false
    if (show === 'waiting' && translation?.awaitingReview !== true) return false
    return q === '' || text.includes(q) || (translation?.text ?? '').includes(q)
  })
  const items = fitting.slice(0, perPage)
  return { items, next: fitting.length > perPage ? (items.at(-1) ?? null) : null }
}

function lineOf(
  at: number,
  chinese: string,
  translation: Translation | undefined,
): TranslationLine {
  const text = translation?.text ?? ''
  return {
    ...{ id: `text-${at}`, chinese, text, seen: text, error: null },
    reviewed: translation !== undefined && !translation.awaitingReview,
    note: translation?.delivered === true ? '系统自带的译文' : null,
    rows: rowsFor(chinese),
  }
}

function lineTyped(
  at: number,
  { chinese, text, reviewed }: TypedTranslation,
  known: ReadonlyMap<string, Translation>,
  refusals: Refused['refusals'],
): TranslationLine {
  const refusal = refusals.get(chinese)
  const now = known.get(chinese)?.text ?? ''
  return {
    ...{ id: `text-${at}`, chinese, text, reviewed, seen: now },
    note: refusal === 'stale' ? `现在的译文：${now === '' ? '没有' : now}` : null,
    rows: rowsFor(chinese),
    error: refusal === undefined ? null : refusalSentences[refusal],
  }
}

/** A line holds about thirty Chinese characters, or what they become. */
function rowsFor(chinese: string): number {
  return Math.min(8, Math.ceil(chinese.length / 30))
}

function filtersOf(language: OtherLanguage, kind: WordKind, query: ListQuery): FiltersProps {
  const { show, q } = query
  return {
    ...{ action: paths.list(language, kind), label: '筛选译文', button: '筛选', keeps: [] },
    search: { id: 'q', name: 'q', label: '原文或译文里的字', value: q, shortcut: null },
    selects: [
      {
        ...{ id: 'show', name: 'show', label: '看哪些' },
        options: Object.entries(shownNames).map(([value, label]) => ({
          ...{ value, label, hint: null, chosen: value === show, disabled: false },
        })),
      },
    ],
    clear: q === '' ? null : listPath(language, kind, { show, q: '', after: '' }),
  }
}

// 检索词: how people say it, what they searched for in vain, and a form to teach the search.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  FiltersProps,
  PaginationProps,
} from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { addWord } from '../../edit-words.ts'
import { elsewhereKept } from '../../elsewhere-store.ts'
import { adminMattersPath, paths, wordRemovalPath, wordsPath } from '../../paths.ts'
import type { WordFilters } from '../../queries/plain-words.ts'
import { frequentMisses, plainWords } from '../../queries/plain-words.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { ElsewherePart, TypedElsewhere } from './elsewhere-parts.ts'
import { elsewhereErrors, elsewherePart, nothingTyped } from './elsewhere-parts.ts'
import type { MissPart, Typed } from './word-parts.ts'
import { errorsOf, fieldsOf, filterForm, missPart } from './word-parts.ts'
import { bodyOf, readText } from './seen.ts'

export interface WordLine {
  readonly word: string
  readonly means: string
  /** Where to remove it, null when this person may not. */
  readonly removal: string | null
}

export interface WordsPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly add: { readonly action: string; readonly fields: readonly FieldProps[] } | null
  readonly filters: FiltersProps
  readonly words: readonly WordLine[]
  readonly pagination: PaginationProps
  readonly elsewhere: ElsewherePart
  /** Null when nothing was searched in vain. */
  readonly misses: MissPart | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/words': WordsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, filtersOf(req), untyped, nothingTyped)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const saying = { word: readText(body, 'word'), means: readText(body, 'means') }
  const added = await addWord(ctx, saying)
  if (added.ok) return res.redirect(303, wordsPath({ q: saying.word.slice(0, 40) }))
  await answer(ctx, res, unfiltered, { ...saying, refusal: added.refusal }, nothingTyped)
}

/** The same page after something was refused of what is run elsewhere. */
export function answerElsewhere(ctx: Context, res: Response, typed: TypedElsewhere): Promise<void> {
  return answer(ctx, res, unfiltered, untyped, typed)
}

const unfiltered: WordFilters = { q: '', after: '' }
const untyped: Typed = { word: '', means: '', refusal: null }

async function answer(
  ctx: Context,
  res: Response,
  filters: WordFilters,
  typed: Typed,
  pointing: TypedElsewhere,
) {
  const { items, next } = await plainWords(ctx.db, filters)
  const misses = await frequentMisses(ctx.db)
  const kept = await elsewhereKept(ctx.db)
  const editable = mayChangeCatalogue(ctx.actor)
  const { q } = filters
  const page: WordsPage = {
    title: '检索词',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '检索词', href: null },
    ],
    errors: errorsOf(typed.refusal) ?? elsewhereErrors(pointing.refusal),
    add: editable ? { action: paths.words, fields: fieldsOf(typed) } : null,
    filters: filterForm(q),
    words: items.map(({ id, word, means }) => ({
      word,
      means,
      removal: editable ? wordRemovalPath(id) : null,
    })),
    pagination: {
      previous: filters.after === '' ? null : wordsPath({ q }),
      next: next === null ? null : wordsPath({ q, after: next }),
      summary: null,
    },
    elsewhere: elsewherePart(kept, pointing, editable),
    misses: missPart(misses),
  }
  await render(
    res,
    'matters/admin/words',
    page,
    typed.refusal === null && pointing.refusal === null ? 200 : 422,
  )
}

function filtersOf({ query: { q, after } }: Request): WordFilters {
  return {
    q:
      typeof q === 'string'
        ? q
            .replace(/\p{Cc}|\p{Cs}/gu, ' ')
            .trim()
            .slice(0, 40)
        : '',
    after: typeof after === 'string' && /^\d{1,15}$/.test(after) ? after : '',
  }
}

// 检索词: how people say it, what they searched for in vain, and a form to teach the search.
import type { Request, Response } from 'express'
import { dayOf } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  FiltersProps,
  PaginationProps,
  TableProps,
} from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { addWord } from '../../edit-words.ts'
import type { WordRefusal } from '../../edit-words.ts'
import { wordRefusals } from '../../messages.ts'
import { adminMattersPath, paths, wordRemovalPath, wordsPath } from '../../paths.ts'
import type { Miss, WordFilters } from '../../queries/plain-words.ts'
import { frequentMisses, plainWords } from '../../queries/plain-words.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { input } from './edit-controls.ts'
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
  /** Null when nothing was searched in vain. */
  readonly misses: TableProps | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/words': WordsPage
  }
}

interface Typed {
  readonly word: string
  readonly means: string
  readonly refusal: WordRefusal | null
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, filtersOf(req), { word: '', means: '', refusal: null })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const saying = { word: readText(body, 'word'), means: readText(body, 'means') }
  const added = await addWord(ctx, saying)
  if (added.ok) return res.redirect(303, wordsPath({ q: saying.word.slice(0, 40) }))
  await answer(ctx, res, { q: '', after: '' }, { ...saying, refusal: added.refusal })
}

async function answer(ctx: Context, res: Response, filters: WordFilters, typed: Typed) {
  const { items, next } = await plainWords(ctx.db, filters)
  const misses = await frequentMisses(ctx.db)
  const editable = mayChangeCatalogue(ctx.actor)
  const { q } = filters
  const page: WordsPage = {
    title: '检索词',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '检索词', href: null },
    ],
    errors: errorsOf(typed.refusal),
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
    misses: misses.length === 0 ? null : missTable(misses),
  }
  await render(res, 'matters/admin/words', page, typed.refusal === null ? 200 : 422)
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

function filterForm(q: string): FiltersProps {
  return {
    action: paths.words,
    label: '找检索词',
    button: '找',
    search: { id: 'q', name: 'q', label: '说法或者事项', value: q, shortcut: null },
    selects: [],
    keeps: [],
    clear: q === '' ? null : paths.words,
  }
}

function fieldsOf({ word, means, refusal }: Typed): FieldProps[] {
  const isMeans = refusal === 'means-missing' || refusal === 'means-unknown'
  return [
    field('word', '群众的说法', '比如“生娃”', word, isMeans ? null : refusal),
    field(
      'means',
      '说的是哪个事项',
      '写事项名称，或者名称里的几个字',
      means,
      isMeans ? refusal : null,
    ),
  ]
}

function field(
  name: string,
  label: string,
  hint: string,
  value: string,
  refusal: WordRefusal | null,
): FieldProps {
  return {
    ...{ id: name, name, label, hint, optional: null, group: false },
    ...{ error: refusal === null ? null : wordRefusals[refusal], required: true, disabled: false },
    control: input(value, 'w-m', 'text', null),
  }
}

function errorsOf(refusal: WordRefusal | null): ErrorSummaryProps | null {
  if (refusal === null) return null
  const anchor = refusal.startsWith('means') ? '#means' : '#word'
  return { title: '没有加上', items: [{ text: wordRefusals[refusal], href: anchor }] }
}

function missTable(misses: readonly Miss[]): TableProps {
  return {
    caption: '搜不到的词',
    captionHidden: true,
    selectLabel: null,
    columns: [
      { label: '搜的词', numeric: false },
      { label: '次数', numeric: true },
      { label: '最近一次', numeric: false },
    ],
    rows: misses.map(({ words, count, lastAt }) => ({
      select: null,
      cells: [
        { kind: 'text', text: words },
        { kind: 'text', text: String(count) },
        { kind: 'text', text: longDay(dayOf(lastAt)) },
      ],
    })),
  }
}

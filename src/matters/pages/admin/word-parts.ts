// The parts of the page of plain words: its two forms and the table of searches in vain.
import { dayOf } from '../../../kernel/day.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  FiltersProps,
  TableProps,
} from '../../../platform/web/components.ts'
import type { WordRefusal } from '../../edit-words.ts'
import { wordRefusals } from '../../messages.ts'
import { paths } from '../../paths.ts'
import type { Miss } from '../../queries/plain-words.ts'
import { input } from './edit-controls.ts'

export interface Typed {
  readonly word: string
  readonly means: string
  readonly refusal: WordRefusal | null
}

export function filterForm(q: string): FiltersProps {
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

export function fieldsOf({ word, means, refusal }: Typed): FieldProps[] {
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

export function errorsOf(refusal: WordRefusal | null): ErrorSummaryProps | null {
  if (refusal === null) return null
  const anchor = refusal.startsWith('means') ? '#means' : '#word'
  return { title: '没有加上', items: [{ text: wordRefusals[refusal], href: anchor }] }
}

export interface MissPart {
  readonly most: TableProps
  /** The others, folded; null when there are no more. */
  readonly others: TableProps | null
}

const mostShown = 10

/** Null when nothing was searched in vain. */
export function missPart(misses: readonly Miss[]): MissPart | null {
  if (misses.length === 0) return null
  const others = misses.slice(mostShown)
  return {
    most: missTable('搜不到的词', misses.slice(0, mostShown)),
    others: others.length === 0 ? null : missTable('其余搜不到的词', others),
  }
}

function missTable(caption: string, misses: readonly Miss[]): TableProps {
  return {
    caption,
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

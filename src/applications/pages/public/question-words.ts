// One question of a draft and what was typed for it, in words, whether it can stand or not.
import { parseRaw, presentAnswers } from '../../../forms/index.ts'
import type { AnswerItem, Raw } from '../../../forms/index.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { topKey } from '../../rules/corrections.ts'
import { withQuestions } from '../../rules/merging.ts'
import type { OwnDraft } from './own-draft.ts'

/** The label of a question. */
export function questionOf({ definition }: Pick<OwnDraft, 'definition'>, key: string): string {
  const fields = definition.sections.flatMap((section) => section.fields)
  return fields.find((field) => field.key === key)?.label ?? key
}

/** The answer as it would be read, or what was typed where that is no answer. */
export function wordsOf(t: Shell['t'], draft: Pick<OwnDraft, 'raw' | 'definition' | 'env'>, key: string, typed: Raw): string {
  const raw = withQuestions(draft.raw, typed, new Set([key]))
  const { answers } = parseRaw(draft.definition, raw, draft.env, 'draft')
  const shown = presentAnswers(draft.definition, answers, draft.env, { masked: false })
  const item = shown.sections.flatMap(({ items }) => items).find(({ path }) => path === key)
  const words = item === undefined ? '' : linesOf(item).join('；')
  if (words !== '') return words
  const values = Object.entries(typed).filter(([path]) => topKey(path) === key && !path.endsWith('._row'))
  const plain = values.flatMap(([, own]) => own).filter((value) => value.trim() !== '')
  return plain.length > 0 ? plain.join(' ') : t('（没有填）')
}

function linesOf(item: AnswerItem): readonly string[] {
  const rows = item.rows.map(({ title, items }) => {
    const own = items.flatMap((one) => linesOf(one).map((line) => `${one.label} ${line}`))
    return `${title}：${own.join('，')}`
  })
  return [...item.lines, ...rows].filter((line) => line !== '')
}

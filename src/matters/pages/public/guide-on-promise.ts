// 告知承诺办理 in a guide: what is promised, which papers it replaces, how soon it is decided, what is checked
// afterwards and what a promise costs that was not true.
import type { SummaryListProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'
import type { Question } from '../../types.ts'
import { termWords } from '../../term-words.ts'
import { summary } from './guide-sections.ts'

/** 常见问题 on it: whether one waits for a step that it leaves out (现场核查); none where it leaves out none. */
export function promiseQuestions(
  t: Shell['t'],
  { version }: Guide,
  steps: readonly string[],
): readonly Question[] {
  const { onPromise, promiseUnit } = version.elements
  if (onPromise === null || steps.length === 0) return []
  const { days, checkDays } = onPromise
  const term = days === 0 ? t('当场办结') : t('受理后 {term}', { term: termWords(t, days, promiseUnit) })
  return [
    {
      question: t('选告知承诺，还要等“{names}”吗？', { names: steps.join(t.comma) }),
      answer: t('不用等。签了承诺书：{term}；决定以后 {days} 个工作日内再来核查。', {
        ...{ term, days: checkDays },
      }),
    },
  ]
}

/** Null where the matter is not handled on a promise. */
export function onPromiseList(t: Shell['t'], { version }: Guide): SummaryListProps | null {
  const { onPromise, promiseUnit } = version.elements
  if (onPromise === null) return null
  const { words, instead, days, checked, checkDays, falseCost } = onPromise
  const term = days === 0 ? t('当场办结') : t('受理后 {term}', { term: termWords(t, days, promiseUnit) })
  const check = t('决定以后 {days} 个工作日内核查：{checked}', { days: checkDays, checked })
  return summary([
    [t('承诺什么'), words],
    [t('不用交的材料'), instead.length === 0 ? t('材料照交，办得更快') : instead.join(t.comma)],
    [t('多久办结'), term],
    [t('事后核查'), check],
    [t('承诺不实的后果'), falseCost],
    [t('怎么选'), t('填申请表时自己选，签承诺书才算数；不选的照常交材料、照常办。')],
    [t('谁不能选'), t('以前有承诺没有做到的，不能选。')],
  ])
}

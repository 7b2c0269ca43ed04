// 两处填得不一样, where one page shows both: what stands is said beside what was typed here, with who saved it and
// when; sent once more, this page holds.
import { errorAt } from '../../../forms/index.ts'
import type { FormDefinition, FormEnv, FormError, Raw } from '../../../forms/index.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { savedBy } from '../../rules/last-pages.ts'
import type { LastPage } from '../../rules/last-pages.ts'
import { markOf, ofQuestion } from '../../rules/merging.ts'
import { questionOf, wordsOf } from './question-words.ts'

export interface Standing {
  readonly lastPages: readonly LastPage[]
  readonly definition: FormDefinition
  readonly env: FormEnv
  readonly raw: Raw
}

/** A sentence beside each question that two pages changed differently. */
export function disputeErrors(
  t: Shell['t'],
  standing: Standing,
  conflicts: readonly string[],
): readonly FormError[] {
  return conflicts.map((key) => {
    const place = { path: key, label: questionOf(standing, key), row: null }
    return errorAt(place, saying(sentenceOf(t, standing, key)), standing.env)
  })
}

/** Who saved what stands, and when, where that is known. */
function sentenceOf(t: Shell['t'], standing: Standing, key: string): string {
  const { lastPages, raw } = standing
  const there = wordsOf(t, standing, key, ofQuestion(raw, key))
  const saved = savedBy(lastPages, key, markOf(raw, key))
  if (saved === null) {
    return t('别处改成了“{there}”，这里是您刚填的。要用哪一个，就留哪一个，再存一次。', { there })
  }
  const when = longMoment(new Date(saved.at))
  return t('{name} {when}在另一个页面存成“{there}”，这里是您刚填的。要用哪一个，就留哪一个，再存一次。', {
    ...{ there, when, name: saved.by },
  })
}

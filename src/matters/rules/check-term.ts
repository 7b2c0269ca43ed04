// 检查时限: a promise may not outlast the law (优化营商环境条例 第三十六条) nor be shorter than its steps.
import type { VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, rowField, warning, when } from './finding.ts'
import { termInWords } from './code-sets.ts'
import { inWorkingDays, longestPromise, promiseOf, roughly } from './term.ts'

export function checkTerm(version: VersionContent): Finding[] {
  const { statutoryDays: days, statutoryUnit: unit, promisedDays, handling, elements } = version
  const longest = longestPromise({ days, unit }, elements.promiseUnit)
  const sum = elements.steps.reduce(
    (total, step) =>
      total + (step.counted ? inWorkingDays({ length: step.days, unit: step.unit }) : 0),
    0,
  )
  const isMissing = handling === 'committed' && promisedDays === 0
  const promise = termInWords(promisedDays, elements.promiseUnit)
  return [
    ...when(longest !== null && promisedDays > longest, () =>
      error(
        'promise-too-long',
        ['term', 'promisedDays'],
        `承诺时限 ${promise}长于法定时限，最多 ${termInWords(longest ?? 0, elements.promiseUnit)}。`,
      ),
    ),
    ...when(isMissing, () =>
      error('no-promise', ['term', 'promisedDays'], '承诺件没有写承诺时限。'),
    ),
    ...when(handling === 'instant' && promisedDays > 0, () =>
      warning(
        'instant-with-days',
        ['term', 'promisedDays'],
        `即办件应当当场办结，却承诺 ${promise}。`,
      ),
    ),
    ...when((days === null) !== (unit === null), () =>
      error(
        'term-without-unit',
        ['term', 'identity:statutoryDays'],
        '法定时限的天数和单位要一起写，或者都不写。',
      ),
    ),
    ...when(days !== null && (elements.statutoryBasis ?? '').trim() === '', () =>
      warning(
        'term-without-basis',
        ['term', rowField('notes', 0, 'statutoryBasis')],
        '写了法定时限，没有写依据哪一条。',
      ),
    ),
    ...when(sum > inWorkingDays(promiseOf(version)) + 0.001 && !isMissing, () =>
      warning(
        'steps-exceed-promise',
        ['term', 'promisedDays'],
        `办理步骤计时的加起来是 ${roughly(sum)} 个工作日，多于承诺的 ${promise}。`,
      ),
    ),
  ]
}

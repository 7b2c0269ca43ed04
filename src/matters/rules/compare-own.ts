// 本级要素对照: what a claimant's list says itself, in plain words, and what changed between two.
import type { OwnElements } from '../own-elements.ts'
import type { TermUnit } from '../types.ts'
import type { Difference } from './compare-versions.ts'
import { differencesOf } from './compare-versions.ts'
import { openingInWords } from './opening.ts'
import { serviceWords } from './standard-words.ts'
import { promiseInWords, visitsInWords } from './words.ts'

/** `unit`: in which the entry promises. */
export function compareOwn(
  before: OwnElements,
  after: OwnElements,
  unit: TermUnit = 'working-day',
): Difference[] {
  return differencesOf(ownInWords(before, unit), ownInWords(after, unit))
}

/** Each element that a claimant may write, '' where it leaves it as the province says. */
export function ownInWords(own: OwnElements, unit: TermUnit = 'working-day'): Map<string, string> {
  const services = own.services?.map((service) => serviceWords[service]).join('、')
  return new Map([
    ['办理地址', own.address ?? ''],
    ['政务大厅', own.hall ?? ''],
    ['窗口', own.window ?? ''],
    ['办理时间', own.hours ?? ''],
    ['咨询电话', own.phone ?? ''],
    ['承诺办结时限', own.promisedDays === null ? '' : promiseInWords(own.promisedDays, unit)],
    ['到现场次数', own.visits === null ? '' : visitsInWords(own.visits)],
    ['办理服务', services === undefined ? '' : services === '' ? '都不提供' : services],
    ['承办机构', own.office ?? ''],
    ['交通指引', own.traffic ?? ''],
    ['监督投诉电话', own.complaint ?? ''],
    ['行政复议机关', own.reconsideration ?? ''],
    ['行政复议机关地址', own.reconsiderationAddress ?? ''],
    ['行政复议机关电话', own.reconsiderationPhone ?? ''],
    ['行政复议机关网址', own.reconsiderationWeb ?? ''],
    ['行政诉讼法院', own.court ?? ''],
    ['行政诉讼法院地址', own.courtAddress ?? ''],
    ['行政诉讼法院电话', own.courtPhone ?? ''],
    ['行政诉讼法院网址', own.courtWeb ?? ''],
    ['窗口办理流程', own.windowFlow ?? ''],
    ...(own.faq ?? []).map((each) => [`问答：${each.question}`, each.answer] as const),
    ['说明', own.note ?? ''],
    ['办理时段和名额', openingInWords(own.opening)],
  ])
}

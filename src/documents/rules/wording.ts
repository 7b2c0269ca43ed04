// The official style: how dates, times and lists are written in a letter.
import { dayOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { CommonFacts, MaterialLine } from '../facts.ts'
import type { DocumentTable } from '../types.ts'

/** '2026年11月21日', without leading zeros. */
export function chineseDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** '2026年11月21日10时26分', civil time in China. */
export function chineseTime(instant: Date): string {
  const civil = new Date(instant.getTime() + 8 * 3_600_000)
  const minutes = String(civil.getUTCMinutes()).padStart(2, '0')
  return `${chineseDate(dayOf(instant))}${civil.getUTCHours()}时${minutes}分`
}

/** '居民身份证申领（换领：到期换领）': the matter with the 业务办理项 that was applied for, if it has any. */
export function matterWithItem({
  matterName,
  matterItem = null,
}: Pick<CommonFacts, 'matterName' | 'matterItem'>): string {
  if (matterItem === null) return matterName
  return `${matterName}（${matterItem.replace(/（(.*)）$/, '：$1')}）`
}

/** '根据A、B的规定，', empty when nothing is cited. */
export function accordingTo(legalBasis: readonly string[]): string {
  const cited = legalBasis.filter((basis) => basis.trim() !== '')
  return cited.length === 0 ? '' : `根据${cited.join('、')}的规定，`
}

/** What somebody typed as one text becomes paragraphs, each ended as a sentence. */
export function asParagraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(sentence)
}

/** Ends with a full stop unless it already ends somehow. */
export function sentence(text: string): string {
  return /[。！？；：.!?;:]$/u.test(text) ? text : `${text}。`
}

/** 你（单位）: the letter does not know whether a person or a company reads it. */
export function you({ applicantType }: CommonFacts): string {
  return applicantType === 'company' ? '你单位' : '你'
}

/** '一、……', as the heads of GB/T 9704. */
export function chineseOrdinal(index: number): string {
  const digits = '一二三四五六七八九'
  const tens = Math.floor(index / 10)
  const unit = index % 10
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens - 1)}十`
  return `${ten}${unit === 0 ? '' : digits.charAt(unit - 1)}`
}

export function materialsTable(materials: readonly MaterialLine[]): DocumentTable | null {
  if (materials.length === 0) return null
  return {
    caption: '申请材料清单',
    columns: [
      { label: '序号', share: 1 },
      { label: '材料名称', share: 7 },
      { label: '形式', share: 2.4 },
      { label: '份数', share: 1 },
    ],
    rows: materials.map(({ name, form, copies }, index) => [
      String(index + 1),
      name,
      form,
      String(copies),
    ]),
  }
}

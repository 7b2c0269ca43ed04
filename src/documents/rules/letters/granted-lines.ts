// 准予内容: what is granted and for how long, a numbered line each.
import type { GrantFacts } from '../../facts.ts'
import { chineseDate, chineseOrdinal, sentence } from '../wording.ts'

export function grantedLines({
  items,
  validFrom,
  validUntil,
}: Pick<GrantFacts, 'items' | 'validFrom' | 'validUntil'>): string[] {
  const lines = [...items]
  if (validFrom !== null && validUntil !== null) {
    lines.push(`有效期：${chineseDate(validFrom)}至${chineseDate(validUntil)}`)
  } else if (validUntil !== null) {
    lines.push(`有效期至：${chineseDate(validUntil)}`)
  }
  return lines.map((line, index) => sentence(`${chineseOrdinal(index + 1)}、${line}`))
}

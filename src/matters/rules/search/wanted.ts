// 要的是什么: money, or a paper that was lost. A matter that is meant by a plain word but gives no money is
// no answer to who asks for money.
import { grants, losses } from '../plain-words.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import { fieldOf } from './postings.ts'
import { occurrences } from './sayings.ts'

/** As names of matters and what people say for them have it. */
const money = [
  ...grants,
  ...['津贴', '补偿', '抚恤', '金', '钱', '贷款', '扶助', '供养', '保障', '减免', '赔', '慢'],
]
const anew = [...losses, ...['补', '丢']]

/** Whether a matter gives what the end of a question asks for. */
export function gives(index: CatalogueIndex, slot: number, key: string): boolean {
  const asksFor = (words: readonly string[]) => words.some((word) => key.endsWith(word))
  if (asksFor(grants)) return holdsAny(index, slot, money)
  return asksFor(losses) ? holdsAny(index, slot, anew) : true
}

function holdsAny(index: CatalogueIndex, slot: number, words: readonly string[]): boolean {
  const { nameKey, aliasKeys } = namesAt(index, slot)
  const names = [nameKey, ...aliasKeys]
  return words.some(
    (word) =>
      names.some((name) => name.includes(word)) || fieldOf(occurrences(index, word), slot) >= 0,
  )
}

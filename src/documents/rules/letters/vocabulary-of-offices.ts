// What the templates of the letters to the public and between offices may speak of.
import type {
  PublicationFacts,
  SupervisionOrderFacts,
  SupervisionReplyFacts,
} from '../../office-facts.ts'
import { asParagraphs, chineseDate } from '../wording.ts'
import type { Vocabulary } from './vocabulary.ts'

export const ofPublications: Partial<Vocabulary<PublicationFacts>> = {
  texts: {
    决定名称: ({ decisionTitle }) => `《${decisionTitle}》`,
    决定文号: ({ decisionNumber }) => decisionNumber,
    决定日期: ({ decidedOn }) => chineseDate(decidedOn),
    有效期: ({ validFrom, validUntil }) => validity(validFrom, validUntil),
  },
  lists: { 准予内容: ({ items }) => items.flatMap(asParagraphs) },
  conditions: {
    有准予内容: ({ items }) => items.length > 0,
    有有效期: ({ validUntil }) => validUntil !== null,
  },
}

export const ofSupervisionOrders: Partial<Vocabulary<SupervisionOrderFacts>> = {
  texts: {
    督办依据: ({ ground }) => ground,
    答复期限: ({ answerBy }) => chineseDate(answerBy),
  },
  lists: { 督办要求: ({ demand }) => asParagraphs(demand) },
  conditions: { 有办件: ({ applicationNumber }) => applicationNumber !== '' },
}

export const ofSupervisionReplies: Partial<Vocabulary<SupervisionReplyFacts>> = {
  texts: {
    督办单文号: ({ orderNumber }) => orderNumber,
    督办日期: ({ orderedOn }) => chineseDate(orderedOn),
  },
  lists: { 办理结果: ({ answer }) => asParagraphs(answer) },
  conditions: { 有办件: ({ applicationNumber }) => applicationNumber !== '' },
}

function validity(
  from: PublicationFacts['validFrom'],
  until: PublicationFacts['validUntil'],
): string {
  if (until === null) return ''
  return from === null ? `至${chineseDate(until)}` : `${chineseDate(from)}至${chineseDate(until)}`
}

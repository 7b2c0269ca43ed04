// What the templates of the letters about a confirmed red card may speak of.
import type { OversightLetterFacts } from '../../oversight-facts.ts'
import { asParagraphs, chineseDate } from '../wording.ts'
import type { Vocabulary } from './vocabulary.ts'

type Words = Partial<Vocabulary<OversightLetterFacts>>

const dayOf = ({ on }: OversightLetterFacts): string => (on === null ? '' : chineseDate(on))
const contentOf = ({ content }: OversightLetterFacts): readonly string[] => asParagraphs(content)
const shared = {
  监察依据: ({ ground }: OversightLetterFacts) => ground,
  被监察部门: ({ department }: OversightLetterFacts) => department,
}
const conditions = {
  有办件: ({ applicationNumber }: OversightLetterFacts) => applicationNumber !== '',
}

export const ofInspections: Words = {
  texts: { ...shared, 检查日期: dayOf },
  lists: { 检查事项: contentOf },
  conditions,
}

export const ofReferrals: Words = { texts: shared, lists: { 抄告内容: contentOf }, conditions }

export const ofAdvice: Words = {
  texts: { ...shared, 反馈期限: dayOf },
  lists: { 监察建议: contentOf },
  conditions,
}

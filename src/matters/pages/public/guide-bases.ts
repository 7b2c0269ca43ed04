// 依据 of a guide: the article with its text where an editor has copied it, and plainly where it is missing.
import type { Shell } from '../../../platform/web/shell.ts'
import type { AskedMaterial } from '../../rules/pruning.ts'
import { lacksBasis, lacksText } from '../../rules/lacking-texts.ts'
import { basisInWords } from '../../rules/words.ts'
import type { LegalBasis } from '../../types.ts'

type T = Shell['t']

export interface BasisLine {
  /** 《食品安全法》第三十五条 */
  readonly words: string
  /** Null while it is not written in. */
  readonly text: string | null
  /** Said in place of the text; null where there is one. */
  readonly lacking: string | null
}

export function basisLine(t: T, basis: LegalBasis): BasisLine {
  const lacking = lacksText(basis)
  return {
    words: basisInWords(basis),
    text: lacking ? null : basis.text,
    lacking: lacking ? t('条文原文待补') : null,
  }
}

/** What a text that is missing means for the reader: the law holds as it was published. */
export function basisNote(t: T, bases: readonly LegalBasis[]): string | null {
  const count = bases.filter(lacksText).length
  if (count === 0) return null
  return t('有 {count} 条依据的条文原文待补，请以公布的文本为准。', { count })
}

/** Of what the reader himself has to hand in. */
export function materialNote(t: T, asked: readonly AskedMaterial[]): string | null {
  const count = asked.filter(({ material }) => lacksBasis(material)).length
  return count === 0 ? null : t('有 {count} 份材料的依据待补。', { count })
}

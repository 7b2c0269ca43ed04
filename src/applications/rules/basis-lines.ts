// Legal bases as they are cited in a paper.
import type { LegalBasis } from '../../matters/index.ts'

/** 《社会救助暂行办法》第十一条 */
export function basisLines(bases: readonly LegalBasis[]): readonly string[] {
  return bases.map(({ law, article }) => `《${law.replace(/^《|》$/g, '')}》${article ?? ''}`)
}

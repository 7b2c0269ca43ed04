// 同一份材料: guides name the same paper with small differences; what stands in brackets explains.
import type { Day } from '../../kernel/day.ts'
import type { Copy } from '../types.ts'

/** Two names with the same key are the same paper. */
export function materialKey(name: string): string {
  const plain = name.normalize('NFKC').replace(/\([^()]*\)|〔[^〕]*〕|《|》/g, '')
  return plain.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

/** Copies of this paper that hold on the day, the most trusted and newest first. */
export function copiesFor<C extends Pick<Copy, 'materialName' | 'grade' | 'validUntil'>>(
  copies: readonly C[],
  materialName: string,
  today: Day,
): readonly C[] {
  const key = materialKey(materialName)
  return copies
    .filter((copy) => key !== '' && materialKey(copy.materialName) === key && holds(copy, today))
    .sort((a, b) => (a.grade < b.grade ? -1 : a.grade > b.grade ? 1 : 0))
}

/** A copy is worth as much as its paper: it ends with it. */
export function holds({ validUntil }: Pick<Copy, 'validUntil'>, today: Day): boolean {
  return validUntil === null || validUntil >= today
}

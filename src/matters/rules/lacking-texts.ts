// 待补: what a delivered catalogue leaves out and nobody may make up: texts of articles, bases of materials.
import type { LegalBasis, Material } from '../types.ts'

export function lacksText({ text }: Pick<LegalBasis, 'text'>): boolean {
  return (text ?? '').trim() === ''
}

/** 没有依据不得要材料 (优化营商环境条例 第四十四条); what nobody hands in needs none. */
export function lacksBasis({
  basis,
  generated,
  freeSubmit,
}: Pick<Material, 'basis' | 'generated' | 'freeSubmit'>): boolean {
  return !generated && !freeSubmit && (basis ?? '').trim() === ''
}

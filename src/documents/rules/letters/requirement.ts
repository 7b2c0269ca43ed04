// One thing that the law asks of a letter, and what every letter about an application must name.
import type { FixedPart } from './template.ts'

/** One thing that a letter must say; it is there by a fixed part, by a variable or by words. */
export interface Requirement {
  readonly what: string
  readonly law: string
  readonly part?: FixedPart
  readonly variable?: string
  readonly words?: string
  /** Named where it only has to be said when this holds. */
  readonly when?: string
}

export const which: readonly Requirement[] = [
  { what: '是哪个事项', law: '行政许可法第二十九条', variable: '事项名称' },
  { what: '办件编号', law: '国务院关于在线政务服务的若干规定', variable: '办件编号' },
]

/** What a letter names under the very words in which the law asks for it. */
export function told(law: string, ...names: readonly string[]): readonly Requirement[] {
  return names.map((name) => ({ what: name, law, variable: name }))
}

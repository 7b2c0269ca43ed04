// How a recipient is named to strangers: enough to recognise one's own letter, not enough to be found.
import type { RecipientType } from '../types.ts'

/**
 * 扎西措 → 扎**, 才仁卓玛 → 才**玛. A company is a public record and keeps its name.
 * Never stars alone.
 */
export function maskName(name: string, type: RecipientType): string {
  if (type === 'company') return name
  const signs = [...name.trim()]
  const first = signs[0] ?? ''
  if (signs.length <= 3) return `${first}${'*'.repeat(Math.max(1, signs.length - 1))}`
  return `${first}${'*'.repeat(signs.length - 2)}${signs.at(-1) ?? ''}`
}

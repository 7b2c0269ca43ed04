// 去哪里办: a card above the results for what this catalogue has not.
import type { Link } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Elsewhere } from '../../rules/search/elsewhere.ts'

export interface ElsewhereCard {
  readonly title: string
  readonly sentence: string
  /** A number to ring and an address to open. */
  readonly ways: readonly Link[]
}

/** What editors write is Chinese and stays so, as the names of matters do. */
export function elsewhereCard(t: Shell['t'], found: Elsewhere | null): ElsewhereCard | null {
  if (found === null) return null
  const { name, sentence, phone, link } = found
  const call = phone === null ? [] : [{ label: t('打 {number}', { number: phone }), href: `tel:${phone}` }]
  const open = link === null ? [] : [{ label: new URL(link).host, href: link }]
  return { title: t('{name}：不在这里办', { name }), sentence, ways: [...call, ...open] }
}

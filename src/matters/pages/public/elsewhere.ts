// 这里不办: said plainly where the chosen county does not take a matter at present, with who does.
import type { Link } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { guidePath } from '../../paths.ts'
import type { Guide } from '../../queries/guide.ts'

export interface Elsewhere {
  readonly text: string
  readonly links: readonly Link[]
}

/** Null where the county takes it, none is chosen, or nobody takes it any more. */
export function elsewhereOf({ t, province }: Shell, guide: Guide): Elsewhere | null {
  const { matter, notHere, offering } = guide
  if (notHere === null || matter.status !== 'published') return null
  const { place, nearby } = notHere
  if (offering !== null) {
    const department = offering.departmentName
    return { text: t('{place}现在不办这件事，由{department}办。', { place, department }), links: [] }
  }
  const values = { place, number: province.hotline }
  const text =
    nearby.length === 0
      ? t('{place}现在不办这件事。到哪里办，请打政务服务便民热线 {number} 问。', values)
      : t('{place}现在不办这件事。能不能到别处办，请打政务服务便民热线 {number} 问；同一个州市里在办的有：', values)
  const links = nearby.map(({ departmentName, regionCode }) => {
    return { label: t.named(departmentName), href: guidePath(matter.code, regionCode) }
  })
  return { text, links }
}

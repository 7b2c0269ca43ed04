// 主项、子项、业务办理项: where a guide stands in its family, and which of its items the reader may choose.
import type { Link } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { guidePath } from '../../paths.ts'
import type { Guide } from '../../queries/guide.ts'
import { chosenItems } from '../../rules/handle-items.ts'
import { nameOf } from '../../rules/situation.ts'
import type { Reader } from './reader.ts'

/** 所属主项 of a sub-item. */
export function mainOf({ family, region }: Guide): Link | null {
  if (family.main === null) return null
  const { code, name } = family.main
  return { label: name, href: guidePath(code, region?.code ?? null) }
}

/** 子项 of a main matter. */
export function subItemsOf({ family, region }: Guide): Link[] {
  return family.subs.map(({ code, name }) => {
    return { label: name, href: guidePath(code, region?.code ?? null) }
  })
}

export interface ItemLine {
  readonly name: string
  /** The guide pruned to this item; null where the guide does not ask which it is. */
  readonly href: string | null
  readonly current: boolean
  /** 办理情形, each a link as well where it is an answer of its own. */
  readonly situations: readonly Omit<ItemLine, 'situations'>[]
}

/** 业务办理项 with their 办理情形, each leading to the guide for who wants it. */
export function itemLines(t: Shell['t'], guide: Guide, { form, address }: Reader): ItemLine[] {
  const { elements } = guide.version
  const { question, items } = chosenItems(elements.handleItems, form)
  const guides = question !== null && elements.guiding.includes(question)
  const lineOf = (name: string, value: string | null) => {
    const own = question === null || value === null ? null : ([nameOf(question), value] as const)
    const others = address.filter(([key]) => key !== own?.[0])
    return {
      name: t(name),
      href:
        own === null || !guides
          ? null
          : `${guidePath(guide.matter.code, guide.region?.code ?? null, [...others, own])}#situation`,
      current: address.some(([key, one]) => key === own?.[0] && one === own[1]),
    }
  }
  return items.map(({ name, value, situations }) => ({
    ...lineOf(name, value),
    situations: situations.map((one) => lineOf(one.name, one.value)),
  }))
}

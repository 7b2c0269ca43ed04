// One matter in the list of the catalogue: the answers that decide whether to open its guide.
import type { TagProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { guidePath } from '../../paths.ts'
import type { CatalogueRow } from '../../queries/catalogue.ts'
import type { FoundRow } from '../../queries/search.ts'
import { markedName } from '../../rules/marks.ts'
import { crossRegionWords } from '../../rules/code-sets.ts'
import type { TermUnit } from '../../types.ts'
import { termWords } from '../../term-words.ts'
import type { MatterLine } from './matters.ts'
import { whyFound } from './why-found.ts'

export function matterLine(
  t: Shell['t'],
  row: FoundRow,
  words: readonly string[],
  region: string,
): MatterLine {
  return {
    href: guidePath(row.code, region),
    name: markedName(row.name, words),
    otherName: t.other(row.name),
    meta: [row.lineName, promise(t, row.promisedDays, row.promiseUnit), visits(t, row.visits), fee(t, row)],
    aliases: row.aliases.length === 0 ? null : t('也叫：{names}', { names: row.aliases.join(t.comma) }),
    family: familyWords(t, row),
    items: itemWords(t, row),
    why: whyFound(t, row.why),
    tags: tagsOf(t, row),
  }
}

function familyWords(t: Shell['t'], { mainName, subItems }: CatalogueRow): string | null {
  if (mainName !== null) return t('子项，属于主项“{name}”', { name: mainName })
  return subItems === 0 ? null : t('主项，有 {count} 个子项', { count: subItems })
}

function itemWords(t: Shell['t'], { itemNames }: CatalogueRow): string | null {
  if (itemNames.length === 0) return null
  return t('办理项：{names}', { names: itemNames.map((name) => t(name)).join(t.comma) })
}

/** 全省通办 and 网上可办, as the list and the guide both show them. */
export function tagsOf(
  t: Shell['t'],
  matter: Pick<CatalogueRow, 'crossRegion' | 'online'>,
): TagProps[] {
  const scope: TagProps = {
    label: t(crossRegionWords[matter.crossRegion]),
    tone: matter.crossRegion === 'local' ? 'plain' : 'ok',
  }
  return matter.online ? [{ label: t('网上可办'), tone: 'info' }, scope] : [scope]
}

export function promise(t: Shell['t'], days: number, unit: TermUnit): string {
  if (unit !== 'working-day' && days > 0) {
    return t('{term}办结', { term: termWords(t, days, unit) })
  }
  return days === 0 ? t('当场办结') : t('{days} 个工作日办结', { days })
}

export function visits(t: Shell['t'], count: number): string {
  return count === 0 ? t('不用跑') : t('最多跑 {count} 次', { count })
}

function fee(t: Shell['t'], row: CatalogueRow): string {
  return row.fee.charged ? t('收费') : t('不收费')
}

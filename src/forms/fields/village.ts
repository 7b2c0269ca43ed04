// 村、社区 under the town of a region: one of those on record, or one that is in no list, in words.
import { ok, refuse } from '../../kernel/result.ts'
import type { Day } from '../../kernel/day.ts'
import type { Result } from '../../kernel/result.ts'
import type { RegionControl } from './control.ts'
import { fault, only } from './field-type.ts'
import type { CodeName, FieldRefusal, Place, RegionLookup, Typed } from './field-type.ts'
import { optionViews } from './options.ts'
import { oneLine } from './free-text.ts'

/** The list posts under the one, the line to write on under the other. */
export const villagePart = 'villageCode'
export const unlistedPart = 'village'
/** Posted unseen: the town and the words as the page showed them, since words alone do not say of which town. */
export const shownPart = '_village'

/** What the list posts for a place that is not in it. */
const unlisted = 'other'

/**
 * The answer: the code of the village, or that of the town with the name behind it, or the town alone. Words
 * that were written for another town are asked about once: a village of the old town under the new one is no
 * place, and what was typed is not thrown away for it.
 */
export function withVillage(
  town: string,
  typed: Typed,
  regions: RegionLookup,
  today: Day,
): Result<string, FieldRefusal> {
  const chosen = only(typed, villagePart)
  // A village of the town chosen before means nothing any more, nor does what was written before it.
  if (isOnList(chosen)) {
    return chosen.startsWith(town) ? onRecord(chosen, regions, today) : ok(town)
  }
  const name = oneLine(only(typed, unlistedPart))
  if (name === '') return chosen === unlisted ? refuse(fault('other.missing')) : ok(town)
  if ([...name].length > 30) return refuse(fault('too-long', { limit: 30 }))
  if (isOfOtherTown(town, name, typed)) return refuse(fault('village.other-town', { name }))
  const fits = /^[\p{L}\p{N}\p{M}（）()·\s]+$/u.test(name)
  return fits ? ok(`${town}/${name}`) : refuse(fault('village.form'))
}

/** They stand as the page showed them, and the town does not. */
function isOfOtherTown(town: string, name: string, typed: Typed): boolean {
  const [earlier = '', words = ''] = only(typed, shownPart).split('/')
  return earlier !== '' && earlier !== town && words === name
}

function isOnList(chosen: string): boolean {
  return /^\d{12}$/.test(chosen)
}

function onRecord(code: string, regions: RegionLookup, today: Day): Result<string, FieldRefusal> {
  const village = regions.villageOf(code, today)
  if (village === null) return refuse(fault('unknown-region'))
  return village.inForce ? ok(code) : refuse(fault('village.ended'))
}

export function villagesView(
  typed: Typed,
  villages: readonly CodeName[],
  { id, name, path }: Place,
): RegionControl['villages'] {
  const place = { id: `${id}-villages`, name: `${name}.${villagePart}`, path }
  const chosen = only(typed, villagePart)
  const options = villages.map((one) => ({ value: one.code, label: one.name }))
  const isUnlisted = chosen === unlisted || (chosen === '' && only(typed, unlistedPart) !== '')
  return {
    id: place.id,
    name: place.name,
    options: optionViews(options, [chosen], place),
    unlisted: {
      id: `${place.id}-unlisted`,
      value: unlisted,
      label: '其他（自己填写）',
      chosen: isUnlisted,
      reveals: '',
    },
  }
}

export function unlistedView(
  town: string,
  typed: Typed,
  { id, name }: Place,
): NonNullable<RegionControl['village']> {
  const value = only(typed, unlistedPart)
  const now = value === '' || town === '' ? '' : `${town}/${oneLine(value)}`
  const waits = isOfOtherTown(town, oneLine(value), typed)
  return {
    ...{ id: `${id}-village`, name: `${name}.${unlistedPart}`, value },
    shown: {
      name: `${name}.${shownPart}`,
      unasked: waits ? only(typed, shownPart) : now,
      asked: now,
    },
  }
}

// 名称、层级和归类: what the province may change of an entry's identity; code, type and department stay.
import type { Level } from '../../kernel/actor.ts'
import type { ExerciseLevel, ServedObject, TermUnit, VersionContent } from '../types.ts'
import {
  allLevels,
  allObjects,
  allUnits,
  exerciseLevels,
  levelFaults,
  nameFaults,
  objectFaults,
} from './basics.ts'

/** As typed; lists as they were ticked. */
export interface IdentityTyped {
  readonly name: string
  readonly levels: readonly string[]
  readonly acceptLevel: string
  readonly objects: readonly string[]
  readonly personThemes: string
  readonly companyThemes: string
  /** 特色主题 */
  readonly specialThemes: string
  /** A code or a name, '' for a main matter. */
  readonly mainCode: string
  /** A number, '' where no law sets a term. */
  readonly statutoryDays: string
  readonly statutoryUnit: string
}

export type IdentityField = keyof IdentityTyped

export interface Identity {
  readonly name: string
  readonly levels: readonly ExerciseLevel[]
  readonly acceptLevel: Level
  readonly objects: readonly ServedObject[]
  readonly personThemes: readonly string[]
  readonly companyThemes: readonly string[]
  readonly specialThemes: readonly string[]
  readonly mainCode: string | null
  /** 法定办结时限, both null where no law sets one. */
  readonly statutoryDays: number | null
  readonly statutoryUnit: TermUnit | null
}

export interface IdentityRead {
  readonly faults: Partial<Record<IdentityField, string>>
  /** Null when something is wrong; the main matter is still to be looked up. */
  readonly identity: Omit<Identity, 'mainCode'> | null
}

/** What the page stores, for joining it to what others store meanwhile. */
export const identityKeys = [
  ...(['name', 'levels', 'acceptLevel', 'objects', 'themes'] as const),
  ...(['personThemes', 'companyThemes', 'specialThemes', 'offeredAt', 'mainCode'] as const),
  ...(['statutoryDays', 'statutoryUnit'] as const),
] as const

export function readIdentity(typed: IdentityTyped): IdentityRead {
  const levels = exerciseLevels.filter((each) => typed.levels.includes(each))
  const objects = allObjects.filter((each) => typed.objects.includes(each))
  const acceptLevel = allLevels.find((each) => each === typed.acceptLevel)
  const term = termOf(typed)
  const [personThemes = [], companyThemes = [], specialThemes = []] = [
    ...[typed.personThemes, typed.companyThemes, typed.specialThemes].map(listed),
  ]
  const faults: Partial<Record<IdentityField, string>> = {
    ...nameFaults(typed.name),
    ...levelFaults(levels, acceptLevel),
    ...objectFaults(objects),
    ...themeFaults('personThemes', personThemes),
    ...themeFaults('companyThemes', companyThemes),
    ...themeFaults('specialThemes', specialThemes),
    ...(term === null ? { statutoryDays: '请填天数、月数或者小时数；法律没有规定就空着。' } : {}),
  }
  const isSound = acceptLevel !== undefined && term !== null && Object.keys(faults).length === 0
  if (!isSound) return { faults, identity: null }
  return {
    faults,
    identity: {
      ...{ name: typed.name, levels, acceptLevel, objects },
      ...{ personThemes, companyThemes, specialThemes },
      ...term,
    },
  }
}

type Term = Pick<Identity, 'statutoryDays' | 'statutoryUnit'>

const longestTerm = 3650

/** Null for what is no term. */
function termOf({ statutoryDays, statutoryUnit }: IdentityTyped): Term | null {
  if (statutoryDays === '') return { statutoryDays: null, statutoryUnit: null }
  const days = /^[1-9]\d{0,3}$/.test(statutoryDays) ? Number(statutoryDays) : Infinity
  const unit = allUnits.find((each) => each === statutoryUnit)
  return days > longestTerm || unit === undefined
    ? null
    : { statutoryDays: days, statutoryUnit: unit }
}

function listed(text: string): string[] {
  return [...new Set(text.split(/[、，,；;\s]+/).filter((one) => one !== ''))]
}

const longestTheme = 12
const mostThemes = 10

function themeFaults(
  field: 'personThemes' | 'companyThemes' | 'specialThemes',
  themes: readonly string[],
) {
  const odd = themes.find((theme) => [...theme].length > longestTheme || !/^\p{L}+$/u.test(theme))
  if (odd !== undefined) return { [field]: `“${odd.slice(0, 20)}”不像主题，请写几个字的主题名称。` }
  return themes.length > mostThemes ? { [field]: `最多写 ${mostThemes} 个主题。` } : {}
}

export function identityTyped(content: VersionContent, mainCode: string): IdentityTyped {
  const { name, levels, acceptLevel, objects, elements } = content
  return {
    ...{ name, levels, acceptLevel, objects, mainCode },
    personThemes: elements.personThemes.join('、'),
    companyThemes: elements.companyThemes.join('、'),
    specialThemes: elements.specialThemes.join('、'),
    statutoryDays: content.statutoryDays?.toString() ?? '',
    statutoryUnit: content.statutoryUnit ?? 'working-day',
  }
}

export function applyIdentity(content: VersionContent, identity: Identity): VersionContent {
  const { personThemes, companyThemes, specialThemes, mainCode, ...columns } = identity
  return {
    ...{ ...content, ...columns },
    levels: inOrderOf(content.levels, identity.levels),
    objects: inOrderOf(content.objects, identity.objects),
    themes: inOrderOf(content.themes, [
      ...new Set([...personThemes, ...companyThemes, ...specialThemes]),
    ]),
    elements: {
      ...content.elements,
      ...{ personThemes, companyThemes, specialThemes, mainCode },
      offeredAt: inOrderOf(content.elements.offeredAt, offeredAfter(content, identity)),
    },
  }
}

/** Ticked boxes have an order of their own: what was there stays where it was, or nothing changed. */
function inOrderOf<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const kept = before.filter((each) => after.includes(each))
  return [...kept, ...after.filter((each) => !before.includes(each))]
}

/** A level that takes the matter up also takes applications; one that gives it up takes none. */
function offeredAfter(
  { levels: before, elements }: VersionContent,
  { levels, acceptLevel }: Identity,
): readonly Level[] {
  return allLevels.filter((level) => {
    if (level === acceptLevel) return true
    if (!levels.includes(level) && before.includes(level)) return false
    return elements.offeredAt.includes(level) || (levels.includes(level) && !before.includes(level))
  })
}

// 新事项的基本要素: what the province fixes when it enters a matter; the parts are written afterwards.
import type { Level } from '../../kernel/actor.ts'
import type { ExerciseLevel, ServedObject, TermUnit, VersionContent } from '../types.ts'
import { exerciseWords, keysOf, objectWords, unitWords } from './code-sets.ts'
import { promiseIsLawful } from './term.ts'

/** As typed; lists as they were ticked. */
export interface BasicsTyped {
  readonly name: string
  readonly type: string
  readonly levels: readonly string[]
  readonly acceptLevel: string
  readonly objects: readonly string[]
  readonly statutoryDays: string
  readonly statutoryUnit: string
  readonly promisedDays: string
  readonly visits: string
  readonly online: string
}

export type BasicsField = keyof BasicsTyped

export type Basics = Pick<
  VersionContent,
  | 'name'
  | 'type'
  | 'typeCode'
  | 'levels'
  | 'acceptLevel'
  | 'objects'
  | 'handling'
  | 'statutoryDays'
  | 'statutoryUnit'
  | 'promisedDays'
  | 'visits'
  | 'online'
>

export interface BasicsRead {
  readonly faults: Partial<Record<BasicsField, string>>
  /** Null when something is wrong. */
  readonly basics: Basics | null
}

export const allLevels: readonly Level[] = ['province', 'prefecture', 'county', 'township']
export const exerciseLevels: readonly ExerciseLevel[] = keysOf(exerciseWords)
export const allObjects: readonly ServedObject[] = keysOf(objectWords)
export const allUnits: readonly TermUnit[] = keysOf(unitWords)

/** `typeCodes`: the two digits of each type by its name. */
export function readBasics(
  typed: BasicsTyped,
  typeCodes: Readonly<Record<string, string>>,
): BasicsRead {
  const levels = exerciseLevels.filter((each) => typed.levels.includes(each))
  const objects = allObjects.filter((each) => typed.objects.includes(each))
  const acceptLevel = allLevels.find((each) => each === typed.acceptLevel)
  const typeCode = typeCodes[typed.type]
  const promisedDays = whole(typed.promisedDays, 720)
  const visits = whole(typed.visits, 9)
  const statutory = typed.statutoryDays === '' ? null : whole(typed.statutoryDays, 3650)
  const unit = allUnits.find((each) => each === typed.statutoryUnit) ?? null
  const faults: Partial<Record<BasicsField, string>> = {
    ...nameFaults(typed.name),
    ...(typeCode === undefined ? { type: '请选事项类型。' } : {}),
    ...levelFaults(levels, acceptLevel),
    ...objectFaults(objects),
    ...(statutory === undefined || statutory === 0
      ? { statutoryDays: '请填天数、月数或者小时数；法律没有规定就不填。' }
      : {}),
    ...(promisedDays === undefined ? { promisedDays: '请填工作日数，当场办结填 0。' } : {}),
    ...(promisedDays !== undefined &&
    typeof statutory === 'number' &&
    !promiseIsLawful({ length: promisedDays, unit: 'working-day' }, { days: statutory, unit })
      ? { promisedDays: '承诺时限不能长于法定时限。' }
      : {}),
    ...(visits === undefined ? { visits: '请填次数，不用跑填 0。' } : {}),
    ...(typed.online === 'yes' || typed.online === 'no' ? {} : { online: '请选能不能网上办。' }),
  }
  const complete =
    Object.keys(faults).length === 0 &&
    typeCode !== undefined &&
    acceptLevel !== undefined &&
    promisedDays !== undefined &&
    visits !== undefined
  if (!complete) return { faults, basics: null }
  return {
    faults,
    basics: {
      ...{ name: typed.name, type: typed.type, typeCode, levels, acceptLevel, objects },
      ...{ promisedDays, visits, handling: promisedDays === 0 ? 'instant' : 'committed' },
      statutoryDays: statutory ?? null,
      statutoryUnit: statutory === null || statutory === undefined ? null : (unit ?? 'working-day'),
      online: typed.online === 'yes',
    },
  }
}

type Faults = Partial<Record<'name' | 'levels' | 'acceptLevel' | 'objects', string>>

export function nameFaults(name: string): Faults {
  const { length } = [...name]
  if (/[<>]/.test(name)) return { name: '事项名称里不能写网页代码。' }
  return length < 2 || length > 200 ? { name: '请写事项名称，2 到 200 个字。' } : {}
}

export function levelFaults(
  levels: readonly ExerciseLevel[],
  acceptLevel: Level | undefined,
): Faults {
  return {
    ...(levels.length === 0 ? { levels: '请至少选一级。' } : {}),
    ...(acceptLevel === undefined ? { acceptLevel: '请选最低受理层级。' } : {}),
  }
}

export function objectFaults(objects: readonly ServedObject[]): Faults {
  return objects.length === 0 ? { objects: '请至少选一类服务对象。' } : {}
}

function whole(text: string, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : undefined
  return number !== undefined && number <= most ? number : undefined
}

export function basicsTyped(content: VersionContent): BasicsTyped {
  return {
    ...{ name: content.name, type: content.type, levels: content.levels },
    ...{ acceptLevel: content.acceptLevel, objects: content.objects },
    statutoryDays: content.statutoryDays?.toString() ?? '',
    statutoryUnit: content.statutoryUnit ?? 'working-day',
    promisedDays: String(content.promisedDays),
    visits: String(content.visits),
    online: content.online ? 'yes' : 'no',
  }
}

/** Only the levels at which there are departments take applications. */
export function takenAt(levels: readonly ExerciseLevel[]): readonly Level[] {
  return allLevels.filter((level) => levels.includes(level))
}

/** A new entry begins with the elements of another; its names and questions are not taken over. */
export function contentFrom(template: VersionContent, basics: Basics): VersionContent {
  return {
    ...template,
    ...basics,
    changeReason: '新增这个事项',
    elements: {
      ...template.elements,
      ...{ aliases: [], faq: [], note: null, localCode: null, promiseUnit: 'working-day' },
      offeredAt: takenAt(basics.levels),
    },
  }
}

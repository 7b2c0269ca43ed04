// Reads the edit form of a matter: what was typed is kept, what is wrong is named by its field.
import { z } from 'zod'
import type { EditValues } from './edit-values.ts'
import { crossRegionWords, keysOf, unitWords } from './rules/code-sets.ts'
import type { Edit } from './rules/edit.ts'
import { openingFaults, openingOf } from './rules/opening.ts'
import { isReason } from './rules/reason.ts'
import { phoneText } from './phone-text.ts'
import type { CrossRegion } from './types.ts'

export type EditField = keyof EditValues
export type EditErrors = Partial<Record<EditField, string>>

export interface ReadEdit {
  readonly values: EditValues
  /** Null when something is wrong. */
  readonly edit: Edit | null
  readonly errors: EditErrors
}

const crossRegions: readonly CrossRegion[] = keysOf(crossRegionWords)

const text = (longest: number) => z.string().max(longest, `最多写 ${longest} 个字`)
const wholeNumber = (sentence: string, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, sentence)
    .refine((typed) => Number(typed) <= most, `最多 ${most}`)

const schema = z.object({
  promisedDays: wholeNumber('请填数字，比如 8；当场办结填 0', 720),
  promiseUnit: z.enum(['', ...keysOf(unitWords)], '请选按什么算'),
  visits: wholeNumber('请填次数，不用跑填 0', 9),
  aliases: text(300),
  conditions: text(4000).refine((typed) => linesOf(typed).length > 0, '请至少写一条受理条件'),
  crossRegion: z.string().refine((typed) => isCrossRegion(typed), '请选一项'),
  charged: z.enum(['yes', 'no'], '请选收不收费'),
  feeStandard: text(300),
  feeBasis: text(300),
  phone: phoneText,
  changeReason: z.string().refine(isReason, '请写修改原因，至少 5 个字，最多 500 个字'),
})

/** `hasItems`: what is charged is written item by item on the page of fees. */
export function readEdit(body: Readonly<Record<string, unknown>>, hasItems = false): ReadEdit {
  const values = typed(body)
  const read = schema.safeParse(values)
  const errors: EditErrors = read.success ? {} : errorsOf(read.error)
  const all = { ...errors, ...(hasItems ? {} : feeErrors(values)), ...openingFaults(values) }
  const isFine = read.success && Object.keys(all).length === 0
  return { values, errors: all, edit: isFine ? editOf(values) : null }
}

function typed(body: Readonly<Record<string, unknown>>): EditValues {
  const one = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
  }
  return {
    promisedDays: one('promisedDays').normalize('NFKC'),
    promiseUnit: one('promiseUnit'),
    visits: one('visits').normalize('NFKC'),
    aliases: one('aliases'),
    conditions: one('conditions'),
    crossRegion: one('crossRegion'),
    charged: one('charged'),
    feeStandard: one('feeStandard'),
    feeBasis: one('feeBasis'),
    phone: one('phone').normalize('NFKC'),
    opensOn: one('opensOn').normalize('NFKC'),
    closesOn: one('closesOn').normalize('NFKC'),
    places: one('places').normalize('NFKC'),
    changeReason: one('changeReason'),
  }
}

function editOf(values: EditValues): Edit {
  const charged = values.charged === 'yes'
  return {
    promisedDays: Number(values.promisedDays),
    ...unitOf(values.promiseUnit),
    visits: Number(values.visits),
    aliases: values.aliases.split(/[、，,；;\s]+/).filter((alias) => alias !== ''),
    conditions: linesOf(values.conditions),
    crossRegion: crossRegions.find((each) => each === values.crossRegion) ?? 'local',
    fee: {
      charged,
      standard: charged ? orNull(values.feeStandard) : null,
      basis: charged ? orNull(values.feeBasis) : null,
    },
    phone: orNull(values.phone),
    opening: openingOf(values),
  }
}

function unitOf(typedUnit: string): Pick<Edit, 'promiseUnit'> {
  const promiseUnit = keysOf(unitWords).find((each) => each === typedUnit)
  return promiseUnit === undefined ? {} : { promiseUnit }
}

function errorsOf(error: z.ZodError): EditErrors {
  const first = new Map<string, string>()
  for (const issue of error.issues) {
    const field = String(issue.path[0])
    if (!first.has(field)) first.set(field, issue.message)
  }
  return Object.fromEntries(first)
}

/** 没有依据不得收费 (行政许可法 第五十八条). */
function feeErrors({ charged, feeStandard, feeBasis }: EditValues): EditErrors {
  if (charged !== 'yes') return {}
  return {
    ...(feeStandard === '' ? { feeStandard: '收费的，请写收费标准，或者先到“收费项目”里写' } : {}),
    ...(feeBasis === '' ? { feeBasis: '收费的，请写收费依据，没有依据不得收费' } : {}),
  }
}

function linesOf(typedLines: string): string[] {
  return typedLines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function isCrossRegion(value: string): value is CrossRegion {
  return crossRegions.some((each) => each === value)
}

function orNull(value: string): string | null {
  return value === '' ? null : value
}

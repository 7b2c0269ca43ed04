// 省级参数 as an administrator reads and changes them: each module says what its own are called and may be.
import { z } from 'zod'
import { readSettings } from './settings.ts'
import type { Db } from './database/transaction.ts'

export interface SettingField {
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly kind: 'text' | 'number' | 'numbers' | 'choice'
  /** '个工作日', null for none. */
  readonly unit: string | null
  /** False where it may stand empty, which is null. */
  readonly required: boolean
  readonly choices: readonly (readonly [value: string, label: string])[]
  /** What is said when the schema refuses what was typed. */
  readonly wrong: string
}

export type SettingValues = Readonly<Record<string, unknown>>

export interface SettingGroup {
  /** Its place in the address. */
  readonly key: string
  readonly title: string
  /** What changes with them, and from when. */
  readonly lead: string
  readonly schema: z.ZodObject
  readonly fields: readonly SettingField[]
  /** The one row that holds them all as an object; null where each has a row of its own. */
  readonly row: string | null
  /** What does not fit together: the name of the setting and a sentence; null when all fits. */
  readonly clash: (values: SettingValues) => { readonly name: string; readonly text: string } | null
}

/** The values in force, the defaults included. */
export async function valuesOf(db: Db, { schema, row }: SettingGroup): Promise<SettingValues> {
  if (row === null) return readSettings(db, schema)
  const kept = await readSettings(
    db,
    z.object({ [row]: z.record(z.string(), z.unknown()).default({}) }),
  )
  return schema.parse(kept[row])
}

/** A whole number of so many days, months or pieces. */
export function numberSetting(
  name: string,
  label: string,
  {
    unit,
    least,
    most,
    hint = null,
  }: {
    readonly unit: string
    readonly least: number
    readonly most: number
    readonly hint?: string | null
  },
): SettingField {
  const wrong = `请填 ${least} 到 ${most} 的整数`
  return { name, label, hint, kind: 'number', unit, required: true, choices: [], wrong }
}

export function textSetting(
  name: string,
  label: string,
  wrong: string,
  hint: string | null = null,
): SettingField {
  return { name, label, hint, kind: 'text', unit: null, required: true, choices: [], wrong }
}

export const nothingClashes = (): null => null

// Settings kept in the database: each a name and a JSON value. Whoever needs some gives a schema with
// a default for each, so a hall without rows still runs.
import type { z } from 'zod'
import { remembered } from './database/remembered.ts'
import type { Db, Tx } from './database/transaction.ts'

interface SettingRow {
  readonly name: string
  readonly value: unknown
  readonly note: string
  readonly updatedAt: Date
}

export interface NewSetting {
  readonly name: string
  readonly value: unknown
  /** What the setting is for, in the words of those who change it. */
  readonly note: string
}

declare module 'knex/types/tables.js' {
  interface Tables {
    settings: SettingRow
  }
}

/** The settings that the schema names; throws when a stored value does not fit it. */
export async function readSettings<S extends z.ZodObject>(db: Db, schema: S): Promise<z.output<S>> {
  const names = Object.keys(schema.shape)
  const rows = await remembered(db, `settings ${names.join()}`, async () =>
    db('settings').select('name', 'value').whereIn('name', names),
  )
  const known = read.get(rows) ?? new WeakMap<z.ZodObject, unknown>()
  read.set(rows, known)
  const values = known.get(schema) as z.output<S> | undefined
  if (values !== undefined) return values
  const fresh = schema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])))
  known.set(schema, fresh)
  return fresh
}

/** As each schema reads the rows that are remembered: pages ask for the same settings all day. */
const read = new WeakMap<object, WeakMap<z.ZodObject, unknown>>()

/** Adds the settings that are not there yet; a value that somebody changed stays. */
export async function addSettings(tx: Tx, settings: readonly NewSetting[]): Promise<void> {
  const rows = settings.map(({ name, value, note }) => ({
    name,
    value: JSON.stringify(value),
    note,
  }))
  await tx('settings').insert(rows).onConflict('name').ignore()
}

/** Changes one setting, or adds it. */
export async function writeSetting(tx: Tx, now: Date, setting: NewSetting): Promise<void> {
  const row = { ...setting, value: JSON.stringify(setting.value), updatedAt: now }
  await tx('settings').insert(row).onConflict('name').merge(['value', 'updatedAt'])
}

// Code lists that forms refer to (民族, 医院), read once from the reference data.
import fs from 'node:fs/promises'
import path from 'node:path'
import type { FormEnv } from './fields/field-type.ts'

type Dictionaries = FormEnv['dictionaries']

let kept: Promise<Dictionaries> | null = null

export function dictionaries(): Promise<Dictionaries> {
  kept ??= read()
  return kept
}

async function read(): Promise<Dictionaries> {
  const file = path.resolve(import.meta.dirname, '../../seeds/data/dictionaries.json')
  const lists = JSON.parse(await fs.readFile(file, 'utf8')) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, rows]) =>
      Array.isArray(rows) ? [[name, (rows as { code?: string; name: string }[]).map(entryOf)]] : [],
    ),
  )
}

function entryOf({ code, name }: { code?: string; name: string }): { code: string; name: string } {
  return { code: code ?? name, name }
}

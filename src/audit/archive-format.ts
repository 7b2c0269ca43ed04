// A file of archived entries: one line of JSON each, in the order of their numbers, packed.
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Entry } from './types.ts'

export function pack(entries: readonly Entry[]): Buffer {
  return gzipSync(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
}

export function unpack(file: Buffer): Entry[] {
  return gunzipSync(file).toString('utf8').split('\n').filter(Boolean).map(entryOf)
}

/** An entry out of its JSON, whose moment is text there. */
export function entryOf(line: string): Entry {
  const entry = JSON.parse(line) as Omit<Entry, 'at'> & { readonly at: string }
  return { ...entry, at: new Date(entry.at) }
}

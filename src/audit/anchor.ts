// The anchor: a file of this machine, beside the database and not in it, to which each seal is
// appended. Whoever has only the database cannot take back what stands there.
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Db } from '../platform/database/transaction.ts'
import { agrees, anchorOf } from './rules/anchors.ts'
import type { Anchor } from './rules/anchors.ts'

const batch = 1000

/** Where the anchor lies below DATA_DIR. */
export function anchorFile(dataFolder: string): string {
  return path.join(dataFolder, 'audit', 'anchor.jsonl')
}

/**
 * Appends the seals that the anchor does not have yet and tells how many. When the last anchored seal
 * is no longer what it was, nothing is appended and null tells so: the log was cut or rewritten.
 */
export async function appendAnchors(db: Db, file: string): Promise<number | null> {
  const last = await lastAnchor(file)
  if (last !== null) {
    const seal = await db('auditSeals').where('id', last.seal).first('*')
    if (seal === undefined || !agrees(last, seal)) return null
  }
  let after = last?.seal ?? '0'
  let appended = 0
  for (;;) {
    const seals = await db('auditSeals').where('id', '>', after).orderBy('id').limit(batch)
    const newest = seals.at(-1)
    if (newest === undefined) return appended
    await append(file, seals.map((seal) => `${JSON.stringify(anchorOf(seal))}\n`).join(''))
    appended += seals.length
    after = newest.id
  }
}

/** After a restore the anchor knows of more than came back: it is kept under another name. */
export async function setAnchorAside(file: string, now: Date): Promise<string | null> {
  const aside = `${file}.until-${now.toISOString().replaceAll(':', '')}`
  const moved = await fs.rename(file, aside).then(
    () => true,
    () => false,
  )
  return moved ? aside : null
}

/** How long the file is; null when there is none. */
export async function anchorLength(file: string): Promise<number | null> {
  const there = await fs.stat(file).catch(() => null)
  return there === null ? null : there.size
}

/** The anchored seals in order, up to a length of the file. */
export async function* anchors(file: string, length: number): AsyncGenerator<Anchor> {
  if (length === 0) return
  const bytes = createReadStream(file, { end: length - 1 })
  const lines = createInterface({ input: bytes, crlfDelay: Infinity })
  for await (const line of lines) {
    const anchor = readLine(line)
    if (anchor !== null) yield anchor
  }
}

/** The end of the file is enough: it grows for years. */
async function lastAnchor(file: string): Promise<Anchor | null> {
  const handle = await fs.open(file, 'r').catch(() => null)
  if (handle === null) return null
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, 4096)
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    return (
      buffer
        .toString('utf8')
        .split('\n')
        .map(readLine)
        .findLast((line) => line !== null) ?? null
    )
  } finally {
    await handle.close()
  }
}

/** Null for an empty line and for one that a crash cut short; the next round writes it again. */
function readLine(line: string): Anchor | null {
  try {
    return JSON.parse(line) as Anchor
  } catch {
    return null
  }
}

async function append(file: string, text: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await fs.open(file, 'a', 0o600)
  try {
    await handle.appendFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

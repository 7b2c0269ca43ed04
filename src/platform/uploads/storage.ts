// Where files live: a folder on disk here, or a store of objects (s3-storage.ts). Original names stay in
// the database.
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

export interface Storage {
  /** Whole or not at all; the same key again takes the place of what was there. */
  put(key: string, bytes: Buffer): Promise<void>
  /** Throws FileMissing when there is no such file. */
  get(key: string): Promise<Buffer>
  /** Nothing happens when there is no such file. */
  remove(key: string): Promise<void>
}

/** The storage has no file under the key that somebody kept. */
export class FileMissing extends Error {}

/** A fresh key: two levels of folders, so that none grows too large. */
export function newKey(): string {
  const id = randomUUID()
  return `${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`
}

/** The key of a content, which is kept once however often it is handed in. */
export function keyOfContent(bytes: Buffer): string {
  const digest = createHash('sha256').update(bytes).digest('hex')
  return `sha256/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`
}

export function checkedKey(key: string): string {
  if (!/^[\w-]+(\/[\w-]+)*$/.test(key)) throw new Error(`not a storage key: ${key}`)
  return key
}

/** Files below `folder`, each written aside, flushed to disk and renamed: whole or not at all. */
export function diskStorage(folder: string): Storage {
  const place = (key: string) => path.join(folder, checkedKey(key))
  return {
    async put(key, bytes) {
      const target = place(key)
      await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      const aside = `${target}.${randomUUID()}.part`
      try {
        await writeToDisk(aside, bytes)
        await fs.rename(aside, target)
      } catch (error) {
        await fs.rm(aside, { force: true })
        throw error
      }
    },
    get: (key) =>
      fs.readFile(place(key)).catch((error: unknown) => {
        const { code, message } = error as NodeJS.ErrnoException
        throw code === 'ENOENT' ? new FileMissing(message, { cause: error }) : error
      }),
    remove: (key) => fs.rm(place(key), { force: true }),
  }
}

async function writeToDisk(name: string, bytes: Buffer): Promise<void> {
  const file = await fs.open(name, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

// Where files live: a folder on disk. Keys are random; original names stay in the database.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

export interface Storage {
  put(key: string, bytes: Buffer): Promise<void>
  get(key: string): Promise<Buffer>
  remove(key: string): Promise<void>
}

/** A fresh key: two levels of folders, so that none grows too large. */
export function newKey(): string {
  const id = randomUUID()
  return `${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`
}

/** Files below `folder`, each written aside, flushed to disk and renamed: whole or not at all. */
export function diskStorage(folder: string): Storage {
  const place = (key: string) => {
    if (!/^[\w-]+(\/[\w-]+)*$/.test(key)) throw new Error(`not a storage key: ${key}`)
    return path.join(folder, key)
  }
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
    get: (key) => fs.readFile(place(key)),
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

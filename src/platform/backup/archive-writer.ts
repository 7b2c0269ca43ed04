// Writes an archive part by part; it bears its name only when it is whole and on the disk.
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { BackupError } from './backup-error.ts'
import type { Part } from './manifest.ts'
import { sha256Of } from './manifest.ts'
import { blockSize, paddingOf, writeHeader } from './tar-header.ts'

export interface ArchiveWriter {
  addFile(name: string, source: string): Promise<Part>
  addBytes(name: string, bytes: Buffer): Promise<Part>
  finish(): Promise<void>
  /** Harmless after `finish`. */
  abandon(): Promise<void>
}

export async function writeArchive(target: string, takenAt: Date): Promise<ArchiveWriter> {
  const aside = `${target}.${randomUUID()}.part`
  const file = await open(aside, 'wx', 0o600)
  const seconds = Math.floor(takenAt.getTime() / 1000)
  const begin = (name: string, size: number) => file.write(writeHeader({ name, size }, seconds))
  const end = (size: number) => file.write(Buffer.alloc(paddingOf(size)))
  let closed = false
  const close = async () => {
    if (!closed) await file.close()
    closed = true
  }
  return {
    async addFile(name, source) {
      const { size } = await fs.promises.stat(source)
      await begin(name, size)
      const hash = createHash('sha256')
      let copied = 0
      for await (const chunk of fs.createReadStream(source, { highWaterMark: 1 << 20 })) {
        const bytes = chunk as Buffer
        hash.update(bytes)
        copied += bytes.length
        await file.writeFile(bytes)
      }
      if (copied !== size) throw new BackupError(`文件在备份时变了：${name}`, [name])
      await end(size)
      return { part: name, sha256: hash.digest('hex'), bytes: size }
    },
    async addBytes(name, bytes) {
      await begin(name, bytes.length)
      await file.writeFile(bytes)
      await end(bytes.length)
      return { part: name, sha256: sha256Of(bytes), bytes: bytes.length }
    },
    async finish() {
      await file.write(Buffer.alloc(2 * blockSize))
      await file.sync()
      await close()
      await rename(aside, target)
    },
    async abandon() {
      await close()
      await rm(aside, { force: true })
    },
  }
}

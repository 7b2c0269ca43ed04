// Unpacks an archive into a folder and checks every part against the list of contents; a byte that
// changed anywhere is found here, before anything is restored.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { BackupError, damaged } from './backup-error.ts'
import { digestPart, manifestPart, readManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { blockSize, paddingOf, readHeader } from './tar-header.ts'

/** Throws a BackupError that names the first part that is missing or not as it was written. */
export async function unpack(archive: string, folder: string): Promise<Manifest> {
  const file = await open(archive, 'r').catch(() => {
    throw new BackupError(`读不到备份文件：${archive}`)
  })
  try {
    const found = await unpackParts(file, folder)
    if (!found.has(manifestPart) || !found.has(digestPart)) {
      throw damaged(manifestPart, '缺少目录，备份没有写完')
    }
    const manifest = readManifest(
      await readFile(path.join(folder, manifestPart)),
      await readFile(path.join(folder, digestPart), 'utf8'),
    )
    check(manifest, found)
    return manifest
  } finally {
    await file.close()
  }
}

async function unpackParts(file: FileHandle, folder: string): Promise<Map<string, string>> {
  const { size: total } = await file.stat()
  const found = new Map<string, string>()
  let at = 0
  let last = ''
  for (;;) {
    const header = readHeader(await readBlock(file, at, blockSize, last), last)
    if (header === null) break
    const { name, size } = header
    if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').includes('..')) {
      throw damaged(last === '' ? '文件开头' : `${last} 之后`, '分段名不合规')
    }
    if (at + blockSize + size > total) throw damaged(name, '文件被截断')
    found.set(name, await unpackPart(file, at + blockSize, size, path.join(folder, name)))
    at += blockSize + size
    await readEmpty(file, at, paddingOf(size), name)
    at += paddingOf(size)
    last = name
  }
  await readEmpty(file, at, total - at, last)
  return found
}

async function unpackPart(
  file: FileHandle,
  start: number,
  size: number,
  target: string,
): Promise<string> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const out = createWriteStream(target, { mode: 0o600 })
  const done = finished(out)
  for (let at = 0; at < size;) {
    const bytes = await readBlock(file, start + at, Math.min(1 << 20, size - at), target)
    hash.update(bytes)
    at += bytes.length
    if (!out.write(bytes)) await new Promise<void>((resume) => out.once('drain', () => resume()))
  }
  out.end()
  await done
  return hash.digest('hex')
}

async function readBlock(
  file: FileHandle,
  at: number,
  length: number,
  after: string,
): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  if (bytesRead < length) throw damaged(after === '' ? '文件开头' : `${after} 之后`, '文件被截断')
  return bytes
}

async function readEmpty(
  file: FileHandle,
  at: number,
  length: number,
  after: string,
): Promise<void> {
  if (length === 0) return
  const bytes = await readBlock(file, at, length, after)
  if (bytes.some((byte) => byte !== 0)) throw damaged(`${after} 之后`, '应为空白的地方有内容')
}

function check(manifest: Manifest, found: ReadonlyMap<string, string>): void {
  for (const { part, sha256 } of [...manifest.tables, ...manifest.files]) {
    const digest = found.get(part)
    if (digest === undefined) throw damaged(part, '缺少这一部分')
    if (digest !== sha256) throw damaged(part, '内容与摘要不符')
  }
}

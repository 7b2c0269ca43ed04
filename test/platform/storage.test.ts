// Files are stored whole or not at all, and no key leads out of the folder.
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { diskStorage, newKey } from '../../src/platform/uploads/storage.ts'
import type { Storage } from '../../src/platform/uploads/storage.ts'

let folder: string
let storage: Storage

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'yizhan-storage-'))
  storage = diskStorage(path.join(folder, 'files'))
})

afterAll(async () => {
  vi.restoreAllMocks()
  await fs.rm(folder, { recursive: true, force: true })
})

const names = async () =>
  (await fs.readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

describe('a stored file', () => {
  test('comes back byte for byte until it is removed', async () => {
    const key = newKey()
    const bytes = Buffer.from([0, 255, 13, 10, 0])
    await storage.put(key, bytes)
    expect(await storage.get(key)).toEqual(bytes)
    await storage.remove(key)
    await expect(storage.get(key)).rejects.toThrow('ENOENT')
    await storage.remove(key)
  })

  test('is for nobody else on the host to read', async () => {
    const key = newKey()
    await storage.put(key, Buffer.from('x'))
    const stat = await fs.stat(path.join(folder, 'files', key))
    expect(stat.mode & 0o077).toBe(0)
  })

  test('keys are never the same', () => {
    expect(new Set(Array.from({ length: 200 }, newKey)).size).toBe(200)
    expect(newKey()).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/)
  })
})

describe('a key that is none', () => {
  test.each([
    ...['../secret', 'a/../../secret', '/etc/passwd', '', '.', 'a//b', 'a/', '/a', 'a\\b', 'a\0b'],
    ...['a/b.part', '%2e%2e/x', 'a b'],
  ])('%j is refused for reading, writing and removing', async (key) => {
    await expect((async () => storage.put(key, Buffer.from('x')))()).rejects.toThrow('storage key')
    await expect((async () => storage.get(key))()).rejects.toThrow('storage key')
    await expect((async () => storage.remove(key))()).rejects.toThrow('storage key')
  })
})

test('a write that fails half way leaves nothing behind, under no name', async () => {
  const before = await names()
  const rename = vi.spyOn(fs, 'rename').mockRejectedValueOnce(new Error('ENOSPC'))
  const key = newKey()
  await expect(storage.put(key, Buffer.from('half'))).rejects.toThrow('ENOSPC')
  rename.mockRestore()
  expect(await names()).toEqual(before)
  await expect(storage.get(key)).rejects.toThrow('ENOENT')
})

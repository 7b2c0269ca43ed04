// Files lie encrypted on the disk, come back whole or not at all, and change keys without being opened.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { aesKey, smKey, vaultOf } from '../../../src/platform/security/vault.ts'
import { contentDigest, contentDigestOf } from '../../../src/platform/uploads/content-digest.ts'
import {
  FileAltered,
  openFile,
  sealedStorage,
} from '../../../src/platform/uploads/sealed-storage.ts'
import { diskStorage } from '../../../src/platform/uploads/storage.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-sealed-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const disk = diskStorage(folder)
const onDisk = (key: string) => fs.readFileSync(path.join(folder, key))
const content = Buffer.from('身份证 632722197803124734 '.repeat(50))

describe.each([
  ['AES-256-GCM', aesKey],
  ['SM4', smKey],
] as const)('with %s', (_name, keyOf) => {
  const [older, newer] = [keyOf(Buffer.alloc(32, 1)), keyOf(Buffer.alloc(32, 2))]
  const before = vaultOf(new Map([['a', older]]))
  const during = vaultOf(new Map([...[['b', newer] as const, ['a', older] as const]]))
  const after = vaultOf(new Map([['b', newer]]))
  const storage = sealedStorage(disk, before)

  test('what is stored comes back, and its words are nowhere on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (some) => {
        const bytes = Buffer.from(some)
        await storage.put('one', bytes)
        expect(await storage.get('one')).toEqual(bytes)
        const digest = createHash('sha256').update(bytes).digest('hex')
        expect(await contentDigest(before, path.join(folder, 'one'))).toBe(digest)
        expect(contentDigestOf(before, onDisk('one'))).toBe(digest)
      }),
      { numRuns: 30 },
    )
    await storage.put('two', content)
    expect(onDisk('two').includes('632722')).toBe(false)
    const first = onDisk('two')
    await storage.put('two', content)
    expect(onDisk('two').equals(first)).toBe(false)
  })

  test('a byte that was changed anywhere is seen', async () => {
    await storage.put('three', Buffer.from('准予'))
    const bytes = onDisk('three')
    for (let at = 4; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => openFile(before, changed)).toThrow(FileAltered)
      expect(contentDigestOf(before, changed)).toBeNull()
    }
    expect(() => openFile(before, bytes.subarray(0, -1))).toThrow(FileAltered)
  })

  test('a file from before files were sealed is read as it is', async () => {
    await disk.put('four', content)
    expect(await storage.get('four')).toEqual(content)
    expect(await storage.reseal('four')).toBe(true)
    expect(await storage.get('four')).toEqual(content)
    expect(onDisk('four').includes('632722')).toBe(false)
  })

  test('a change of keys rewrites the head alone, once', async () => {
    await storage.put('five', content)
    const bodyOf = (bytes: Buffer) => bytes.subarray(-content.length)
    const body = bodyOf(onDisk('five'))
    const rotating = sealedStorage(disk, during)
    expect(await rotating.get('five')).toEqual(content)
    expect(await rotating.reseal('five')).toBe(true)
    expect(await rotating.reseal('five')).toBe(false)
    expect(await rotating.reseal('none')).toBe(false)
    expect(bodyOf(onDisk('five')).equals(body)).toBe(true)
    expect(await sealedStorage(disk, after).get('five')).toEqual(content)
    await expect(storage.get('five')).rejects.toThrow(FileAltered)
  })
})

test('a change of the cipher rewrites the content too, and what lies under the older is read meanwhile', async () => {
  const older = ['a', aesKey(Buffer.alloc(32, 1))] as const
  const newer = ['b', smKey(Buffer.alloc(32, 2))] as const
  await sealedStorage(disk, vaultOf(new Map([older]))).put('six', content)
  const moving = sealedStorage(disk, vaultOf(new Map([...[newer, older]])))
  expect(await moving.get('six')).toEqual(content)
  expect(await moving.reseal('six')).toBe(true)
  expect(await moving.reseal('six')).toBe(false)
  expect(onDisk('six').subarray(0, 4).toString()).toBe('YZS2')
  expect(await sealedStorage(disk, vaultOf(new Map([newer]))).get('six')).toEqual(content)
})

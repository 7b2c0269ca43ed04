// Files in a store of objects come back byte for byte; a refusal and a missing file are faults.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s3Storage } from '../../src/platform/uploads/s3-storage.ts'
import { readStorageAddress } from '../../src/platform/uploads/storage-address.ts'
import { keyOfContent } from '../../src/platform/uploads/storage.ts'
import type { Storage } from '../../src/platform/uploads/storage.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-s3-'))
const server = new S3rver({
  ...{ port: 0, address: '127.0.0.1', silent: true, directory: folder },
  configureBuckets: [{ name: 'materials', configs: [] }],
})
let port: number

function storeAt(text: string): Storage {
  const address = readStorageAddress(text)
  if (address?.kind !== 's3') throw new Error('not a store of objects')
  return s3Storage(address)
}

beforeAll(async () => {
  port = ((await server.run()) as AddressInfo).port
})
afterAll(async () => {
  await server.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('a file comes back byte for byte until it is removed', async () => {
  const store = storeAt(`s3://S3RVER:S3RVER@127.0.0.1:${port}/materials/hall?tls=off`)
  const bytes = Buffer.from([0, 255, 13, 10, ...Buffer.from('材料')])
  const key = keyOfContent(bytes)
  await store.put(key, bytes)
  await store.put(key, bytes)
  expect(await store.get(key)).toEqual(bytes)
  expect(fs.readdirSync(path.join(folder, 'materials'))).toEqual(['hall'])
  await store.remove(key)
  await store.remove(key)
  await expect(store.get(key)).rejects.toThrow('404')
})

test('a store that refuses is a fault, not silence', async () => {
  const store = storeAt(`s3://S3RVER:S3RVER@127.0.0.1:${port}/elsewhere?tls=off`)
  await expect(store.put('a/b', Buffer.from('x'))).rejects.toThrow('404')
  const nobody = storeAt('s3://S3RVER:S3RVER@127.0.0.1:1/materials?tls=off')
  await expect(nobody.get('a/b')).rejects.toThrow()
})

test('no key leads elsewhere', async () => {
  const store = storeAt(`s3://S3RVER:S3RVER@127.0.0.1:${port}/materials?tls=off`)
  await expect(store.get('../other/x')).rejects.toThrow('not a storage key')
})

describe('an address of storage', () => {
  test('may be a folder', () => {
    expect(readStorageAddress('disk:/srv/files')).toEqual({ kind: 'disk', folder: '/srv/files' })
  })

  test('says everything in one line', () => {
    expect(
      readStorageAddress('s3://k%2F1:s%3A2@s3.example.com:9000/hall/a/b?region=cn-north-1'),
    ).toEqual({
      ...{ kind: 's3', endpoint: 'https://s3.example.com:9000', bucket: 'hall', prefix: 'a/b/' },
      ...{ region: 'cn-north-1', accessKey: 'k/1', secretKey: 's:2' },
    })
  })

  test.each([
    '',
    'disk:files',
    's3://host/bucket',
    's3://k:s@host',
    's3://k:s@host/b',
    's3://k:s@host/UPPER',
    'ftp://x',
  ])('“%s” is none', (text) => expect(readStorageAddress(text)).toBeNull())
})

// The files of the hall in a store of objects, the real OpenStack Swift by its S3 door: kept three times and
// sealed, read when a device is lost, refused in a page while nobody answers. Skipped where it is not installed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Resources } from '../../../src/platform/resources.ts'
import { s3Storage } from '../../../src/platform/uploads/s3-storage.ts'
import { sealedStorage } from '../../../src/platform/uploads/sealed-storage.ts'
import { readStorageAddress } from '../../../src/platform/uploads/storage-address.ts'
import { FileMissing, keyOfContent } from '../../../src/platform/uploads/storage.ts'
import type { Storage } from '../../../src/platform/uploads/storage.ts'
import { begin, pdf, postParts, socialCard } from '../../applications/pages/public/filing.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import { signedIn } from '../../support/sign-in.ts'
import type { Agent } from '../../support/sign-in.ts'
import { isSwiftThere, startSwift } from '../../support/swift.ts'
import type { SwiftStore } from '../../support/swift.ts'

if (!isSwiftThere) process.stderr.write('NO SWIFT: the tests on a real store are skipped.\n')

let swift: SwiftStore
let resources: Resources
let zhaxi: Agent

describe.skipIf(!isSwiftThere)('in a real store of objects (skipped without Swift)', () => {
  beforeAll(async () => {
    swift = await startSwift('materials')
    const database = await useDatabase()
    const storage = sealedStorage(storeAt(swift.address), database.resources.vault)
    resources = { ...database.resources, storage }
    zhaxi = await signedIn(testApp(resources).app, 'zhaxiduojie')
  }, 60_000)
  afterAll(() => swift.stop())

  test('what is put comes back byte for byte, however large, until it is removed', async () => {
    const store = storeAt(swift.address)
    for (const size of [1, 70_000, 20 * 1024 * 1024]) {
      const bytes = Buffer.alloc(size, '材料')
      const key = keyOfContent(bytes)
      await store.put(key, bytes)
      await store.put(key, bytes)
      expect((await store.get(key)).equals(bytes)).toBe(true)
      await store.remove(key)
      await store.remove(key)
      await expect(store.get(key)).rejects.toThrow(FileMissing)
    }
  })

  test('who signs with another key, or names another bucket, is told by a fault', async () => {
    const key = keyOfContent(Buffer.from('x'))
    const stranger = storeAt(swift.address.replace('a-secret-for-tests', 'another-secret'))
    await expect(stranger.put(key, Buffer.from('x'))).rejects.toThrow('403')
    const elsewhere = storeAt(swift.address.replace('/materials/', '/nothing/'))
    await expect(elsewhere.get(key)).rejects.toThrow('NoSuchBucket')
  })

  test('a paper that is handed in lies there three times and is read when a device is lost', async () => {
    const before = swift.copies()
    const file = await handIn('证明.pdf')
    expect(swift.copies()).toBe(before + 3)
    swift.loseDevice()
    const answer = await zhaxi.get(file).responseType('blob')
    expect(answer.status).toBe(200)
    expect((answer.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('while nobody answers a paper is refused whole, and taken when it comes again', async () => {
    await swift.away()
    const kept = await numberKept()
    const { answer, page } = await send('第二份.pdf')
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('没有留下半截')
    expect(await numberKept()).toBe(kept)
    expect((await zhaxi.get(page)).status).toBe(200)
    await swift.back()
    await handIn('第二份.pdf')
    expect(await numberKept()).toBe(kept + 1)
  })
})

function storeAt(text: string): Storage {
  const address = readStorageAddress(text)
  if (address?.kind !== 's3') throw new Error('not a store of objects')
  return s3Storage(address)
}

async function send(name: string) {
  const page = `/applications/${await begin(zhaxi, socialCard)}/materials`
  const field = /name="(files\.\d+)"/.exec((await zhaxi.get(page)).text)?.[1] ?? ''
  return { page, answer: await postParts(zhaxi, page, {}, [{ field, name, bytes: pdf }]) }
}

/** The address of the file. */
async function handIn(name: string): Promise<string> {
  const { page, answer } = await send(name)
  expect([200, 303]).toContain(answer.status)
  const { text } = await zhaxi.get(page)
  expect(text).toContain(name)
  return /href="([^"]*\/files\/[^"]+)"/.exec(text)?.[1] ?? text
}

async function numberKept(): Promise<number> {
  const [row] = await resources.db('attachments').count<{ all: string }[]>('* as all')
  return Number(row?.all)
}

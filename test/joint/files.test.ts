// Files of a joint draft go through the same hands as all others: the scanner, the limits, a form cut off.
import { begun, draftOf, filled } from './drafting.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Express } from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundlePaths } from '../../src/bundles/index.ts'
import { isSigned } from '../../src/matters/index.ts'
import { readScannerAddress, scannerFor } from '../../src/platform/uploads/scanner.ts'
import { person } from '../applications/acting.ts'
import { testApp } from '../support/app.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { eicar, startClamd } from '../support/clamd.ts'
import type { Clamd } from '../support/clamd.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
let zhaxi: Agent
let clamd: Clamd
let ctx: Context
let draft: string
let number: number
let address: string

beforeAll(async () => {
  database = await useDatabase()
  clamd = await startClamd()
  const scanner = scannerFor(readScannerAddress(`tcp://127.0.0.1:${clamd.port}`), true)
  app = testApp({ ...database.resources, scanner }).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
  ctx = contextFor(database.resources, await person(database.db, 'zhaxiduojie'))
  draft = await begun(ctx, 'newborn', { insured: false })
  address = bundlePaths.section(draft, 1)
  const { merged } = await stands()
  const material = merged.materials.find(
    (one) => !one.generated && !one.freeSubmit && !isSigned(one),
  )
  number = material?.number ?? 0
})

afterAll(() => clamd.close())

const stands = () => draftOf(ctx, draft)

async function send(name: string, bytes: Buffer) {
  return zhaxi
    .post(address)
    .field('_csrf', await tokenOf(zhaxi, address))
    .field('_do', 'save')
    .attach(`files.${number}`, bytes, name)
}

test('the limits are said before a file is chosen', async () => {
  expect((await zhaxi.get(address)).text).toContain('每个 10 MB 以内，一样材料可以传几个')
})

test('a virus is refused there as well, and what is clean is marked as scanned', async () => {
  const infected = await send('证明.pdf', Buffer.concat([samplePdf, Buffer.from('% '), eicar]))
  expect(infected.status).toBe(422)
  expect(infected.text).toContain('“证明.pdf”查出病毒，没有收下')
  expect((await stands()).files).toEqual([])
  expect((await send('证明.pdf', samplePdf)).status).toBe(303)
  const [file] = (await stands()).files
  const kept = await database
    .db('attachments')
    .where({ id: file?.attachmentId ?? '' })
    .first('scanState')
  expect(kept?.scanState).toBe('clean')
})

test('an empty file is refused with its reason', async () => {
  const empty = await send('空.pdf', Buffer.alloc(0))
  expect([empty.status, empty.text.includes('是空文件（0 字节）')]).toEqual([422, true])
})

test('a file that is too large says so, and takes no answer away', async () => {
  await filled(ctx, draft)
  const before = (await stands()).raw
  const refused = await send('大.pdf', Buffer.alloc(21 * 1024 * 1024, '%PDF-1.7 '))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('文件太大了，没有收下')
  // That what is not asked for now is marked so, takes nothing away.
  const after = Object.entries((await stands()).raw).filter(([path]) => !path.endsWith('._unasked'))
  expect(Object.fromEntries(after)).toEqual(before)
  expect(Object.keys(before).length).toBeGreaterThan(5)
})

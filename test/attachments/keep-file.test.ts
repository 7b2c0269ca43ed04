// What is done with a file before it is kept: looked into, drawn anew, or refused.
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareFile } from '../../src/attachments/index.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { scannerFor } from '../../src/platform/uploads/scanner.ts'

const unasked = scannerFor(null, false)
const acceptance = { endings: ['jpg', 'jpeg', 'png', 'pdf'], largest: 300_000 }
let folder: string
let count = 0

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'yizhan-keep-'))
})
afterAll(() => fs.rm(folder, { recursive: true, force: true }))

async function prepared(originalName: string, bytes: Buffer, limits = acceptance) {
  count += 1
  const file = path.join(folder, String(count))
  await fs.writeFile(file, bytes)
  return prepareFile(
    { field: 'files', originalName, path: file, size: bytes.length },
    limits,
    unasked,
  )
}

async function kept(name: string, bytes: Buffer) {
  const result = await prepared(name, bytes)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0b5079' } })

describe('a file that is refused', () => {
  test('of no bytes', async () => {
    expect(await prepared('空.pdf', Buffer.alloc(0))).toEqual({ ok: false, refusal: 'empty' })
  })

  test('of a wrong type behind a right name', async () => {
    const script = Buffer.from('<script>alert(1)</script>')
    for (const name of ['证明.pdf', '照片.jpg']) {
      const answer = await prepared(name, script)
      expect(answer).toEqual({ ok: false, refusal: 'not-what-it-says' })
    }
    const jpeg = await picture(10, 10).jpeg().toBuffer()
    expect(await prepared('证明.pdf', jpeg)).toEqual({ ok: false, refusal: 'not-what-it-says' })
  })

  test('behind a name that runs', async () => {
    expect(await prepared('证明.hta', samplePdf)).toEqual({ ok: false, refusal: 'wrong-type' })
  })

  test('that is too large, without being read', async () => {
    const missing = { field: '', originalName: '大.pdf', path: '/nowhere/at-all', size: 300_001 }
    expect(await prepareFile(missing, acceptance, unasked)).toEqual({
      ok: false,
      refusal: 'too-large',
    })
  })

  test('a picture that is broken or cut off', async () => {
    const whole = await picture(400, 400).jpeg().toBuffer()
    const garbage = Buffer.concat([whole.subarray(0, 200), Buffer.alloc(50, 1)])
    for (const bytes of [whole.subarray(0, Math.floor(whole.length / 2)), garbage]) {
      const answer = await prepared('照片.jpg', bytes)
      expect(answer).toEqual({ ok: false, refusal: 'unreadable-picture' })
    }
  })

  test('a picture of more pixels than a screen or printer needs, however few its bytes', async () => {
    const bomb = await sharp({
      create: { width: 8000, height: 8000, channels: 3, background: '#fff' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(acceptance.largest)
    expect(await prepared('照片.png', bomb)).toEqual({ ok: false, refusal: 'too-many-pixels' })
  })
})

describe('a picture that is kept', () => {
  test('has lost where and with what it was taken', async () => {
    const told = await picture(60, 40)
      .jpeg()
      .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitude: '36/1 37/1 0/1' } })
      .toBuffer()
    expect((await sharp(told).metadata()).exif).toBeDefined()
    const { bytes } = await kept('照片.jpg', told)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes('SecretPhone')).toBe(false)
  })

  test('stands upright', async () => {
    const lying = await picture(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { bytes } = await kept('照片.jpg', lying)
    const { width, height, orientation } = await sharp(bytes).metadata()
    expect([width, height, orientation ?? 1]).toEqual([40, 60, 1])
  })

  test('is no larger than a page needs', async () => {
    const { bytes, mediaType } = await kept('照片.png', await picture(5000, 100).png().toBuffer())
    expect((await sharp(bytes).metadata()).width).toBe(2400)
    expect(mediaType).toBe('image/jpeg')
  })

  test('is called what it has become', async () => {
    const { name } = await kept('照片.png', await picture(10, 10).png().toBuffer())
    expect(name).toBe('照片.jpg')
    const clear = sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
    const through = await kept('印章.png', await clear.png().toBuffer())
    expect(through).toMatchObject({ name: '印章.png', mediaType: 'image/png' })
  })
})

test('a PDF is kept as it is', async () => {
  const made = await kept('C:\\tmp\\证明.pdf', samplePdf)
  expect(made).toEqual({
    name: '证明.pdf',
    mediaType: 'application/pdf',
    scanState: 'not-scanned',
    bytes: samplePdf,
  })
})

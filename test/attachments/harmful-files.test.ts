// Files that would do harm, or only look like what they say, are refused with their own reason.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { prepareFile, previewOf } from '../../src/attachments/index.ts'
import { readScannerAddress, scannerFor } from '../../src/platform/uploads/scanner.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { eicar, startClamd } from '../support/clamd.ts'
import { zip } from '../support/zip.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-harm-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const acceptance = {
  endings: ['jpg', 'jpeg', 'png', 'pdf', 'heic', 'heif', 'docx', 'xlsx', 'doc'],
  largest: 10_000_000,
}
const unasked = scannerFor(null, false)
let count = 0

async function prepared(originalName: string, bytes: Buffer, scanner = unasked) {
  const file = path.join(folder, String((count += 1)))
  fs.writeFileSync(file, bytes)
  return prepareFile(
    { field: '', originalName, path: file, size: bytes.length },
    acceptance,
    scanner,
  )
}

async function refusalOf(name: string, bytes: Buffer, scanner = unasked): Promise<string> {
  const result = await prepared(name, bytes, scanner)
  return result.ok ? 'taken' : result.refusal
}

const pdfWith = (object: string | Buffer) =>
  Buffer.concat([
    samplePdf.subarray(0, samplePdf.lastIndexOf('trailer')),
    Buffer.from('9 0 obj'),
    Buffer.from(object as string),
    Buffer.from('endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ])

function packed(text: string): Buffer {
  const body = deflateSync(Buffer.from(text))
  const head = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${body.length}>>stream\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\nendstream ')])
}

describe('a PDF', () => {
  test('of pages alone is taken', async () => {
    expect(await refusalOf('证明.pdf', samplePdf)).toBe('taken')
  })

  test.each([
    ['a script', '<</S/JavaScript/JS(app.alert(1))>>', 'active-pdf'],
    ['a script under a written-out name', '<</S/J#61vaScript/J#53(x)>>', 'active-pdf'],
    ['a program to start', '<</S/Launch/F(cmd.exe)>>', 'active-pdf'],
    ['another file inside', '<</Type/EmbeddedFile/Length 0>>', 'active-pdf'],
    ['a lock', '<</Encrypt 5 0 R>>', 'locked-pdf'],
  ])('with %s is refused', async (_what, object, refusal) => {
    expect(await refusalOf('证明.pdf', pdfWith(object))).toBe(refusal)
  })

  test('with a script in a compressed part is refused', async () => {
    expect(await refusalOf('证明.pdf', pdfWith(packed('1 0 <</S/JavaScript/JS(x)>>')))).toBe(
      'active-pdf',
    )
    expect(await refusalOf('证明.pdf', pdfWith(packed('1 0 <</Title(x)>>')))).toBe('taken')
  })

  test('with another file after its end is refused', async () => {
    const polyglot = Buffer.concat([samplePdf, Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 1)])
    expect(await refusalOf('证明.pdf', polyglot)).toBe('trailing-bytes')
  })

  test('whose compressed picture happens to hold the letters of a script is taken', async () => {
    expect(
      await refusalOf('照片.pdf', pdfWith('<</Length 6>>stream\n\x01/JS(\x02\nendstream ')),
    ).toBe('taken')
  })
})

test('a picture with a page behind it is drawn anew, without the page', async () => {
  const jpeg = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()
  const result = await prepared(
    '照片.jpg',
    Buffer.concat([jpeg, Buffer.from('<script>1</script>')]),
  )
  if (!result.ok) throw new Error(result.refusal)
  expect(result.value.bytes.includes('<script>')).toBe(false)
})

describe('an office document', () => {
  test('that unpacks to a thousand times its size is refused', async () => {
    expect(
      await refusalOf('报告.docx', office('word/document.xml', Buffer.alloc(30_000_000))),
    ).toBe('archive-bomb')
  })

  test('that says less than it holds is unpacked, and refused', async () => {
    const bytes = office('word/document.xml', Buffer.alloc(30_000_000))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(30_000_000)
    const said = Buffer.alloc(4)
    said.writeUInt32LE(1000)
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at)) said.copy(bytes, at)
    expect(await refusalOf('报告.docx', bytes)).toBe('archive-bomb')
  })

  test('with macros is refused, an ordinary one is taken', async () => {
    expect(await refusalOf('报告.docx', office('word/vbaProject.bin', Buffer.from('x')))).toBe(
      'macros',
    )
    expect(await refusalOf('报告.docx', office('word/styles.xml', Buffer.from('<a/>')))).toBe(
      'taken',
    )
  })
})

test('a photo of an iPhone is taken as JPEG, and no larger than needed', async () => {
  const photo = fs.readFileSync(path.join(import.meta.dirname, 'samples/photo.heic'))
  for (const name of ['IMG_0001.HEIC', 'IMG_0001.jpg']) {
    const result = await prepared(name, photo)
    if (!result.ok) throw new Error(result.refusal)
    expect(result.value).toMatchObject({ name: 'IMG_0001.jpg', mediaType: 'image/jpeg' })
    const { data } = await sharp(result.value.bytes)
      .extract({ left: 300, top: 150, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data].map((one) => Math.round(one / 64))).toEqual([1, 3, 2])
  }
  expect(await refusalOf('IMG_0002.heic', photo.subarray(0, 400))).toBe('unreadable-picture')
})

test('a photo of 12 megapixels lying on its side is turned and shrunk', async () => {
  const photo = await sharp({
    create: { width: 4000, height: 3000, channels: 3, background: '#888' },
  })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const result = await prepared('照片.jpg', photo)
  if (!result.ok) throw new Error(result.refusal)
  expect(await sharp(result.value.bytes).metadata()).toMatchObject({ width: 1800, height: 2400 })
})

test.each([
  ['office.pdf', 'taken'],
  ['linearized.pdf', 'taken'],
  ['browser.pdf', 'taken'],
  ['office.docx', 'taken'],
  ['office.xlsx', 'taken'],
  ['office.doc', 'taken'],
  ['with-file.pdf', 'active-pdf'],
  ['with-script.pdf', 'active-pdf'],
  ['locked.pdf', 'locked-pdf'],
])('%s, made by a program of an office: %s', async (name, answer) => {
  const file = fs.readFileSync(path.join(import.meta.dirname, 'samples', name))
  expect(await refusalOf(name, file)).toBe(answer)
})

describe('a virus', () => {
  test('is refused, waits while nobody answers, and is not taken where nobody was named', async () => {
    const clamd = await startClamd()
    const address = readScannerAddress(`tcp://127.0.0.1:${clamd.port}`)
    const scanner = scannerFor(address, true)
    const infected = Buffer.concat([samplePdf, Buffer.from('% '), eicar])
    expect(await refusalOf('证明.pdf', infected, scanner)).toBe('infected')
    const clean = await prepared('证明.pdf', samplePdf, scanner)
    expect(clean).toMatchObject({ ok: true, value: { scanState: 'clean' } })
    await clamd.close()
    expect(await prepared('证明.pdf', infected, scanner)).toMatchObject({
      value: { scanState: 'waiting' },
    })
    expect(await refusalOf('证明.pdf', samplePdf, scannerFor(null, true))).toBe('no-scanner')
  })
})

describe('a preview', () => {
  const storage = (bytes: Buffer) => ({
    storage: { put: never, remove: never, get: () => Promise.resolve(bytes) },
  })
  const fileOf = (bytes: Buffer) => {
    const kept = { storageKey: 'x', mediaType: 'application/pdf', scanState: 'clean' } as const
    return { ...kept, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  const file = fileOf(samplePdf)

  test('of a PDF is a picture of one page, and says how many there are', async () => {
    const preview = await previewOf(storage(samplePdf), file, 1)
    expect(preview?.pages).toBe(1)
    expect(await sharp(preview?.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 288 })
    expect(await previewOf(storage(samplePdf), file, 2)).toBeNull()
  })

  test('there is none of what is broken or has not passed the scanner', async () => {
    const broken = Buffer.from('%PDF-1.4 nothing')
    expect(await previewOf(storage(broken), fileOf(broken), 1)).toBeNull()
    expect(await previewOf(storage(broken), file, 1)).toBeNull()
    expect(await previewOf(storage(samplePdf), { ...file, scanState: 'waiting' }, 1)).toBeNull()
  })
})

function never(): Promise<never> {
  return Promise.reject(new Error('not here'))
}

/** A document of office programs with one more part. */
function office(part: string, bytes: Buffer): Buffer {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  return zip({
    '[Content_Types].xml': Buffer.from(types),
    'word/document.xml': Buffer.from('<d/>'),
    [part]: bytes,
  })
}

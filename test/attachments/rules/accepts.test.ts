// What a file is, by its content; its name must agree.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acceptFile,
  cleanName,
  nameFor,
  offeredIn,
  withPhotos,
} from '../../../src/attachments/rules/accepts.ts'

test('where pictures are taken a phone offers its camera, and its photos as they lie on it', () => {
  expect(offeredIn(withPhotos(['jpg', 'png', 'pdf']))).toBe(
    'image/*,.jpg,.jpeg,.heic,.heif,.png,.pdf',
  )
  expect(offeredIn(['pdf', 'docx'])).toBe('.pdf,.docx')
  expect(withPhotos(['png', 'pdf'])).toEqual(['png', 'pdf'])
})

const acceptance = { endings: ['jpg', 'jpeg', 'png', 'pdf'], largest: 1000 }
const jpeg = { ending: 'jpg', mediaType: 'image/jpeg' }
const png = { ending: 'png', mediaType: 'image/png' }
const pdf = { ending: 'pdf', mediaType: 'application/pdf' }
const zip = { ending: 'zip', mediaType: 'application/zip' }

describe('a file', () => {
  test.each([
    ['照片.jpg', jpeg, 'image/jpeg'],
    ['照片.JPEG', jpeg, 'image/jpeg'],
    ['照片.png', jpeg, 'image/jpeg'],
    ['照片.jpg', png, 'image/png'],
    ['证明.pdf', pdf, 'application/pdf'],
  ])('%s that is what it says is taken', (name, sniffed, mediaType) => {
    expect(acceptFile({ name, size: 10 }, sniffed, acceptance)).toEqual({
      ok: true,
      value: mediaType,
    })
  })

  test.each([
    ['空.pdf', 0, null, 'empty'],
    ['大.pdf', 1001, pdf, 'too-large'],
    ['证明.pdf', 10, null, 'not-what-it-says'],
    ['证明.pdf', 10, zip, 'not-what-it-says'],
    ['证明.pdf', 10, jpeg, 'not-what-it-says'],
    ['照片.jpg', 10, pdf, 'not-what-it-says'],
    ['程序.exe', 10, pdf, 'wrong-type'],
    ['网页.pdf.hta', 10, pdf, 'wrong-type'],
    ['没有后缀', 10, jpeg, 'wrong-type'],
    ['动图.gif', 10, { ending: 'gif', mediaType: 'image/gif' }, 'wrong-type'],
  ])('%s of %i bytes is refused', (name, size, sniffed, refusal) => {
    expect(acceptFile({ name, size }, sniffed, acceptance)).toEqual({ ok: false, refusal })
  })
})

describe('a name', () => {
  test.each([
    ['C:\\Users\\me\\户口簿.jpg', '户口簿.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['照\u0000片\r\n.jpg', '照片.jpg'],
    ['照片\u202Egpj.exe', '照片gpj.exe'],
    ['a<b>"c":d|e?f*.pdf', 'abcdef.pdf'],
    ['才让·卓玛 𣲗䶮.pdf', '才让·卓玛 𣲗䶮.pdf'],
    ['སྐལ་བཟང་.png', 'སྐལ་བཟང་.png'],
    ['', '未命名'],
    ['///', '未命名'],
    ['.pdf', '未命名.pdf'],
    ['\u202e.pdf', '未命名.pdf'],
  ])('%j becomes %s', (name, clean) => {
    expect(cleanName(name)).toBe(clean)
  })

  test('that is too long keeps its beginning and its ending', () => {
    const clean = cleanName(`${'长'.repeat(300)}.pdf`)
    expect([...clean].length).toBeLessThanOrEqual(120)
    expect(clean).toMatch(/^长+….*\.pdf$/)
    expect(cleanName(`${'长'.repeat(300)}.p\u202edf`)).toMatch(/\.pdf$/)
  })

  test('never holds a path, a control sign or more than 120 signs, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const clean = cleanName(name)
        expect(clean).not.toBe('')
        expect([...clean].length).toBeLessThanOrEqual(120)
        expect(clean).not.toMatch(/[\\/\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(cleanName(clean)).toBe(clean)
      }),
    )
  })

  test.each([
    ['照片.png', 'image/jpeg', '照片.jpg'],
    ['照片.jpg', 'image/png', '照片.png'],
    ['照片.jpeg', 'image/jpeg', '照片.jpeg'],
    ['a.b.PNG', 'image/jpeg', 'a.b.jpg'],
  ])('%s drawn anew as %s is called %s', (name, mediaType, renamed) => {
    expect(nameFor(name, mediaType)).toBe(renamed)
  })
})

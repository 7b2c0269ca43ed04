// Numbers that are printed, read aloud, copied and typed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applicationNumber,
  digitsOf,
  grouped,
  isQueryNumber,
  queryCode,
  queryNumber,
} from '../../../src/applications/rules/number.ts'

const offering = '11632722MB0A12345W4630511001000'

describe('办件编号', () => {
  test('is the implementation code, the date and the serial: 43 signs', () => {
    const number = applicationNumber(offering, '2026-03-12', 7)
    expect(number).toBe(`${offering}202603120007`)
    expect(number).toHaveLength(43)
  })

  test('stays within 50 signs when a day has more than 9999', () => {
    expect(applicationNumber(offering, '2026-03-12', 12_345)).toBe(`${offering}2026031212345`)
  })
})

describe('查询号', () => {
  test.each([
    ['2026-03-12', 123_456],
    ['2026-03-12', 0],
    ['2030-12-31', 999_999],
  ] as const)('of %s and %i has 13 digits and proves itself', (day, random) => {
    const number = queryNumber(day, random)
    expect(number).toMatch(/^\d{13}$/)
    expect(number.slice(0, 6)).toBe(day.slice(2).replaceAll('-', ''))
    expect(isQueryNumber(number)).toBe(true)
  })

  test('uses the check digit of Luhn', () => {
    expect(isQueryNumber('0079927398713')).toBe(true)
    expect(isQueryNumber('0079927398710')).toBe(false)
    expect(queryNumber('2026-03-12', 123_456)).toBe('2603121234560')
  })

  test('with one wrong digit, or two neighbours swapped, is told apart', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999),
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (random, at, add) => {
          const number = queryNumber('2026-03-12', random)
          const digit = (Number(number[at]) + add) % 10
          expect(isQueryNumber(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).toBe(false)
          const [one = '', two = ''] = [number[at], number[at + 1]]
          const isBlindSpot = [one, two].toSorted().join('') === '09'
          if (at < 12 && one !== two && !isBlindSpot) {
            const swapped = number.slice(0, at) + two + one + number.slice(at + 2)
            expect(isQueryNumber(swapped)).toBe(false)
          }
        },
      ),
    )
  })

  test.each(['', '260312123456', '26031212345678', '２６０３１２１２３４５６２', '260312123456x'])(
    '%j is none',
    (text) => {
      expect(isQueryNumber(text)).toBe(false)
    },
  )

  test('is printed in groups of four', () => {
    expect(grouped('2603121234560')).toBe('2603 1212 3456 0')
    expect(digitsOf(grouped('2603121234560'))).toBe('2603121234560')
  })
})

test('查询码 has six digits, leading zeros kept', () => {
  expect(queryCode(42)).toBe('000042')
  expect(queryCode(1_999_999)).toBe('999999')
})

test.each([
  ['２６０３ 1212-3456　0', '2603121234560'],
  [' 2603\t1212\n34560 ', '2603121234560'],
  ['abc', 'abc'],
])('%j is read as %s', (typed, read) => {
  expect(digitsOf(typed)).toBe(read)
})

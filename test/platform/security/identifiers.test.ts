import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/kernel/day.ts'
import {
  checkBankCard,
  checkIdNumber,
  checkMobile,
  checkPersonName,
  checkPhone,
  checkPlate,
  checkUscc,
  maskAddress,
  maskBankCard,
  maskIdNumber,
  maskName,
  maskPhone,
} from '../../../src/platform/security/identifiers.ts'

const today: Day = '2026-11-21'

/** What a check says: the clean value, or the refusal after an exclamation mark. */
function said(outcome: { ok: true; value: unknown } | { ok: false; refusal: string }): string {
  if (!outcome.ok) return `!${outcome.refusal}`
  const { value } = outcome
  return typeof value === 'object' && value !== null && 'number' in value
    ? String(value.number)
    : String(value)
}

describe('an identity number', () => {
  test.each([
    ['11010519491231002X', '11010519491231002X'],
    ['440524188001010014', '!too-long-ago'],
    ['632801199001011234', '!check-digit'],
    ['63272219780312473X', '!check-digit'],
    ['630105199105060094', '!check-digit'],
    ['630102202302290252', '!no-such-day'],
    ['630102199013050661', '!no-such-day'],
    ['630102199005000664', '!no-such-day'],
    ['630102203501010158', '!future'],
    ['630102179001010154', '!too-long-ago'],
    ['990102199001010170', '!province'],
    ['630102900101123', '!first-generation'],
    ['63272219780312473', '!length'],
    ['6327221978031247341', '!length'],
    ['６３２７２２１９７８０３１２４７３４', '632722197803124734'],
    ['632722 19780312 4734', '632722197803124734'],
    ['\u200b632722197803124734\u202c', '632722197803124734'],
    ['6327221978十3124734', '!characters'],
    ['63272219X803124734', '!characters'],
    ['', '!empty'],
    ['632127199103030292', '632127199103030292'],
    ['522634199606180327', '522634199606180327'],
  ])('%s gives %s', (typed, outcome) => {
    expect(said(checkIdNumber(typed, today))).toBe(outcome)
  })

  test('with a small x is taken as one with a capital X', () => {
    expect(said(checkIdNumber('63262220200701644x', today))).toBe('63262220200701644X')
  })

  test('tells the date of birth and the sex', () => {
    expect(checkIdNumber('632722197803124734', today)).toEqual({
      ok: true,
      value: { number: '632722197803124734', birthDate: '1978-03-12', sex: 'male' },
    })
  })

  test('with one wrong digit is never accepted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const digits = Array.from('632722197803124734')
        digits[at] = String((Number(digits[at]) + add) % 10)
        expect(checkIdNumber(digits.join(''), today).ok).toBe(false)
      }),
    )
  })
})

describe('a unified social credit code', () => {
  test.each([
    ['91350100M000100Y43', '91350100M000100Y43'],
    ['12441500196720244T', '12441500196720244T'],
    ['91440300708461136T', '91440300708461136T'],
    ['91330100799655058B', '91330100799655058B'],
    ['91630106U9DKYW2Q1X', '!check-character'],
    ['91630106U9IKYW2Q1L', '!letter-o-or-i'],
    ['91630106U9OKYW2Q1L', '!letter-o-or-i'],
    ['91630106U9SKYW2Q1L', '!characters'],
    ['91630106U9DKYW2Q1', '!length'],
    ['91630106u9dkyw2q1l', '91630106U9DKYW2Q1L'],
    ['630100060000123', '!old-registration'],
    ['916３0106U9DKYW2Q1L', '91630106U9DKYW2Q1L'],
    ['916Ａ0106U9DKYW2Q1L', '!check-character'],
    ['91639999MA0000A19C', '91639999MA0000A19C'],
    [' 91630106U9DKYW2Q1L ', '91630106U9DKYW2Q1L'],
    ['', '!empty'],
  ])('%s gives %s', (typed, outcome) => {
    expect(said(checkUscc(typed))).toBe(outcome)
  })
})

describe('a mobile number', () => {
  test.each([
    ['1990010001', '!length'],
    ['0971-8230000', '!landline'],
    ['+8619900100001', '19900100001'],
    ['0086 199 0010 0001', '19900100001'],
    ['8619900100001', '19900100001'],
    ['１９９００００００１', '!length'],
    ['１９９００１００００１', '19900100001'],
    ['12900100001', '!prefix'],
    ['1990010000a', '!characters'],
    ['', '!empty'],
  ])('%s gives %s', (typed, outcome) => {
    expect(said(checkMobile(typed))).toBe(outcome)
  })
})

describe('a telephone number', () => {
  test.each([
    ['0971-8230000', '0971-8230000'],
    ['（0971）8230000', '0971-8230000'],
    ['09718230000', '0971-8230000'],
    ['010-88880000-12', '010-88880000-12'],
    ['400-810-0000', '4008100000'],
    ['199 0010 0001', '19900100001'],
    ['+86 199 0010 0001', '19900100001'],
    ['8230000', '!area-code'],
    ['01012345678', '010-12345678'],
  ])('%s gives %s', (typed, outcome) => {
    expect(said(checkPhone(typed))).toBe(outcome)
  })
})

describe('a bank card', () => {
  test.each([
    ['6217000000000000012', '6217000000000000012'],
    ['6217 0000 0000 0000 020', '6217000000000000020'],
    ['6217000000000000013', '!check-digit'],
    ['62170000000', '!length'],
    ['六二一七', '!characters'],
    ['', '!empty'],
  ])('%s gives %s', (typed, outcome) => {
    expect(said(checkBankCard(typed))).toBe(outcome)
  })
})

describe('a number plate', () => {
  test.each([
    ['青A12345', '青A12345'],
    ['青a·12345', '青A12345'],
    ['青 A D12345', '青AD12345'],
    ['青A1234学', '青A1234学'],
    ['A12345', '!province'],
    ['青A1234', '!length'],
    ['青AO2345', '!letter-o-or-i'],
    ['青A1234？', '!characters'],
  ])('%s gives %s', (typed, outcome) => {
    expect(said(checkPlate(typed))).toBe(outcome)
  })
})

describe('the name of a person', () => {
  test.each([
    ['张三3', '!digits'],
    ['张三３', '!digits'],
    ['马 海龙', '马海龙'],
    ['Tsering 多杰', '!mixed-letters'],
    ['韩木海买·阿不都热合曼', '韩木海买·阿不都热合曼'],
    ['韩木海买•阿不都热合曼', '韩木海买·阿不都热合曼'],
    ['韩木海买.阿不都热合曼', '!separator'],
    ['王𣲗', '王𣲗'],
    ['王䶮', '王䶮'],
    ['阿旺罗藏次成坚赞彭措', '阿旺罗藏次成坚赞彭措'],
    ['བཀྲ་ཤིས་རྡོ་རྗེ།', 'བཀྲ་ཤིས་རྡོ་རྗེ།'],
    ['Mary-Jane  O’Neil', "Mary-Jane O'Neil"],
    ["Mary-Jane  O'Neil", "Mary-Jane O'Neil"],
    ['王', '!too-short'],
    ['王<script>', '!mixed-letters'],
    ['·王', '!characters'],
    ['  ', '!empty'],
  ])('%s gives %s', (typed, outcome) => {
    expect(said(checkPersonName(typed))).toBe(outcome)
  })
})

test('masks leave enough to tell people apart and too little to use', () => {
  expect(maskIdNumber('632722197803124734')).toBe('632***********4734')
  expect(maskPhone('13812341234')).toBe('138****1234')
  expect(maskPhone('0971-8230012')).toBe('0971-*****12')
  expect(maskBankCard('6217000000000000012')).toBe('***************0012')
  expect(maskAddress('杂多县扎青乡牧民定居点3区')).toBe('杂多县扎青乡****')
  expect(maskAddress('昆仑大道8号')).toBe('昆仑大****')
})

test.each([
  ['卓玛', '卓*'],
  ['王小明', '王**'],
  ['扎西多杰', '扎**杰'],
  ['王𣲗', '王*'],
  ['བཀྲ་ཤིས་རྡོ་རྗེ།', 'བཀྲ**རྗེ'],
  ['王', '王'],
])('the name %s is masked as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('no check throws or keeps a mark that cannot be stored, whatever is typed', () => {
  const checks = [checkMobile, checkPhone, checkUscc, checkBankCard, checkPlate, checkPersonName]
  const hostile = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('9'.repeat(1e5)))
  fc.assert(
    fc.property(hostile, (typed) => {
      for (const check of checks) {
        const outcome = check(typed)
        if (outcome.ok) expect(outcome.value).not.toMatch(/[\0\p{Cs}]/u)
      }
      checkIdNumber(typed, today)
    }),
  )
})

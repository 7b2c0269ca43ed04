import { describe, expect, test } from 'vitest'
import { demonstrationPassword } from '../../../src/accounts/demonstration.ts'
import { minimumLength, passwordFault } from '../../../src/accounts/rules/password.ts'
import { normaliseUsername, usernameFault } from '../../../src/accounts/rules/username.ts'

const personal = ['zhuoma85', '卓玛', '19900000102', '632721198507230100', '19850723']
const terms = { minimum: minimumLength.applicant, personal }

describe('passwords of applicants', () => {
  test.each([
    ['', 'empty'],
    ['short7!', 'too-short'],
    ['12345678', 'common'],
    ['87654321', 'common'],
    ['password', 'common'],
    ['password1234', 'common'],
    ['P@ssw0rd', 'common'],
    ['Passw0rd!', 'common'],
    ['qinghai2026', 'common'],
    ['zhengwu2026', 'common'],
    ['QINGHAI!!', 'common'],
    ['aaaaaaaa', 'common'],
    ['abababab', 'common'],
    ['qwertyuiop', 'common'],
    ['ｐａｓｓｗｏｒｄ', 'common'],
    ['woaini1314', 'common'],
    ['zhuoma85', 'personal'],
    ['Zhuoma85', 'personal'],
    ['19900000102', 'personal'],
    ['19850723', 'personal'],
    ['632721198507230100', 'personal'],
    ['a'.repeat(129), 'too-long'],
    ['牦牛在河边喝水呢', null],
    ['lake blue morning', null],
    ['x9#kQ2!v', null],
    ['密'.repeat(10) + '草原上的石头和云'.repeat(6), null],
  ])('%s → %s', (password, fault) => {
    expect(passwordFault(password, terms)).toBe(fault)
  })

  test('characters count, not UTF-16 units', () => {
    expect(passwordFault('𣲗𣲗𣲗𣲗', terms)).toBe('too-short')
  })
})

test('staff need twelve characters, and the demonstration password would do', () => {
  expect(passwordFault('x9#kQ2!vLm0', { minimum: minimumLength.staff, personal: [] })).toBe(
    'too-short',
  )
  expect(
    passwordFault(demonstrationPassword, { minimum: minimumLength.staff, personal }),
  ).toBeNull()
})

describe('user names', () => {
  test.each([
    ['', 'empty'],
    ['19900000102', 'first-letter'],
    ['卓玛', 'first-letter'],
    ['abc', 'too-short'],
    ['a b c d', 'characters'],
    ['zhuo\u0000ma', 'characters'],
    ['a'.repeat(41), 'too-long'],
    ['a'.repeat(100_000), 'too-long'],
    ['zhuoma85', null],
    ['ＺｈｕｏＭａ８５', null],
    ['zaduo-mzt-shouli', null],
  ])('%s → %s', (typed, fault) => {
    expect(usernameFault(normaliseUsername(typed))).toBe(fault)
  })
})

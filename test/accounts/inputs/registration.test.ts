import { describe, expect, test } from 'vitest'
import { readFields } from '../../../src/accounts/inputs/read-fields.ts'
import {
  companyFields,
  personFields,
  readCompany,
  readPerson,
} from '../../../src/accounts/inputs/registration.ts'

const terms = {
  noticeVersion: 1,
  today: '2026-03-12',
  isCounty: (code: string) => code === '632722',
} as const
const good = {
  name: '扎西多杰',
  idNumber: '632722197803124734',
  phone: '19900000101',
  region: '632722',
  address: '扎青乡牧民定居点3区',
  username: 'zhaxi78',
  password: '牦牛在河边喝水呢',
  passwordAgain: '牦牛在河边喝水呢',
  consent: 'yes',
}

function person(change: Partial<Record<keyof typeof good, unknown>>) {
  return readPerson(readFields({ ...good, ...change }, personFields), terms)
}

describe('a citizen registers', () => {
  test('what is typed becomes what is stored', () => {
    const read = person({
      idNumber: '６３２７２２ １９７８０３１２ ４７３４',
      phone: '+86 199-0000-0101',
      username: ' ＺｈａＸｉ78 ',
      address: '扎青乡\u200b牧民  定居点3区',
    })
    expect(read).toMatchObject({
      ok: true,
      value: {
        username: 'zhaxi78',
        details: {
          idNumber: '632722197803124734',
          birthDate: '1978-03-12',
          sex: 'male',
          phone: '19900000101',
          address: '扎青乡 牧民 定居点3区',
        },
      },
    })
  })

  test.each([
    '王𣲗',
    '龚䶮',
    '张𬭎',
    '韩木海买·阿不都热合曼',
    '阿旺罗藏次成坚赞彭措',
    'བཀྲ་ཤིས་རྡོ་རྗེ།',
  ])('the name %s is a name', (name) => {
    expect(person({ name })).toMatchObject({ ok: true, value: { details: { name } } })
  })

  test.each<[string, Partial<Record<keyof typeof good, unknown>>, string]>([
    ['a wrong check digit', { idNumber: '63272219780312473X' }, 'idNumber'],
    ['a day that does not exist', { idNumber: '630102202302290252' }, 'idNumber'],
    ['a number of 15 digits', { idNumber: '630102900101123' }, 'idNumber'],
    ['a child below 14', { idNumber: '632522202005130745' }, 'idNumber'],
    ['a name of 100 000 characters', { name: '王'.repeat(100_000) }, 'name'],
    ['a number of 100 000 digits', { idNumber: '6'.repeat(100_000) }, 'idNumber'],
    ['a name with a digit', { name: '张三3' }, 'name'],
    ['a landline', { phone: '0971-8230000' }, 'phone'],
    ['an unknown region', { region: '110101' }, 'region'],
    ['a prefecture', { region: '632700' }, 'region'],
    ['no address', { address: ' \u200b ' }, 'address'],
    ['a long address', { address: '草'.repeat(201) }, 'address'],
    ['two passwords', { passwordAgain: '另外一个密码在这里' }, 'passwordAgain'],
    ['the birthday as password', { password: '19780312', passwordAgain: '19780312' }, 'password'],
    ['no consent', { consent: '' }, 'consent'],
    ['an object for a name', { name: { a: 1 } }, 'name'],
    ['nothing', { username: undefined }, 'username'],
  ])('%s is said at its field', (_case, change, field) => {
    const read = person(change)
    expect(read.ok ? [] : Object.keys(read.refusal)).toEqual([field])
  })
})

test('a company registers with the code of its licence', () => {
  const fields = {
    ...good,
    name: '青海雪域样例牦牛乳业有限公司',
    uscc: '91630106u9dkyw2q1l',
    kind: '有限责任公司',
    legalRepresentative: '桑杰嘉措',
    idNumber: '632621196909306935',
  }
  const read = (change: object) =>
    readCompany(readFields({ ...fields, ...change }, companyFields), terms)
  expect(read({})).toMatchObject({ ok: true, value: { details: { uscc: '91630106U9DKYW2Q1L' } } })
  const wrong = read({ uscc: '91630106U9DKYW2Q1X', kind: '王国', name: '' })
  expect(wrong.ok ? [] : Object.keys(wrong.refusal)).toEqual(['name', 'uscc', 'kind'])
})

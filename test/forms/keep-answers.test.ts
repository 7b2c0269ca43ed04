// Personal answers are stored sealed, all others as they are, and opening gives back what was answered.
import { describe, expect, test } from 'vitest'
import { keepAnswers, parseAnswers } from '../../src/forms/index.ts'
import type { Answers, GroupField } from '../../src/forms/index.ts'
import { openJson, resealJson, sealPart } from '../../src/platform/security/sealed-json.ts'
import { aesKey, vaultOf } from '../../src/platform/security/vault.ts'
import { env, form, good, posted, question, typeNames } from './sample.ts'

const vault = vaultOf(new Map([['k', aesKey(Buffer.alloc(32, 7))]]))
const all = { mode: 'submit', sections: null, earlier: {} } as const
const personal = ['address', 'bank-card', 'email', 'id-number', 'phone', 'signature']

const isSealed = (stored: unknown) => JSON.stringify(stored).includes('~sealed')

test.each(typeNames)('an answer of the type %s comes back as it was', (type) => {
  const field = question(type)
  const { answers } = parseAnswers(form(field), posted(field.key, good[type]), env, all)
  const stored = keepAnswers(vault, form(field), answers)
  expect(openJson(vault, JSON.stringify(stored))).toEqual(answers)
  expect(isSealed(stored)).toBe(personal.includes(type))
})

describe('free text', () => {
  const definition = form(question('textarea'))
  const key = question('textarea').key
  const keep = (answer: string) => keepAnswers(vault, definition, { [key]: answer })

  test.each([
    '我的电话 138 9700 0000',
    '身份证６３２７２２１９７８０３１２４７３４',
    '0971-8123456',
  ])('in which somebody wrote a number is sealed: %s', (answer) => {
    expect(isSealed(keep(answer))).toBe(true)
    expect(openJson(vault, JSON.stringify(keep(answer)))).toEqual({ [key]: answer })
  })

  test('without one stays to be searched', () => {
    expect(keep('2026年建了12间牛棚，花费300000元')).toEqual({
      [key]: '2026年建了12间牛棚，花费300000元',
    })
  })
})

test('an answer to a question that the form does not have is sealed', () => {
  const stored = keepAnswers(vault, form(question('number')), { elsewhere: '632722197803124734' })
  expect(JSON.stringify(stored)).not.toContain('632722')
})

test('rows of a group are sealed cell by cell', () => {
  const [name, number] = [question('two-script-name'), question('id-number')]
  const group: GroupField = {
    ...{
      key: 'members',
      label: '家庭成员',
      required: false,
      hint: null,
      example: null,
      when: null,
    },
    ...{ type: 'group', minItems: 0, maxItems: 9, counter: '人', layout: 'cards' },
    fields: [name, number],
  }
  const answers: Answers = {
    members: [{ [name.key]: ['卓玛'], [number.key]: '632722197803124734' }],
  }
  const stored = keepAnswers(vault, form(group), answers)
  expect(JSON.stringify(stored)).toContain('卓玛')
  expect(JSON.stringify(stored)).not.toContain('632722')
  expect(openJson(vault, JSON.stringify(stored))).toEqual(answers)
})

test('parts are sealed again under another key wherever they stand', () => {
  const [older, newer] = [aesKey(Buffer.alloc(32, 7)), aesKey(Buffer.alloc(32, 8))]
  const both = vaultOf(new Map([...[['n', newer] as const, ['k', older] as const]]))
  const stored = {
    a: { answer: sealPart(vault, '138'), from: '指南' },
    b: [sealPart(vault, ['x'])],
  }
  const again = resealJson(both, JSON.stringify(stored))
  expect(again).not.toContain('g1.k.')
  const alone = vaultOf(new Map([['n', newer]]))
  expect(openJson(alone, again)).toEqual({ a: { answer: '138', from: '指南' }, b: [['x']] })
})

test('nobody can type a mark that would be acted on', () => {
  const typed = { '~sealed': 'g1.k.abc' }
  const text = JSON.stringify({ own: [{ '~sealed': ['g1.k.abc'] }], sealed: vault.seal('x') })
  expect(openJson(vault, text)).toEqual(JSON.parse(text))
  const whole = { '~sealed': vault.seal(JSON.stringify(typed)) }
  expect(openJson(vault, JSON.stringify(whole))).toEqual(typed)
  expect(() => openJson(vault, JSON.stringify({ a: typed }))).toThrow()
})

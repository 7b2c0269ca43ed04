import { describe, expect, test } from 'vitest'
import { checkDefinition, readDefinition } from '../../../src/forms/index.ts'
import type { Field } from '../../../src/forms/index.ts'
import { everything, form, group, question, when } from '../sample.ts'

function findings(...fields: readonly Field[]): readonly string[] {
  return checkDefinition(form(...fields), ['nation']).map(({ path, code }) => `${path} ${code}`)
}

test('a definition with every type has no findings, and is read back as it was stored', () => {
  expect(checkDefinition(everything, ['nation'])).toEqual([])
  const stored: unknown = JSON.parse(JSON.stringify(everything))
  expect(readDefinition(stored)).toEqual({ ok: true, value: everything })
})

describe('a finding names its place', () => {
  const text = question('text')
  const options = [{ value: '是', label: '是' }]

  test.each<[readonly Field[], readonly string[]]>([
    [[text, text], ['text duplicate-key']],
    [[question('text', { label: ' ' })], ['text no-label']],
    [[question('text', { key: '__proto__' })], ['__proto__ bad-key']],
    [[question('text', { key: 'a.b' })], ['a.b bad-key']],
    [[question('choice', { options: [] })], ['choice empty-choices']],
    [[question('choice', { options: [...options, ...options] })], ['choice duplicate-choice']],
    [[question('choice', { dictionary: 'hospital' })], ['choice unknown-dictionary']],
    [[question('phone', { when: when('text', 'answered', true) })], ['phone unknown-field']],
    [[question('phone', { when: when('text', 'answered', true) }), text], ['phone later-field']],
    [[question('text', { when: when('text', 'answered', true) })], ['text later-field']],
    [
      [question('choice'), question('phone', { when: when('choice', 'equals', '无') })],
      ['phone unknown-value'],
    ],
    [[group([])], ['members empty-group']],
    [[group([text], { minItems: 5 })], ['members bad-limits']],
    [[group([text, text])], ['members.text duplicate-key', 'members.text duplicate-key']],
    [[text, group([question('phone', { when: when('text', 'answered', true) })])], []],
  ])('%#', (fields, expected) => {
    expect([...new Set(findings(...fields))]).toEqual([...new Set(expected)])
  })
})

test.each([
  [null, ['']],
  [{ title: '', sections: [] }, ['title', 'sections']],
  [form(question('text', { maxLength: 0 })), ['sections.0.fields.0.maxLength']],
  [form(question('text', { key: 'constructor' })), ['sections.0.fields.0.key']],
  [form({ ...question('text'), type: 'nonsense' } as never), ['sections.0.fields.0.type']],
])('a stored definition that does not fit is refused with the places: %#', (stored, places) => {
  expect(readDefinition(stored)).toEqual({ ok: false, refusal: places })
})

// A rule of keeping as an administrator types it.
import { expect, test } from 'vitest'
import { readRule } from '../../../src/retention/rules/read-rule.ts'

const good = { code: '', ending: 'withdrawn', years: '10', basis: '档案法' }

test.each([
  ['10', 10],
  ['100', 100],
  ['永久', null],
])('%s is kept for %s years', (years, expected) => {
  const value = { ending: 'withdrawn', years: expected, basis: '档案法' }
  expect(readRule({ ...good, years }, false)).toEqual({ ok: true, value })
})

test.each(['', '0', '101', '1.5', '-3', '十年', '010'])('“%s” is no number of years', (years) => {
  const read = readRule({ ...good, years }, false)
  expect(read.ok ? [] : Object.keys(read.refusal)).toEqual(['years'])
})

test('an unknown matter and a missing basis are both said', () => {
  const read = readRule({ ...good, basis: '' }, true)
  expect(read.ok ? [] : Object.keys(read.refusal)).toEqual(['code', 'basis'])
})

test('an ending that nobody knows is any ending', () => {
  expect(readRule({ ...good, ending: 'exploded' }, false)).toMatchObject({
    value: { ending: null },
  })
})

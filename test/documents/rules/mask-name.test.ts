// A stranger learns of a recipient only enough to recognise a letter of one's own.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName } from '../../../src/documents/rules/mask-name.ts'

test.each([
  ['扎西', '扎*'],
  ['扎西措', '扎**'],
  ['才仁卓玛', '才**玛'],
  ['𣲗䶮', '𣲗*'],
  ['王', '王*'],
])('%s is shown as %s', (name, shown) => expect(maskName(name, 'person')).toBe(shown))

test('a company is on public record and keeps its name', () => {
  expect(maskName('杂多县样例商贸有限公司', 'company')).toBe('杂多县样例商贸有限公司')
})

test('no name of a person is shown whole, and none as stars alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(text.trim() !== '' && !text.includes('*'))
      const shown = maskName(text, 'person')
      expect(shown).not.toBe(text.trim())
      expect(shown).toMatch(/[^*]/u)
    }),
  )
})

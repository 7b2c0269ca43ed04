import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDefinitions } from '../../../src/forms/rules/compare-definitions.ts'
import type { Field, FormDefinition } from '../../../src/forms/types.ts'

function question(key: string, more: Partial<Field> = {}): Field {
  return {
    ...{ key, label: `题${key}`, type: 'text', required: true, hint: null, example: null },
    ...{ when: null, maxLength: 100, format: 'any', autocomplete: null, ...more },
  } as Field
}

function form(...fields: Field[]): FormDefinition {
  return { title: '表', sections: [{ key: 's', title: '节', help: null, when: null, fields }] }
}

test.each<[string, FormDefinition, FormDefinition, object]>([
  ['nothing', form(question('a')), form(question('a')), {}],
  ['a question more', form(question('a')), form(question('a'), question('b')), { added: ['题b'] }],
  [
    'a question less',
    form(question('a'), question('b')),
    form(question('b')),
    { removed: ['题a'] },
  ],
  ['another hint', form(question('a')), form(question('a', { hint: '写全名' })), {}],
  [
    'no longer required',
    form(question('a')),
    form(question('a', { required: false })),
    { changed: ['题a'] },
  ],
  ['another order', form(question('a'), question('b')), form(question('b'), question('a')), {}],
])('%s', (_name, before, after, said) => {
  expect(compareDefinitions(before, after)).toEqual({
    added: [],
    removed: [],
    changed: [],
    ...said,
  })
})

test('what one way is added is the other way removed', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  fc.assert(
    fc.property(keys, keys, (one, other) => {
      const [a, b] = [
        form(...one.map((key) => question(key))),
        form(...other.map((key) => question(key))),
      ]
      const [there, back] = [compareDefinitions(a, b), compareDefinitions(b, a)]
      expect(there.added).toEqual(back.removed)
      expect(there.removed).toEqual(back.added)
    }),
  )
})

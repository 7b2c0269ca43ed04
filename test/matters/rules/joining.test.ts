// Two editors in one draft: nobody loses what he alone changed, and nothing is overwritten unseen.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { join, marksOf, readMarks, writeMarks } from '../../../src/matters/rules/joining.ts'
import { someContent } from '../content.ts'

const keys = ['promisedDays', 'visits', 'aliases', 'fee', 'feeItems'] as const
const content = fc
  .record({
    promisedDays: fc.nat(3),
    visits: fc.nat(3),
    aliases: fc.array(fc.constantFrom('甲', '乙'), { maxLength: 2 }),
    charged: fc.boolean(),
  })
  .map(({ promisedDays, visits, aliases, charged }) => {
    const { elements } = someContent()
    const fee = { ...elements.fee, charged }
    return someContent({ promisedDays, visits, elements: { ...elements, aliases, fee } })
  })

const triple = fc.tuple(content, content, content)

test('without a change elsewhere everything of the page is taken', () => {
  fc.assert(
    fc.property(content, content, (given, mine) => {
      const joined = join(given, mine, marksOf(given, keys))
      expect(joined.conflicts).toEqual([])
      expect(joined.content).toEqual(mine)
    }),
  )
})

test('an element is mine, theirs, or a conflict that leaves theirs', () => {
  fc.assert(
    fc.property(triple, ([given, theirs, mine]) => {
      const joined = join(theirs, mine, marksOf(given, keys))
      for (const key of ['promisedDays', 'visits'] as const) {
        const conflict = joined.conflicts.includes(key)
        const bothChanged = theirs[key] !== given[key] && mine[key] !== given[key]
        expect(conflict).toBe(bothChanged && theirs[key] !== mine[key])
        const expected = theirs[key] === given[key] ? mine[key] : theirs[key]
        expect(joined.content[key]).toBe(expected)
      }
    }),
  )
})

test('what is stored twice by the same page is no conflict', () => {
  fc.assert(
    fc.property(triple, ([given, first, second]) => {
      const stored = join(given, first, marksOf(given, keys))
      const marks = readMarks(writeMarks(stored.marks), keys)
      expect(join(stored.content, second, marks ?? {}).conflicts).toEqual([])
    }),
  )
})

test('the order in which a database keeps the parts of an element says nothing', () => {
  const { elements } = someContent()
  const { items, basis, standard, charged } = elements.fee
  const turned = someContent({
    elements: { ...elements, fee: { basis, items, charged, standard } },
  })
  expect(marksOf(turned, keys)).toEqual(marksOf(someContent(), keys))
})

test('whatever is posted, only marks of the page are read', () => {
  expect(readMarks('', keys)).toBeNull()
  expect(readMarks(['x'], keys)).toBeNull()
  expect(readMarks('visits:1a name:zz <script>', keys)).toEqual({
    ...{ promisedDays: '', visits: '1a', aliases: '', fee: '', feeItems: '' },
  })
})

// The index in memory: words, sounds and slips; and that counting and paging lose nobody.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  CatalogueIndex,
  IndexedMatter,
} from '../../../src/matters/rules/search/catalogue-index.ts'
import {
  emptyIndex,
  namesAt,
  put,
  remove,
} from '../../../src/matters/rules/search/catalogue-index.ts'
import { slipsWithin } from '../../../src/matters/rules/search/distance.ts'
import { everything } from '../../../src/matters/rules/search/everything.ts'
import { noFilters } from '../../../src/matters/rules/search/filters.ts'
import { depthOf } from '../../../src/matters/rules/search/marks-of.ts'
import { listing } from '../../../src/matters/rules/search/listing.ts'
import { matchQuestion } from '../../../src/matters/rules/search/match-question.ts'
import { narrow } from '../../../src/matters/rules/search/narrow.ts'
import { pageOfHits } from '../../../src/matters/rules/search/order.ts'
import { setSayings } from '../../../src/matters/rules/search/sayings.ts'
import { soundOf } from '../../../src/matters/rules/sounds.ts'
import { readQuery } from '../../../src/matters/rules/search-query.ts'
import { searchEntry, soundsOf, wordInLetters } from '../../../src/matters/search-entry.ts'

const names: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['居民身份证申领、换领、补领', '补办身份证', '身份证丢了'],
  ['食品经营许可', '食品许可证', '开饭馆'],
  ['食品生产加工小作坊登记', '小作坊登记'],
  ['药品零售企业许可', '开药店'],
  ['社会保障卡申领', '社保卡'],
  ['生育登记', '准生证'],
]

function matter(id: number, name: string, aliases: readonly string[]): IndexedMatter {
  const entry = searchEntry({ name, aliases, resultName: '', type: '行政许可', lineName: '某局' })
  return {
    ...entry,
    ...{ id: String(id), code: `63${id}`, lineId: 'SCJ', lineName: '某局', objects: ['person'] },
    ...{ themes: [], levels: ['county'], online: true, visits: id % 2, uses: 0 },
  }
}

function filled(): CatalogueIndex {
  const index = emptyIndex()
  const sayings = [
    { word: '生娃', means: ['生育登记'] },
    { word: '买药', means: ['药品零售'] },
  ]
  setSayings(index, sayings, wordInLetters)
  for (const [at, [name, ...aliases]] of names.entries()) put(index, matter(at + 1, name, aliases))
  return index
}

function find(index: CatalogueIndex, typed: string): string[] {
  const query = readQuery(typed)
  const { hits } = matchQuestion(index, query, soundsOf)
  return pageOfHits(index, hits, null, 20).map(({ slot }) => namesAt(index, slot).name)
}

describe('the right matter comes first for', () => {
  test.each([
    ['证', '居民身份证申领、换领、补领', 'one character'],
    ['身分证', '居民身份证申领、换领、补领', 'a character of the same sound'],
    ['身证', '居民身份证申领、换领、补领', 'a missing character'],
    ['身份份证', '居民身份证申领、换领、补领', 'a doubled character'],
    ['份身证', '居民身份证申领、换领、补领', 'swapped characters'],
    ['食品经菅许可', '食品经营许可', 'a character that looks alike'],
    ['shipinjingying', '食品经营许可', 'pinyin'],
    ['sipinjinying', '食品经营许可', 'pinyin as it is heard'],
    ['shipinjinying', '食品经营许可', 'front and back nasals mixed up'],
    ['shipnjingying', '食品经营许可', 'a letter left out'],
    ['shipinjignying', '食品经营许可', 'letters swapped'],
    ['sbk', '社会保障卡申领', 'initials'],
    ['kyd', '药品零售企业许可', 'initials of a plain name'],
    ['社會保障卡', '社会保障卡申领', 'traditional characters'],
    ['生娃', '生育登记', 'a plain word'],
    ['生哇', '生育登记', 'a plain word written by ear'],
    ['she', '生育登记', 'letters whose sound is only two'],
    ['shenfenzhengbuling', '居民身份证申领、换领、补领', 'pinyin in pieces'],
    ['开一家小饭馆', '食品经营许可', 'words of measure'],
    ['买药', '药品零售企业许可', 'a plain word for a part of a name'],
  ])('%s: %s, %s', (typed, name) => {
    expect(find(filled(), typed)[0]).toBe(name)
  })
})

test('what is far from everything finds nothing', () => {
  expect(find(filled(), '修手机')).toEqual([])
  expect(find(filled(), 'qqqqqq')).toEqual([])
})

test('a matter that changed is found by its new name alone, one that left not at all', () => {
  const index = filled()
  put(index, matter(6, '婴儿登记', []))
  expect(find(index, '生育登记')).not.toContain('生育登记')
  expect(find(index, '婴儿')).toEqual(['婴儿登记'])
  remove(index, '6')
  expect(find(index, '婴儿')).toEqual([])
})

test.each([
  ['zhengshu', 'zensu'],
  ['ningmeng', 'ninmen'],
  ['dangong', 'dangong'],
  ['liufang', 'niuhan'],
])('%s sounds like %s', (letters, sound) => {
  expect(soundOf(letters)).toBe(sound)
})

describe('slips', () => {
  test.each([
    ['身份证', '居民身份证申领', 0],
    ['身证', '身份证', 1],
    ['份身证', '身份证', 1],
    ['身分证', '居民身份证', 1],
    ['abc', 'xyz', 3],
  ])('%s in %s: %i', (typed, text, slips) => {
    expect(slipsWithin(typed, text, 5)).toBe(slips)
  })

  test('what stands in a text is found without a slip, and one letter less costs at most one', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '证'), maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, letters, fc.nat(11), (before, typed, after, at) => {
        expect(slipsWithin(typed, before + typed + after, 9)).toBe(0)
        const cut = typed.slice(0, at) + typed.slice(at + 1)
        expect(slipsWithin(cut, before + typed + after, 9)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test.each([
  [true, 0, 'whole'],
  [true, 1, 'apply'],
  [false, 1, 'window'],
] as const)('online %s with %i visits is %s', (online, visits, depth) => {
  expect(depthOf({ online, visits })).toBe(depth)
})

test('a facet counts what its filter would leave, whatever else is set', () => {
  const index = filled()
  const hits = everything(index)
  const { facets } = narrow(index, hits, { ...noFilters, noVisit: true })
  const depths = facets.filter(({ facet }) => facet === 'depth')
  expect(depths).toMatchObject([{ value: 'whole', count: 3 }])
  const visit = facets.find(({ facet }) => facet === 'visit')
  expect(visit?.count).toBe(3)
  expect(narrow(index, hits, { ...noFilters, theme: '没有的主题' }).hits.slots).toHaveLength(0)
})

test('a list without words is remembered until the catalogue changes', () => {
  const index = filled()
  const filters = { ...noFilters, noVisit: true }
  const fresh = () => {
    const { hits, facets } = narrow(index, everything(index), filters)
    return { total: hits.slots.length, facets, page: pageOfHits(index, hits, null, 2) }
  }
  const first = listing(index, filters, null, null, 2)
  expect(first).toMatchObject(fresh())
  expect(listing(index, filters, null, null, 2).page).toBe(first.page)
  put(index, matter(8, '婴儿登记', []))
  expect(listing(index, filters, null, null, 2)).toMatchObject(fresh())
  expect(listing(index, filters, null, null, 2).total).toBe(first.total + 1)
  const among = { has: (id: number) => id === 8 }
  expect(listing(index, filters, among, null, 2).total).toBe(1)
  expect(listing(index, filters, { has: () => false }, null, 2).total).toBe(0)
})

test('pages of any size follow each other without a gap or a double', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      (uses, size) => {
        const index = emptyIndex()
        for (const [id, used] of uses.entries()) {
          put(index, { ...matter(id + 1, '登记', []), uses: used })
        }
        const hits = everything(index)
        const seen: string[] = []
        let page = pageOfHits(index, hits, null, size)
        while (page.length > 0) {
          seen.push(...page.map(({ id }) => id))
          const last = page.at(-1)
          page = pageOfHits(
            index,
            hits,
            last ? { score: String(last.score), id: last.id } : null,
            size,
          )
        }
        expect(new Set(seen).size).toBe(uses.length)
        expect(seen).toHaveLength(uses.length)
      },
    ),
  )
})

// The delivered texts of law articles: each cited by a matter, dated, whole and free of markup; where a text stands
// no basis says that it is missing, and papers rest only on articles of their own matter.
import { expect, test } from 'vitest'
import { readDelivery } from '../../../seeds/catalogue/delivery.ts'
import { laidOver } from '../../../seeds/catalogue/laid-over.ts'
import { contentFromSample } from '../../../src/matters/index.ts'
import { basisInWords, basisWithTextOrNot } from '../../../src/matters/rules/words.ts'

const delivery = readDelivery()
const { matters, texts, materialBases } = delivery
const citationsOf = (code: string) =>
  matters
    .filter((matter) => matter.code === code)
    .flatMap(({ legalBasis }) => legalBasis.map(basisInWords))

const laid = matters.map((matter) => {
  const override = delivery.overrides.find(({ code }) => code === matter.code) ?? null
  const { elements } = contentFromSample(matter, override, {
    formVersionId: '1',
    stagePlanVersionId: '1',
  })
  return { code: matter.code, elements: laidOver(elements, matter.code, delivery) }
})

test('every text is of an article that a matter cites, and stands once', () => {
  const cited = new Set(matters.flatMap(({ legalBasis }) => legalBasis.map(basisInWords)))
  const given = texts.map(basisInWords)
  expect(given.filter((one) => !cited.has(one))).toEqual([])
  expect(new Set(given).size).toBe(given.length)
})

test('a text is dated, without markup, with full punctuation, and ends where an article ends', () => {
  const faulty = texts.filter(
    ({ version, text }) =>
      !/^\d{4}-\d{2}-\d{2}$/.test(version) ||
      /[#*`[\]<>\\\t]| {2}|\n\n|^\s|\s$|[一-龥][(),:;]/.test(text) ||
      !/[。；：）]$/.test(text),
  )
  expect(faulty.map(basisInWords)).toEqual([])
})

test('no basis with a text says that it is missing, and the others all do', () => {
  const given = new Set(texts.map(basisInWords))
  const wrong = laid
    .flatMap(({ elements }) => elements.legalBases)
    .filter(
      (basis) =>
        basisWithTextOrNot(basis).includes('条文原文待补') === given.has(basisInWords(basis)),
    )
  expect(wrong.map(basisInWords)).toEqual([])
})

test('a paper rests on an article of its own matter whose text stands', () => {
  const given = new Set(texts.map(basisInWords))
  const papers = laid.flatMap(({ code, elements }) =>
    elements.materials.map(({ name, basis }) => ({ code, name, basis })),
  )
  const resting = papers.filter(({ basis }) => basis !== null)
  expect(resting.length).toBeGreaterThan(50)
  const loose = resting.filter(
    ({ code, basis }) => !given.has(basis ?? '') || !citationsOf(code).includes(basis ?? ''),
  )
  expect(loose).toEqual([])
  const named = materialBases.flatMap(({ code, materials }) =>
    materials.map((name) => ({ code, name })),
  )
  const known = papers.map(({ code, name }) => `${code} ${name}`)
  expect(named.filter(({ code, name }) => !known.includes(`${code} ${name}`))).toEqual([])
})

test('a name that goes on is another paper', () => {
  const card = laid.find(({ code }) => code === '630709006000')?.elements.materials
  const basisOf = (name: string) => card?.find((material) => material.name === name)?.basis
  expect(basisOf('居民户口簿')).toBe('《居民身份证法》第十条')
  expect(basisOf('居民身份证')).toBe('《居民身份证法》第十一条')
})

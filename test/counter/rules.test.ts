// What a clerk notes of papers and of whoever takes a result away.
import { describe, expect, test } from 'vitest'
import { handoverFaults } from '../../src/counter/rules/handover.ts'
import type { HandoverKnown, TypedHandover } from '../../src/counter/rules/handover.ts'
import { notedPapers, paperWords } from '../../src/counter/rules/noted-papers.ts'

const own: TypedHandover = {
  taker: 'applicant',
  name: '',
  number: '5515',
  mandate: false,
  signed: true,
}
const agent: TypedHandover = { ...own, taker: 'agent', name: '扎西', mandate: true }
const known: HandoverKnown = { tailFits: true, numberHolds: true, hasPhoto: false }

describe('a result is handed over', () => {
  test.each<[string, TypedHandover, Partial<HandoverKnown>, object]>([
    ['to the applicant', own, {}, {}],
    ['to nobody of other signs', own, { tailFits: false }, { number: 'tail-wrong' }],
    ['to an agent with a mandate', agent, {}, {}],
    ['to no agent without', { ...agent, mandate: false }, {}, { mandate: 'mandate-missing' }],
    ['to no agent without a name', { ...agent, name: ' ' }, {}, { name: 'name-missing' }],
    ['to no number that is wrong', agent, { numberHolds: false }, { number: 'number-wrong' }],
    ['not unsigned', { ...own, signed: false }, {}, { signed: 'not-signed' }],
    ['with a photo of the signature', { ...own, signed: false }, { hasPhoto: true }, {}],
    ['to somebody', { ...own, taker: 'x' }, {}, { taker: 'taker-missing' }],
  ])('%s', (_, typed, facts, faults) => {
    expect(handoverFaults(typed, { ...known, ...facts })).toEqual(faults)
  })
})

test('papers are noted material by material; what was not ticked is not there', () => {
  const typed: Readonly<Record<string, string>> = {
    ...{ 'seen.1': 'yes', 'copies.2': '3', 'copies.3': '-1', 'copies.4': '' },
  }
  const asked = [1, 2, 3, 4].map((number) => ({ number, name: `材料${number}` }))
  const papers = notedPapers(
    asked,
    (name) => typed[name] ?? '',
    (number) => number === 2,
  )
  expect(papers.map(paperWords)).toEqual(['看过原件，当场退还', '收下 3 份，窗口扫描'])
})

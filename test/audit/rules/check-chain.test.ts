// A chain proves itself: whatever is changed in it is seen, and where.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkChain } from '../../../src/audit/rules/check-chain.ts'
import { canonicalText, genesis } from '../../../src/audit/rules/hashing.ts'
import type { Entry } from '../../../src/audit/types.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

function chainOf(length: number): Entry[] {
  const entries: Entry[] = []
  for (let sequence = 1; sequence <= length; sequence++) {
    const content: Omit<Entry, 'id' | 'hash'> = {
      ...{ chain: 'application:7', sequence, at: new Date(1_773_280_800_000 + sequence) },
      ...{ action: 'applications.save', outcome: 'done', subjectType: 'application' },
      ...{ subjectId: '7', applicationId: '7', actorKind: 'applicant', accountId: '1' },
      ...{ actorName: '才让·卓玛', departmentId: null, departmentName: null, regionPath: null },
      ...{ requestId: `r${sequence}`, ip: null, before: null, after: { b: sequence, a: ['𣲗'] } },
      previousHash: entries.at(-1)?.hash ?? genesis,
    }
    entries.push({ ...content, id: String(sequence * 10), hash: digest(canonicalText(content)) })
  }
  return entries
}

const headOf = (entries: readonly Entry[]) => {
  const last = entries.at(-1)
  return last === undefined ? null : { sequence: last.sequence, hash: last.hash }
}

const check = (entries: readonly Entry[], head = headOf(entries)) =>
  checkChain('application:7', entries, head, digest).map(({ sequence, fault }) => [sequence, fault])

describe('a chain', () => {
  test('that nobody touched holds, at any length', () => {
    for (const length of [0, 1, 2, 50]) expect(check(chainOf(length))).toEqual([])
  })

  test('names the entry of which any part was changed', () => {
    const changes: readonly Partial<Entry>[] = [
      ...[{ action: 'x' }, { outcome: 'refused' as const }, { actorName: 'x' }, { ip: '::1' }],
      ...[{ at: new Date(5) }, { after: { b: 3 } }, { before: {} }, { accountId: '2' }],
      ...[{ departmentId: '5' }, { requestId: 'x' }, { subjectId: '8' }, { applicationId: null }],
    ]
    for (const change of changes) {
      const entries = chainOf(4)
      const tampered = entries.map((entry, at) => (at === 1 ? { ...entry, ...change } : entry))
      expect(check(tampered, headOf(entries)), JSON.stringify(change)).toEqual([[2, 'changed']])
    }
  })

  test('names the place where an entry is missing', () => {
    const entries = chainOf(5)
    expect(check(entries.toSpliced(2, 1), headOf(entries))).toEqual([[4, 'missing']])
    expect(check(entries.toSpliced(0, 1), headOf(entries))).toEqual([[2, 'missing']])
  })

  test('that was cut off at its end does not reach its head', () => {
    const entries = chainOf(5)
    expect(check(entries.slice(0, 4), headOf(entries))).toEqual([[5, 'cut-off']])
    expect(check([], headOf(entries))).toEqual([[5, 'cut-off']])
    expect(check(entries, null)).toEqual([[null, 'cut-off']])
  })

  test('names an entry that was rewritten with a fresh hash', () => {
    const entries = chainOf(3)
    const [first, second, third] = entries
    if (first === undefined || second === undefined || third === undefined) throw new Error('3')
    const forged = { ...second, actorName: '别人' }
    const { id: _id, hash: _hash, ...content } = forged
    const rewritten = { ...forged, hash: digest(canonicalText(content)) }
    expect(check([first, rewritten, third])).toEqual([[3, 'out-of-order']])
  })

  test('is never found whole when two entries changed places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (one, other) => {
        fc.pre(one !== other)
        const entries = chainOf(6)
        const [first, second] = [entries[one], entries[other]]
        if (first === undefined || second === undefined) throw new Error('6')
        const swapped = entries
          .with(one, { ...second, sequence: first.sequence })
          .with(other, { ...first, sequence: second.sequence })
        expect(check(swapped, headOf(entries)).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the text that is hashed', () => {
  test('does not depend on the order of keys', () => {
    const [entry] = chainOf(1)
    if (entry === undefined) throw new Error('1')
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as unknown as Entry
    expect(canonicalText({ ...turned, after: { a: ['𣲗'], b: 1 } })).toBe(canonicalText(entry))
  })

  test('is different for different contents', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        const [entry] = chainOf(1)
        if (entry === undefined) throw new Error('1')
        const texts = [one, other].map((after) => canonicalText({ ...entry, after }))
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
        expect(texts[0] === texts[1]).toBe(same)
      }),
    )
  })
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.map(sorted) }
  if (value === null || typeof value !== 'object') return value
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return { pairs: pairs.map(([key, inner]) => ({ key, inner: sorted(inner) })) }
}

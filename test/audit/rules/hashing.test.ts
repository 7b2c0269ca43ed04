// The text that is hashed: all columns, keys in order, different for different contents.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUnchanged } from '../../../src/audit/rules/check-entry.ts'
import { canonicalText, genesis } from '../../../src/audit/rules/hashing.ts'
import type { Entry } from '../../../src/audit/types.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const content: Omit<Entry, 'id' | 'hash'> = {
  ...{ chain: 'application:7', sequence: 2, at: new Date(1_773_280_800_000) },
  ...{ action: 'applications.save', outcome: 'done', subjectType: 'application' },
  ...{ subjectId: '7', applicationId: '7', actorKind: 'applicant', accountId: '1' },
  ...{ actorName: '才让·卓玛', departmentId: null, departmentName: null, regionPath: null },
  ...{ requestId: 'r2', ip: null, before: null, after: { b: 2, a: ['𣲗'] } },
  previousHash: genesis,
}
const entry: Entry = { ...content, id: '20', hash: digest(canonicalText(content)) }

describe('the text that is hashed', () => {
  test('is written as it ever was, so that old entries stay proven', () => {
    expect(canonicalText(content)).toBe(
      '{"accountId":"1","action":"applications.save","actorKind":"applicant","actorName":"才让·卓玛",' +
        '"after":{"a":["𣲗"],"b":2},"applicationId":"7","at":"2026-03-12T02:00:00.000Z","before":null,' +
        '"chain":"application:7","departmentId":null,"departmentName":null,"ip":null,"outcome":"done",' +
        `"previousHash":"${genesis}","regionPath":null,"requestId":"r2","sequence":2,"subjectId":"7",` +
        '"subjectType":"application"}',
    )
  })

  test('does not depend on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as unknown as Entry
    expect(canonicalText({ ...turned, after: { a: ['𣲗'], b: 2 } })).toBe(canonicalText(entry))
  })

  test('is different for different contents', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        const texts = [one, other].map((after) => canonicalText({ ...entry, after }))
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
        expect(texts[0] === texts[1]).toBe(same)
      }),
    )
  })
})

test('an entry of which any column was changed is not what was written', () => {
  expect(isUnchanged(entry, digest)).toBe(true)
  for (const name of Object.keys(content) as (keyof typeof content)[]) {
    const other = name === 'at' ? new Date(5) : name === 'sequence' ? 9 : '别的'
    expect(isUnchanged({ ...entry, [name]: other }, digest), name).toBe(false)
  }
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.map(sorted) }
  if (value === null || typeof value !== 'object') return value
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return { pairs: pairs.map(([key, inner]) => ({ key, inner: sorted(inner) })) }
}

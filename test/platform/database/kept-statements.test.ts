// What is asked again is built once, and asks for what it asked for.
import { beforeAll, expect, test } from 'vitest'
import { askedAgain } from '../../../src/platform/database/kept-statements.ts'
import type { Db } from '../../../src/platform/database/transaction.ts'
import { useDatabase } from '../../support/database.ts'

let db: Db
let built = 0
beforeAll(async () => {
  db = (await useDatabase()).db
})

const places = (codes: readonly string[]) =>
  askedAgain<{ code: string; shortName: string }>(db, ['places of the test', codes], () => {
    built += 1
    return db('regions')
      .whereRaw('code = any(?)', [[...codes]])
      .orderBy('code')
      .select('code', 'shortName')
  })

test('the same question is built once, another one by itself', async () => {
  const first = await places(['630000', '632700'])
  expect(first.map(({ code }) => code)).toEqual(['630000', '632700'])
  expect(first[0]).toHaveProperty('shortName')
  expect(await places(['630000', '632700'])).toEqual(first)
  expect(built).toBe(1)
  expect(await places(['632700'])).toEqual(first.slice(1))
  expect(built).toBe(2)
})

test('what was not asked for longest makes room', async () => {
  built = 0
  for (let at = 0; at < 501; at++) await places([String(at)])
  await places(['500'])
  expect(built).toBe(501)
  await places(['0'])
  expect(built).toBe(502)
})

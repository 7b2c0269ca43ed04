// An application by the numbers on its receipt; whatever else is typed finds nothing.
import { beforeAll, expect, test } from 'vitest'
import { byQueryNumber } from '../../../src/applications/queries/by-query-number.ts'
import { anApplication } from '../../support/builders/application.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await useDatabase()
})

test('is found by its query number and by its long number', async () => {
  const filed = await anApplication(database.resources).submitted()
  const { queryNumber, number, id } = await filed.row()
  expect((await byQueryNumber(database.db, queryNumber ?? ''))?.id).toBe(id)
  expect((await byQueryNumber(database.db, number ?? ''))?.id).toBe(id)
})

test.each([
  '',
  '\0',
  '才让',
  "' or true --",
  '1',
  '2603121234562',
  'A'.repeat(43),
  'x'.repeat(9999),
])('%j finds nothing', async (typed) => {
  expect(await byQueryNumber(database.db, typed)).toBeNull()
})

// 视为受理 where the fifth day is a Saturday at work, after two festivals: no day too early, and counted from the filing.
import { expect, test } from 'vitest'
import { runTimers } from '../../src/applications/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { morning } from './acting.ts'

const { resources } = await useDatabase()

test.each([
  // Filed on Sunday 28 September, at work: 29 30 | 9 10, Sa 11. Twenty days: 29 30 (2), 9-11 (5), 13-17 (10), 24 (15), 31 (20)
  ['the fifth day is a Saturday at work', '2025-09-28', '2025-10-11', '2025-10-12', '2025-10-31'],
  // Filed on Sunday 26 January, at work: 27 | 5 6 7, Sa 8. Twenty days: 27 (1), 5-8 (5), 10-14 (10), 17-21 (15), 24-28 (20)
  ['over the Spring Festival', '2025-01-26', '2025-02-08', '2025-02-09', '2025-02-28'],
] as const)('%s', async (_name, filedOn, lastDay, dayAfter, statutory) => {
  const sentence = anApplication(resources).of('630131001000').in('632722')
  const filed = await sentence.at(morning(filedOn)).submitted()
  const timers = (day: string) => runTimers(contextFor(resources, system, morning(day)))
  await timers(lastDay)
  expect((await filed.row()).status).toBe('submitted')
  await timers(dayAfter)
  await timers(dayAfter)
  expect(await filed.row()).toMatchObject({ acceptedOn: filedOn, statutoryDueOn: statutory })
})

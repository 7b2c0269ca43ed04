// A promise in hours runs on over rest days, for an application as its matter says it.
import { expect, test } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { anApplication } from '../support/builders/application.ts'
import { changeEntryTo } from '../matters/change-entry.ts'

test('what is accepted on a Friday under a promise of 24 hours is due on the Saturday, and its letter says hours', async () => {
  const database = await useDatabase()
  const code = '632011001000'
  await changeEntryTo(database, code, (content) => ({
    ...content,
    promisedDays: 24,
    elements: { ...content.elements, promiseUnit: 'hour' },
  }))
  const friday = new Date('2026-03-13T02:00:00Z')
  const filed = await anApplication(database.resources).of(code).at(friday).accepted()
  const row = await database.db('applications').where({ id: filed.id }).first('promisedDueOn')
  expect(row?.promisedDueOn).toBe('2026-03-14')
  const notice = await database
    .db<{ applicationId: string; kind: string; content: unknown }>('documents')
    .where({ applicationId: filed.id, kind: 'acceptance-notice' })
    .first('content')
  expect(JSON.stringify(notice?.content)).toContain('自受理之日起24小时内，即')
})

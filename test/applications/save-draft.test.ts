// What was typed is kept, right or wrong; what is right becomes an answer.
import { beforeAll, describe, expect, test } from 'vitest'
import { draftForm, saveDraft } from '../../src/applications/index.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { person } from './acting.ts'

let database: TestDatabase
let draft: FiledApplication

beforeAll(async () => {
  database = await useDatabase()
  draft = await anApplication(database.resources).drafted()
})

async function saved(values: Readonly<Record<string, string>>) {
  const before = await draft.row()
  const ctx = draft.applicantContext()
  const { raw } = await draftForm(database.db, before, ctx.today)
  const typed = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value]]))
  const result = await saveDraft(ctx, draft.id, { ...raw, ...typed })
  expect(result.ok).toBe(true)
  return draft.row()
}

describe('a draft', () => {
  test('keeps a telephone number that is none, and does not take it for an answer', async () => {
    const row = await saved({ phone: '12三' })
    expect(row.typed?.['phone']).toEqual(['12三'])
    expect(row.answers['phone']).toBeUndefined()
    const { raw } = await draftForm(database.db, row, '2026-03-12')
    expect(raw['phone']).toEqual(['12三'])
  })

  test('takes full-width digits for what they mean', async () => {
    const row = await saved({ phone: '１９９００００００１０１'.slice(0, 11) })
    expect(row.answers['phone']).toBe('19900000010')
  })

  test.each(['才让·卓玛', 'སྐལ་བཟང་', '𣲗䶮', 'O\'Neil \\ "x" <b>'])(
    'gives %s back sign by sign, and shows it to nobody else',
    async (name) => {
      const row = await saved({ deadName: name })
      expect(row.typed?.['deadName']).toEqual([name])
      const stored = await database.resources.ownerPool.query<{ name: string }>(
        `select typed::text as name from applications where id = $1`,
        [draft.id],
      )
      expect(stored.rows[0]?.name).toMatch(/^\{"~sealed": "g1\.[\w.-]+"\}$/)
    },
  )

  test('takes the names of people with rare signs as answers', async () => {
    for (const name of ['才让·卓玛', 'སྐལ་བཟང་', '𣲗䶮']) {
      expect((await saved({ deadName: name })).answers['deadName']).toBe(name)
    }
  })

  test('refuses no length, but an answer too long stays what was typed', async () => {
    const long = '长'.repeat(19_000)
    const row = await saved({ deadName: long })
    expect(row.typed?.['deadName']).toEqual([long])
    expect(row.answers['deadName']).toBeUndefined()
  })

  test('counts its revisions', async () => {
    const { revision } = await draft.row()
    expect((await saved({ deadName: '扎西' })).revision).toBe(revision + 1)
  })
})

describe('nothing is saved', () => {
  test('in somebody else’s draft, or one that does not exist', async () => {
    const other = contextFor(database.resources, await person(database.db, 'lina'))
    for (const id of [draft.id, '999999999', '0', '-1', 'abc', '1e3', '9'.repeat(30)]) {
      expect(await saveDraft(other, id, {})).toEqual({ ok: false, refusal: 'not-found' })
    }
  })

  test('in an application that is filed', async () => {
    const filed = await anApplication(database.resources).filedBy('zhangwei').submitted()
    const before = await filed.row()
    const answer = await saveDraft(filed.applicantContext(), filed.id, { deadName: ['改'] })
    expect(answer).toEqual({ ok: false, refusal: 'already-submitted' })
    expect(await filed.row()).toEqual(before)
  })
})

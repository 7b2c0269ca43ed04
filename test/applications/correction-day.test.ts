// 补正截止日期 is a working day: the notice, the clock and the applicant's page name the same one.
import { beforeAll, expect, test } from 'vitest'
import { anApplication } from '../support/builders/application.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { foodLicence } from '../stories/support/world.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await useDatabase()
})

test('a rest day is not proposed, and is refused with the working day that follows', async () => {
  const { app } = testApp(database.resources)
  const { id } = await anApplication(database.resources).of(foodLicence).submitted()
  const clerk = await signedIn(app, 'zaduo-scj-shouli', 'desk')
  const page = `/desk/applications/${id}/steps/request-correction`
  // Thirty days after 12 March 2026 is a Saturday.
  const { text } = await clerk.get(page)
  expect(text).toMatch(/name="dueOn"[^>]*value="2026-04-13"/)
  const asked = {
    ...{ action: 'request-correction', items: 'contactPhone', 'why.contactPhone': '打不通' },
    ...{ comment: '请补正', preview: 'yes' },
    revision: /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '',
  }
  const post = (dueOn: string) =>
    postForm(clerk, page, `/desk/applications/${id}/steps`, { ...asked, dueOn })
  const refused = await post('2026-04-11')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(
    '2026年4月11日（周六）是休息日，请改成工作日，如 2026年4月13日（周一）',
  )
  const ahead = await post('2026-04-13')
  expect(ahead.status).toBe(200)
  expect(ahead.text).toContain('请你于2026年4月13日前')
})

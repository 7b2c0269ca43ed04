// 只在一地暂停: nothing is begun or filed there, the applicant reads why, and elsewhere all goes on.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { submit } from '../../src/applications/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { addDays } from '../../src/kernel/day.ts'
import { endRegionalSuspensions, suspendRegion } from '../../src/matters/suspend-region.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

const code = '632011001000'
const zaduo = '632722'
let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

test('a draft of that county cannot be filed until the suspension is over', async () => {
  const { resources } = database
  const draft = await anApplication(resources).of(code).in(zaduo).drafted()
  const ctx = contextFor(resources, system)
  const until = addDays(ctx.today, 2)
  const grounds = { reason: '窗口搬迁，暂停办理', basis: null, until }
  expect((await suspendRegion(ctx, code, zaduo, grounds)).ok).toBe(true)

  const refused = await submit(draft.applicantContext(), draft.id, true)
  expect(refused).toMatchObject({ ok: false, refusal: { reason: 'suspended-there' } })

  const herder = await signedIn(app, 'zhuoma')
  const start = `/applications/new?matter=${code}&region=${zaduo}`
  const answer = await postForm(herder, start, '/applications/drafts', {
    matter: code,
    region: zaduo,
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('在您选的地方暂停办理，原因和恢复的日子写在办事指南里')
  expect((await herder.get(`/matters/${code}?region=${zaduo}`)).text).toContain('窗口搬迁')

  const elsewhere = await anApplication(resources)
    .of(code)
    .filedBy('zhuoma')
    .in('632724')
    .submitted()
  expect(elsewhere.id).not.toBe(draft.id)

  await endRegionalSuspensions({ ...ctx, today: addDays(until, 1) })
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
})

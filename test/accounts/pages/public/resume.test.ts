// A form that arrives after its session has ended costs no answer, with or without scripts.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { demonstrationPassword, postForm, signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { aboutZhaxi, begin, noRecord } from '../../../applications/pages/public/filing.ts'

let database: TestDatabase
let app: Express
let draft: string
let section: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  const zhaxi = await signedIn(app, 'zhaxiduojie')
  draft = await begin(zhaxi, noRecord)
  section = `/applications/${draft}/sections/1`
})

const fromHere = { 'Sec-Fetch-Site': 'same-origin' }

async function letSessionsEnd(): Promise<void> {
  await database.resources.sessionPool.query(
    `update sessions set sess = jsonb_set(sess, '{seenAt}', '0') where account_id is not null`,
  )
}

async function signInAgain(agent: Agent, username: string, next: string) {
  const token = await tokenOf(agent, `/login?next=${encodeURIComponent(next)}`)
  const fields = { username, password: demonstrationPassword, next, _csrf: token }
  return agent.post('/login').type('form').send(fields)
}

async function postTooLate(agent: Agent, headers = fromHere as Record<string, string>) {
  const token = await tokenOf(agent, section)
  await letSessionsEnd()
  let request = agent.post(section).set(headers).field('_csrf', token)
  for (const [name, value] of Object.entries({ ...aboutZhaxi, 'answers.liveAddress': '结扎乡' })) {
    request = request.field(name, value)
  }
  return request
}

describe('a section of a form, posted after the session has ended', () => {
  test('is offered again after signing in, and kept when one says so', async () => {
    const agent = await signedIn(app, 'zhaxiduojie')
    const late = await postTooLate(agent)
    expect(late.status).toBe(303)
    expect(late.headers['location']).toBe('/login?next=%2Fresume')
    expect((await signInAgain(agent, 'zhaxiduojie', '/resume')).headers['location']).toBe('/resume')
    const page = await agent.get('/resume')
    expect(page.text).toContain('您刚才填的还在')
    expect(page.text).toContain(`action="${section}"`)
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const form = page.text.slice(page.text.indexOf('data-unsaved'))
    const token = /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
    let request = agent.post(section).field('_csrf', token)
    for (const [, name = '', value = ''] of hidden) {
      if (name.startsWith('answers.')) request = request.field(name, value)
    }
    expect((await request).status).toBe(303)
    const row = await database.db('applications').where({ id: draft }).first('answers')
    expect(row?.answers['liveAddress']).toBe('结扎乡')
  })

  test('is not shown to another account on the same computer', async () => {
    const agent = await signedIn(app, 'zhaxiduojie')
    await postTooLate(agent)
    await signInAgain(agent, 'lina', '/resume')
    const page = await agent.get('/resume')
    expect(page.status).toBe(303)
    expect(page.headers['location']).toBe('/my')
  })

  test('from another site is not kept', async () => {
    const agent = await signedIn(app, 'zhaxiduojie')
    const late = await postTooLate(agent, { 'Sec-Fetch-Site': 'cross-site' })
    expect(late.headers['location']).not.toContain('resume')
    expect(late.headers['set-cookie']?.toString() ?? '').not.toContain('kept=')
  })

  test('lies sealed, and not for long', async () => {
    const { rows } = await database.resources.ownerPool.query<{ fields: string; minutes: string }>(
      `select fields, extract(epoch from expires_at - now()) / 60 as minutes from kept_posts`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { fields, minutes } of rows) {
      expect(fields).toMatch(/^g1\./)
      expect(Number(minutes)).toBeLessThanOrEqual(60)
    }
  })
})

test('a page whose token is of an earlier session of the same person costs nothing either', async () => {
  const agent = await signedIn(app, 'zhaxiduojie')
  const late = await agent
    .post(section)
    .set(fromHere)
    .field('_csrf', 'old')
    .field('answers.phone', '19900000109')
  expect(late.status).toBe(303)
  expect(late.headers['location']).toBe('/resume')
  expect((await agent.get('/resume')).text).toContain('19900000109')
})

test('what a clerk wrote is there after signing in again', async () => {
  const filed = await anApplication(database.resources).filedBy('lina').submitted()
  const { handlingDepartmentId } = await filed.row()
  const clerk = await database
    .db('accounts as a')
    .join('staffPosts as p', 'p.accountId', 'a.id')
    .where({ 'p.departmentId': handlingDepartmentId, 'p.post': 'acceptance-clerk' })
    .first<{ username: string }>('a.username')
  const agent = await signedIn(app, clerk?.username ?? '', 'desk')
  const page = `/desk/applications/${filed.id}/steps/propose-refusal`
  const token = await tokenOf(agent, page)
  await letSessionsEnd()
  const late = await agent
    .post(`/desk/applications/${filed.id}/steps`)
    .set(fromHere)
    .type('form')
    .send({ _csrf: token, action: 'propose-refusal', comment: '写了很久的理由' })
  expect(late.headers['location']).toBe('/desk/login?next=%2Fdesk%2Fresume')
  const fields = { username: clerk?.username ?? '', password: demonstrationPassword, next: '/desk/resume' }
  await postForm(agent, '/desk/login', '/desk/login', fields)
  expect((await agent.get('/desk/resume')).text).toContain('写了很久的理由')
})

test('holding on is asked with the page’s own token, and answers how long', async () => {
  const agent = await signedIn(app, 'zhaxiduojie')
  const token = await tokenOf(agent, '/my')
  const held = await agent.post('/session').set('X-CSRF-Token', token)
  expect(held.body).toEqual({ endsIn: 1800 })
  expect((await supertest(app).post('/session').set('Accept', 'application/json')).status).toBe(401)
})

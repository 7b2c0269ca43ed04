// Two windows in one draft: nothing is overwritten unseen, and one chooses without scripts.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { aboutZhaxi, begin, filledDraft, noRecord } from './filing.ts'

let database: TestDatabase
let app: Express
let zhaxi: Agent
let draft: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
  draft = await begin(zhaxi, noRecord)
})

const page = () => `/applications/${draft}/sections/1`

/** The hidden fields of a section as a window opened now would send them. */
async function openWindow(): Promise<Record<string, string>> {
  const { text } = await zhaxi.get(page())
  const hidden = [...text.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

function send(window: Record<string, string>, fields: Record<string, string>) {
  let request = zhaxi.post(page())
  for (const [name, value] of Object.entries({ ...aboutZhaxi, ...window, ...fields })) {
    request = request.field(name, value)
  }
  return request
}

async function typed(): Promise<Record<string, readonly string[]>> {
  const row = await database.db('applications').where({ id: draft }).first('typed')
  return (row?.typed ?? {})
}

test('different questions of two windows are joined', async () => {
  const base = await openWindow()
  await send(base, {})
  const [one, two] = [await openWindow(), await openWindow()]
  expect((await send(one, { 'answers.phone': '19900000102' })).status).toBe(303)
  expect((await send(two, { 'answers.liveAddress': '萨呼腾镇' })).headers['location']).not.toContain('merge')
  expect(await typed()).toMatchObject({ phone: ['19900000102'], liveAddress: ['萨呼腾镇'] })
})

test('the same question of two windows is shown with both answers, and one is chosen', async () => {
  const [one, two] = [await openWindow(), await openWindow()]
  const rest = { 'answers.liveAddress': '萨呼腾镇' }
  await send(one, { ...rest, 'answers.phone': '19900000103' })
  const answer = await send(two, { ...rest, 'answers.phone': '19900000104' })
  expect(answer.status).toBe(303)
  expect(answer.headers['location']).toBe(`/applications/${draft}/merge?section=1`)
  expect(await typed()).toMatchObject({ phone: ['19900000103'] })
  const shown = await zhaxi.get(`/applications/${draft}/merge`)
  expect(shown.text).toContain('19900000103')
  expect(shown.text).toContain('19900000104')
  expect(shown.text).toContain('扎西多杰')
  // Of both it is said who and when, not only of the one that waits.
  expect(shown.text).toMatch(/扎西多杰 [^<]*存的/)
  expect(shown.text).not.toContain('已经存在草稿里的')

  const token = /name="_csrf" value="([^"]+)"/.exec(shown.text)?.[1] ?? ''
  const none = await zhaxi.post(`/applications/${draft}/merge`).type('form').send({ _csrf: token })
  expect(none.status).toBe(422)
  expect(none.text).toContain('请选：')

  const marks = [...shown.text.matchAll(/name="pick\.phone"[^>]*value="([^"]+)"/g)].map(([, mark]) => mark)
  expect(marks).toHaveLength(2)
  const chosen = await zhaxi
    .post(`/applications/${draft}/merge?section=1`)
    .type('form')
    .send({ _csrf: token, 'pick.phone': marks[1] })
  expect(chosen.headers['location']).toBe(page())
  expect(await typed()).toMatchObject({ phone: ['19900000104'] })
})

test('an application is not filed while a choice is open', async () => {
  const lina = await signedIn(app, 'lina')
  const id = await filledDraft(lina)
  await database.db('applications').where({ id }).update({
    unmerged: JSON.stringify([{ key: 'phone', raw: { phone: ['1'] }, page: 'abcdef01', by: '李娜', at: '2026-03-12T02:00:00Z' }]) as never,
  })
  const check = await lina.get(`/applications/${id}/check`)
  expect(check.text).toContain('两处填得不一样：')
  expect(check.text).toContain(`/applications/${id}/merge#pick-phone`)
})

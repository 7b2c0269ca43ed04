import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { begin, noRecord, socialCard, startPage, subsistence, zaduo } from './filing.ts'

let database: TestDatabase
let app: Express
let zhaxi: Agent

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
})

async function drafts(): Promise<number> {
  return (await database.db('applications').select('id')).length
}

describe('the page before a draft', () => {
  it('says who takes the matter in the chosen county, how long it takes and what is needed', async () => {
    const answer = await zhaxi.get(startPage(noRecord))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('申请：无犯罪记录证明')
    expect(answer.text).toContain('杂多县公安局')
    expect(answer.text).toContain('不用交')
    expect(answer.text).toContain('action="/applications/drafts"')
  })

  it('takes the place where the account lives when none is chosen', async () => {
    const answer = await zhaxi.get(`/applications/new?matter=${noRecord}`)
    expect(answer.text).toContain('<option value="632722" selected>')
  })

  it('offers the towns of the county for a matter that townships take in', async () => {
    const answer = await zhaxi.get(startPage(subsistence))
    expect(answer.text).toMatch(/name="town"/)
    const none = await zhaxi.get(startPage(noRecord))
    expect(none.text).not.toMatch(/name="town"/)
  })

  it('takes the town of the county that was chosen with it', async () => {
    const page = await zhaxi.get(startPage(subsistence))
    const town = /<option value="(632722\d{3})"/.exec(page.text)?.[1] ?? ''
    const answer = await zhaxi.get(`${startPage(subsistence)}&town=${town}`)
    expect(answer.text).toContain(`<option value="${town}" selected>`)
    expect(answer.text).toContain(`name="region" value="${town}"`)
  })

  it('sends a visitor to sign in', async () => {
    const answer = await supertest(app).get(startPage(noRecord))
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toContain('/login')
  })

  it('does not exist for a matter that does not exist', async () => {
    expect((await zhaxi.get(startPage('000000000000'))).status).toBe(404)
    expect((await zhaxi.get('/applications/new')).status).toBe(404)
  })
})

describe('beginning a draft', () => {
  it('leads to the first section, and the page then leads back to the draft', async () => {
    const id = await begin(zhaxi, socialCard)
    const answer = await zhaxi.get(startPage(socialCard))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('您有一份没填完的，接着填')
    expect(answer.text).toContain('2026年3月12日')
    expect(answer.text).toContain(`/applications/${id}/sections/2`)
    expect(answer.text).not.toContain('action="/applications/drafts"')
  })

  it('goes on with the draft that is there', async () => {
    const before = await drafts()
    const fields = { matter: socialCard, region: zaduo }
    const answer = await postForm(zhaxi, startPage(noRecord), '/applications/drafts', fields)
    expect(answer.status).toBe(303)
    expect(await drafts()).toBe(before)
  })

  it('begins one draft when the form is sent twice at once', async () => {
    const before = await drafts()
    const send = () =>
      postForm(zhaxi, startPage(noRecord), '/applications/drafts', {
        matter: noRecord,
        region: zaduo,
      })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await drafts()).toBe(before + 1)
  })
})

describe('what cannot be begun', () => {
  const refused = [
    ['a matter of companies by a citizen', { matter: '630172002000', region: zaduo }, '账号'],
    ['an unknown place', { matter: subsistence, region: '999999' }, '没有这个地方'],
    ['a whole prefecture', { matter: subsistence, region: '632700' }, '没有这个地方'],
    ['no place at all', { matter: subsistence, region: '' }, '没有这个地方'],
  ] as const

  it.each(refused)('%s: 422, a sentence, nothing written', async (_name, fields, sentence) => {
    const before = await drafts()
    const page = startPage(subsistence)
    const answer = await postForm(zhaxi, page, '/applications/drafts', fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(await drafts()).toBe(before)
  })

  it('is refused on the page itself, with a way out', async () => {
    const answer = await zhaxi.get(startPage('630172002000'))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('企业事项请用企业账号')
    expect(answer.text).toContain('href="/matters"')
    expect(answer.text).not.toContain('action="/applications/drafts"')
  })

  it('a withdrawn matter: 422 with the reason, nothing written', async () => {
    const page = startPage(subsistence)
    await database.resources.ownerPool.query(
      `update matters set status = 'withdrawn', withdrawn_reason = '并入另一事项' where code = '632014001000'`,
    )
    const before = await drafts()
    const fields = { matter: '632014001000', region: zaduo }
    const posted = await postForm(zhaxi, page, '/applications/drafts', fields)
    expect(posted.status).toBe(422)
    expect(posted.text).toContain('现在不受理新的申请')
    expect(posted.text).toContain('并入另一事项')
    expect(await drafts()).toBe(before)
    const unknown = { matter: '000000000000', region: zaduo }
    expect((await postForm(zhaxi, page, '/applications/drafts', unknown)).status).toBe(404)
  })
})

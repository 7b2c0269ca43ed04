import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { aboutZhaxi, begin, filledDraft, noRecord, postParts } from './filing.ts'

let database: TestDatabase
let zhaxi: Agent
let id: string

beforeAll(async () => {
  database = await useDatabase()
  zhaxi = await signedIn(testApp(database.resources).app, 'zhaxiduojie')
  id = await filledDraft(zhaxi)
})

const check = () => `/applications/${id}/check`
const submission = () => `/applications/${id}/submission`

async function filed() {
  const row = await database.db('applications').where({ id }).first('status', 'number', 'answers')
  if (row === undefined) throw new Error('no such application')
  return row
}

describe('filing', () => {
  it('asks for the declaration: 422, nothing filed', async () => {
    const answer = await postForm(zhaxi, check(), submission(), {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('请看清楚承诺，同意就打勾')
    expect(answer.text).toContain('href="#declared"')
    expect(answer.text).toContain('632722197803124734')
    expect((await filed()).status).toBe('draft')
  })

  it('is refused while something is missing: 422 with the place', async () => {
    const page = `/applications/${id}/sections/1`
    const token = await tokenOf(zhaxi, check())
    await postParts(zhaxi, page, { ...aboutZhaxi, 'answers.phone': '', _leave: '1' })
    const fields = { declared: 'yes', _csrf: token }
    const answer = await zhaxi.post(submission()).type('form').send(fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('还差 1 处')
    expect(answer.text).toContain(`${page}?back=check#f-phone`)
    expect((await filed()).status).toBe('draft')
    await postParts(zhaxi, page, aboutZhaxi)
  })

  it('does not exist for somebody else', async () => {
    const stranger = await signedIn(testApp(database.resources).app, 'zhuoma')
    await begin(stranger, noRecord, '632701')
    const answer = await postForm(stranger, '/applications/new?matter=632014001000', submission(), {
      declared: 'yes',
    })
    expect(answer.status).toBe(404)
    expect((await filed()).status).toBe('draft')
  })

  it('is refused for a matter that was withdrawn meanwhile: 422, the answers kept', async () => {
    const token = await tokenOf(zhaxi, check())
    const set = (status: string) =>
      database.resources.ownerPool.query('update matters set status = $1 where code = $2', [
        status,
        noRecord,
      ])
    await set('withdrawn')
    const fields = { declared: 'yes', _csrf: token }
    const answer = await zhaxi.post(submission()).type('form').send(fields)
    await set('published')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('现在不受理新的申请')
    expect(answer.text).toContain('632722197803124734')
    expect((await filed()).status).toBe('draft')
  })

  it('gives one number, though the form is sent three times', async () => {
    const token = await tokenOf(zhaxi, check())
    const send = () =>
      zhaxi.post(submission()).type('form').send({ declared: 'yes', _csrf: token })
    const answers = await Promise.all([send(), send()])
    answers.push(await send())
    for (const answer of answers) {
      expect(answer.status).toBe(303)
      expect(answer.headers['location']).toBe(`/applications/${id}/receipt`)
    }
    const row = await filed()
    expect(row.status).toBe('submitted')
    expect(row.number).toHaveLength(43)
    const steps = await database.db('applicationSteps').where({ applicationId: id })
    expect(steps).toHaveLength(1)
  })

  it('closes the draft: its pages lead to the progress and write nothing', async () => {
    const before = await filed()
    for (const rest of ['sections/1', 'materials', 'check', 'discard']) {
      const answer = await zhaxi.get(`/applications/${id}/${rest}`)
      expect(answer.status).toBe(303)
      expect(answer.headers['location']).toBe(`/applications/${id}`)
    }
    const token = await tokenOf(zhaxi, '/applications/new?matter=632014001000')
    const late = await zhaxi
      .post(`/applications/${id}/sections/1`)
      .field('_csrf', token)
      .field('answers.phone', '19900000199')
    expect(late.status).toBe(303)
    expect(await filed()).toEqual(before)
  })
})

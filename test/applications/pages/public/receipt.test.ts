import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { begin, filledDraft, picture, postParts, socialCard, aboutZhaxi } from './filing.ts'

let database: TestDatabase
let zhaxi: Agent

beforeAll(async () => {
  database = await useDatabase()
  zhaxi = await signedIn(testApp(database.resources).app, 'zhaxiduojie')
})

async function file(id: string) {
  const target = `/applications/${id}/submission`
  return postForm(zhaxi, `/applications/${id}/check`, target, { declared: 'yes' })
}

describe('the receipt', () => {
  it('gives the numbers, the day of the answer and the paper', async () => {
    const id = await filledDraft(zhaxi)
    await file(id)
    const answer = await zhaxi.get(`/applications/${id}/receipt`)
    const row = await database.db('applications').where({ id }).first('*')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(row?.number ?? 'no number')
    expect(answer.text).toMatch(/\d{4} \d{4} \d{4} \d/)
    expect(answer.text).toContain(database.resources.vault.open(row?.queryCode ?? ''))
    expect(answer.text).toContain('最晚 2026年3月19日（周四）')
    expect(answer.text).toMatch(new RegExp(`href="/applications/${id}/documents/\\d+"`))
    expect(answer.text).toContain(`href="/applications/${id}"`)
  })

  it('is not there for a draft', async () => {
    const id = await filledDraft(zhaxi)
    const answer = await zhaxi.get(`/applications/${id}/receipt`)
    expect(answer.headers['location']).toBe(`/applications/${id}/check`)
  })

  it('follows an application with a material', async () => {
    const id = await begin(zhaxi, socialCard)
    const bytes = await picture()
    await postParts(zhaxi, `/applications/${id}/sections/1`, aboutZhaxi)
    const content = {
      'answers.kind': '首次申领',
      'answers.bank': '青海银行',
      'answers.getMode': '网点领取',
    }
    const filled = await postParts(zhaxi, `/applications/${id}/sections/2`, content)
    expect(filled.headers['location']).toBe(`/applications/${id}/materials`)
    const material = { field: 'files.3', name: '近照.png', bytes }
    const sent = await postParts(zhaxi, `/applications/${id}/materials`, {}, [material])
    expect(sent.headers['location']).toBe(`/applications/${id}/check`)
    const answer = await file(id)
    expect(answer.headers['location']).toBe(`/applications/${id}/receipt`)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { begin, filledDraft, postParts, socialCard } from './filing.ts'

let zhaxi: Agent

beforeAll(async () => {
  const database = await useDatabase()
  zhaxi = await signedIn(testApp(database.resources).app, 'zhaxiduojie')
})

describe('the last look', () => {
  it('shows every answer in full, with a way to change it, and the declaration', async () => {
    const id = await filledDraft(zhaxi)
    const answer = await zhaxi.get(`/applications/${id}/check`)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('632722197803124734')
    expect(answer.text).toContain('2020年1月1日')
    expect(answer.text).toContain(`href="/applications/${id}/sections/2?back=check"`)
    expect(answer.text).toContain('本人承诺')
    expect(answer.text).toContain(`action="/applications/${id}/submission"`)
    expect(answer.text.match(/class="button primary/g)).toHaveLength(1)
  })

  it('names what is missing, each with its place, and cannot be filed', async () => {
    const id = await begin(zhaxi, socialCard)
    const answer = await zhaxi.get(`/applications/${id}/check`)
    expect(answer.text).toMatch(/还差 \d+ 处/)
    expect(answer.text).toContain(`href="/applications/${id}/sections/2?back=check#f-bank"`)
    expect(answer.text).toContain(`href="/applications/${id}/materials#m-3"`)
    expect(answer.text).not.toContain('/submission"')
    expect(answer.text.match(/class="button primary/g)).toHaveLength(1)
  })

  it('shows what was typed wrongly as missing, not as an answer', async () => {
    const id = await filledDraft(zhaxi)
    const page = `/applications/${id}/sections/1`
    await postParts(zhaxi, page, { 'answers.phone': '123', _leave: '1' })
    const answer = await zhaxi.get(`/applications/${id}/check`)
    expect(answer.text).toContain('手机号码是 11 位')
    expect(answer.text).not.toContain('<p>123</p>')
  })
})

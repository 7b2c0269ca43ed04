// 查进度: with the number and the code, without signing in.
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../../../src/applications/paths.ts'
import { queryNumber } from '../../../../src/applications/rules/number.ts'
import type { Resources } from '../../../../src/platform/resources.ts'
import { testApp } from '../../../support/app.ts'
import type { TestApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { useDatabase } from '../../../support/database.ts'
import { postForm } from '../../../support/sign-in.ts'

let resources: Resources
let hall: TestApp
let filed: FiledApplication

beforeAll(async () => {
  resources = (await useDatabase()).resources
  hall = testApp(resources)
  filed = await anApplication(resources).accepted()
  hall.setNow(filed.now)
})

const visitor = () => supertest.agent(hall.app)
const ask = (agent: ReturnType<typeof visitor>, number: string, code: string) =>
  postForm(agent, paths.lookUp(), paths.lookUp(), { number, code })

describe('looking up progress', () => {
  test('the right pair leads to a page without name, papers or answers', async () => {
    const { number, code } = await filed.codes()
    const agent = visitor()
    const answer = await ask(agent, number, code)
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe(paths.foundByCode(number))
    const page = await agent.get(paths.foundByCode(number))
    expect(page.status).toBe(200)
    expect(page.headers['x-robots-tag']).toBe('noindex')
    expect(page.text).toContain('扎**杰')
    expect(page.text).not.toContain('扎西多杰')
    expect(page.text).not.toContain('/documents/')
    expect(page.text).not.toContain('632722197803124734')
    expect(page.text).toContain('承诺 10 个工作日')
  })

  test('full-width digits and spaces are read, and the long number will do', async () => {
    const { number, code } = await filed.codes()
    const wide = [...code].map((sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)).join('')
    expect((await ask(visitor(), number.replace(/(\d{4})/g, '$1 '), wide)).status).toBe(303)
    const { number: long } = await filed.row()
    expect((await ask(visitor(), long ?? '', code)).headers['location']).toBe(
      paths.foundByCode(number),
    )
  })

  test('a wrong code and an unknown number are told in the same words', async () => {
    const { number, code } = await filed.codes()
    const wrong = code === '000000' ? '000001' : '000000'
    const one = await ask(visitor(), number, wrong)
    const other = await ask(visitor(), queryNumber('2026-01-02', 7), wrong)
    const sentence = '查询号和查询码对不上'
    expect([one.status, other.status]).toEqual([422, 422])
    expect(one.text).toContain(sentence)
    expect(one.text).toContain(`value="${number}"`)
    expect(other.text).toContain(sentence)
  })

  test('without having shown the code, the page leads back to the form', async () => {
    const { number } = await filed.codes()
    const page = await visitor().get(paths.foundByCode(number))
    expect(page.status).toBe(303)
    expect(page.headers['location']).toBe(paths.lookUp(number))
    expect((await visitor().get(paths.lookUp(number))).text).toContain(`value="${number}"`)
    expect((await visitor().get(paths.foundByCode('%3Cscript%3E'))).status).toBe(303)
  })

  test('a number is closed for a while after five wrong codes, the right one included', async () => {
    const victim = await anApplication(resources).submitted()
    const { number, code } = await victim.codes()
    const wrong = code === '111111' ? '222222' : '111111'
    const agent = visitor()
    for (let count = 0; count < 5; count++) expect((await ask(agent, number, wrong)).status).toBe(422)
    const closed = await ask(agent, number, code)
    expect(closed.status).toBe(429)
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0)
  })
})

import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

const person = {
  name: '王𣲗',
  idNumber: '５２２６３４１９９６０６１８０３１９',
  phone: '13897001234',
  region: '632722',
  address: '扎青乡',
  username: 'wanggu96',
  password: '牦牛在河边喝水呢',
  passwordAgain: '牦牛在河边喝水呢',
  consent: 'yes',
}

test('a citizen registers, is signed in and goes where he wanted', async () => {
  const agent = supertest.agent(app)
  const page = '/register/person?next=/my/account'
  const done = await postForm(agent, page, '/register/person', { ...person, next: '/my/account' })
  expect(done.status).toBe(303)
  expect(done.headers['location']).toBe('/my/account')
  const account = await agent.get('/my/account')
  expect(account.text).toContain('王𣲗')
  expect(account.text).toContain('522***********0319')
})

test('what is wrong is said at its field; what was typed stays, passwords do not', async () => {
  const typed = { ...person, idNumber: '63272219780312473X', name: '龚䶮', address: '' }
  const agent = supertest.agent(app)
  const answer = await postForm(agent, '/register/person', '/register/person', typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('有 2 处要改')
  expect(answer.text).toContain('href="#idNumber"')
  expect(answer.text).toContain('value="63272219780312473X"')
  expect(answer.text).toContain('value="龚䶮"')
  expect(answer.text).toMatch(/value="632722" selected/)
  expect(answer.text).not.toContain('牦牛')
})

test('100 000 characters in a name are an answer, not a fault', async () => {
  const agent = supertest.agent(app)
  const typed = { ...person, name: '王'.repeat(100_000) }
  const answer = await postForm(agent, '/register/person', '/register/person', typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('姓名最多 60 个字')
})

test('both forms of registration and the choice between them open', async () => {
  for (const path of ['/register', '/register/person', '/register/company']) {
    const { status, text } = await supertest(app).get(path)
    expect(status).toBe(200)
    expect(text.match(/<h1/g)).toHaveLength(1)
  }
})

test('a company that gives a wrong code is told so', async () => {
  const agent = supertest.agent(app)
  const typed = { ...person, uscc: '91630106U9DKYW2Q1X', kind: '事业单位', legalRepresentative: '桑杰' }
  const answer = await postForm(agent, '/register/company', '/register/company', typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('href="#uscc"')
})

test('one address cannot try names without end', async () => {
  const statuses: number[] = []
  for (let count = 0; count < 12; count++) {
    const agent = supertest.agent(app)
    const typed = { ...person, username: 'zhuoma', idNumber: '522634199606180335' }
    statuses.push((await postForm(agent, '/register/person', '/register/person', typed)).status)
  }
  expect(statuses[0]).toBe(422)
  expect(statuses.at(-1)).toBe(429)
})

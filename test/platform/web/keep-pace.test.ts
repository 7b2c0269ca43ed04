// 写得太快: posts of one account and of one address are counted over all processes; who must wait is told
// for how long, and what he typed is offered to him again.
import { beforeAll, describe, expect, test } from 'vitest'
import supertest from 'supertest'
import type { Resources } from '../../../src/platform/resources.ts'
import { pace } from '../../../src/platform/session/pace.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { testResources } from '../../support/resources.ts'
import { signedIn, tokenOf } from '../../support/sign-in.ts'
import type { Agent } from '../../support/sign-in.ts'
import { whenFileEnds } from '../../support/when-file-ends.ts'

let database: TestDatabase
let agent: Agent
let token: string

/** A hall in which an account may post forty times a minute. */
function slowHall(resources: Resources) {
  return testApp({
    ...resources,
    config: { ...resources.config, mostPosts: 40, trustProxy: 1 },
  }).app
}

beforeAll(async () => {
  database = await useDatabase()
  agent = await signedIn(slowHall(database.resources), 'zhaxiduojie')
  token = await tokenOf(agent, '/my/notices')
})

describe('an account', () => {
  const post = () =>
    agent.post('/my/messages/readings').type('form').send({ _csrf: token, note: '我写的话' })

  const counted = () =>
    database.db('rateLimits').where('key', 'like', 'posts-account:%').select('points')

  test('posts its forty times, the first ten without a word to the database', async () => {
    for (let times = 0; times < 10; times++) expect((await post()).status).toBe(303)
    expect(await counted()).toEqual([])
    for (let times = 10; times < 40; times++) expect((await post()).status).toBe(303)
    expect(await counted()).toEqual([{ points: 40 }])
  })

  test('is then asked to wait, and finds again what it typed', async () => {
    const answer = await post()
    expect(answer.status).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.text).toContain('请过 1 分钟再试。')
    expect(answer.text).toContain('href="/resume"')
    const kept = await agent.get('/resume')
    expect(kept.text).toContain('我写的话')
    expect(kept.text).not.toContain(`value="${token}" name="note"`)
  })

  test('its scripts are told in their own language', async () => {
    const answer = await post().set('Accept', 'application/json')
    expect(answer.status).toBe(429)
    expect(answer.body).toMatchObject({ title: '请求太多', message: '请过 1 分钟再试。' })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('reads on meanwhile, and others write', async () => {
    expect((await agent.get('/my')).status).toBe(200)
    const lina = await signedIn(slowHall(database.resources), 'lina')
    const own = await tokenOf(lina, '/my/notices')
    const answer = await lina.post('/my/messages/readings').type('form').send({ _csrf: own })
    expect(answer.status).toBe(303)
  })
})

test('two processes count together, but for what one of them counts alone', async () => {
  const other = testResources(database.connection)
  whenFileEnds(() => other.close())
  const rule = { name: 'together', points: 40, seconds: 60 }
  let passed = 0
  for (let times = 0; times < 60; times++) {
    for (const db of [database.db, other.db]) if ((await pace(db, rule, 'k')) === 0) passed += 1
  }
  expect(passed).toBe(40)
})

describe('an address', () => {
  test('of which many accounts post waits as a whole, the loopback never', async () => {
    const hall = slowHall(database.resources)
    const posted = (address: string) =>
      supertest(hall).post('/progress').set('X-Forwarded-For', address).type('form')
    const visit = await supertest(hall).get('/progress')
    const form = /name="_csrf" value="([^"]+)"/.exec(visit.text)?.[1]
    const cookie = visit.headers['set-cookie'] as unknown as string[]
    const codes = async (address: string) => {
      const all: number[] = []
      for (let times = 0; times < 201; times++) {
        const answer = await posted(address).set('Cookie', cookie).send({ _csrf: form })
        all.push(answer.status)
      }
      return all
    }
    expect((await codes('203.0.113.11')).indexOf(429)).toBe(200)
    expect(await codes('127.0.0.1')).not.toContain(429)
  }, 60_000)

  test('without an account is counted, and another address is not held up by it', async () => {
    const hall = slowHall(database.resources)
    const from = (address: string, times: number) =>
      supertest(hall).get(`/verify/none-${times}`).set('X-Forwarded-For', address)
    const codes: number[] = []
    for (let times = 0; times < 25; times++) codes.push((await from('203.0.113.9', times)).status)
    // 120 in ten minutes where 600 posts are usual: eight here.
    expect(codes.indexOf(429)).toBe(8)
    expect((await from('203.0.113.10', 0)).status).not.toBe(429)
  })
})

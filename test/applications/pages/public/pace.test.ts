// Submissions that come faster than anybody reads are slowed down, with a page that says so.
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import { signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let agent: Agent
let token: string

beforeAll(async () => {
  const { resources } = await useDatabase()
  agent = await signedIn(testApp(resources).app, 'zhaxiduojie')
  token = await tokenOf(agent, '/my')
})

test('the twenty-first submission of a minute waits', async () => {
  const statuses: number[] = []
  for (let times = 0; times < 21; times++) {
    const answer = await agent
      .post('/applications/999999/submission')
      .type('form')
      .send({ _csrf: token, declared: 'yes' })
    statuses.push(answer.status)
    if (times === 20) {
      expect(answer.text).toContain('请过 1 分钟再试')
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60)
    }
  }
  expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true)
  expect(statuses[20]).toBe(429)
})

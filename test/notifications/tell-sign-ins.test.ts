// Whoever signs in from a new device is told, once; the first place of an account is where it was opened.
import supertest from 'supertest'
import { expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { tellSignIns } from '../../src/notifications/tell-sign-ins.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { demonstrationPassword, tokenOf } from '../support/sign-in.ts'

const phone = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile'
const computer = 'Mozilla/5.0 (Windows NT 10.0) Firefox/132.0'

test('a sign-in from a new device is told to its owner and to nobody else', async () => {
  const { db, resources } = await useDatabase()
  const { app } = testApp(resources)
  const ctx = contextFor(resources, system)
  const signIn = async (agentName: string) => {
    const agent = supertest.agent(app).set('User-Agent', agentName)
    const _csrf = await tokenOf(agent, '/login')
    const fields = { username: 'zhaxiduojie', password: demonstrationPassword, _csrf }
    expect((await agent.post('/login').type('form').send(fields)).status).toBe(303)
  }
  await signIn(phone)
  await signIn(phone)
  expect(await tellSignIns(ctx)).toBe(0)
  await signIn(computer)
  await signIn(computer)
  expect(await tellSignIns(ctx)).toBe(1)
  expect(await tellSignIns(ctx)).toBe(0)
  const told = await db('notifications')
    .where('title', 'like', '账号从新的%')
    .select('accountId', 'body')
  expect(told).toHaveLength(1)
  expect(told[0]?.body).toContain('Firefox，Windows')
  expect(await db('auditEntries').where({ action: 'accounts.new-place' }).count()).toEqual([
    { count: '1' },
  ])
})

// A session that was ended stays ended, whatever else is under way; and no id stands in the table.
import express from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { sessions } from '../../../src/platform/session/session-store.ts'
import { signOut } from '../../../src/platform/session/sign-in.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

/** `/slow` reads its session at once and writes it when it is told to. */
function hall() {
  let arrive = () => {}
  let goOn = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const toldToGoOn = new Promise<void>((resolve) => (goOn = resolve))
  const app = express()
  const pool = database.resources.sessionPool
  app.use(sessions({ pool, named: true, secret: 'a secret of the test', secure: false }))
  app.get('/in', (req, res) => {
    req.session.seatDepartmentId = '7'
    res.end()
  })
  app.get('/who', (req, res) => {
    res.json(req.session.seatDepartmentId ?? null)
  })
  app.get('/slow', async (req, res) => {
    arrive()
    await toldToGoOn
    req.session.seenAt = Date.now()
    res.end()
  })
  app.post('/out', async (req, res) => {
    await signOut(req)
    res.end()
  })
  return { app, arrived, goOn: () => goOn() }
}

const cookieOf = (answer: supertest.Response) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''

test('a request under way while somebody signs out does not bring the session back', async () => {
  const { app, arrived, goOn } = hall()
  const cookie = cookieOf(await supertest(app).get('/in'))
  expect((await supertest(app).get('/who').set('Cookie', cookie)).body).toBe('7')
  const slow = supertest(app).get('/slow').set('Cookie', cookie).then()
  await arrived
  await supertest(app).post('/out').set('Cookie', cookie)
  goOn()
  expect((await slow).status).toBe(200)
  expect((await supertest(app).get('/who').set('Cookie', cookie)).body).toBeNull()
  expect(await database.db('sessions' as never).select()).toEqual([])
})

test('changes of a session that goes on are kept', async () => {
  const { app, goOn } = hall()
  goOn()
  const cookie = cookieOf(await supertest(app).get('/in'))
  await supertest(app).get('/slow').set('Cookie', cookie)
  const { rows } = await database.db.raw<{ rows: { sid: string; seen: number | null }[] }>(
    `select sid, (sess ->> 'seenAt')::float8 as seen from sessions`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.seen).toBeGreaterThan(0)
  const sid = decodeURIComponent(cookie).slice('yizhan=s:'.length).split('.')[0] ?? ''
  expect(sid.length).toBeGreaterThan(20)
  expect(rows[0]?.sid).not.toContain(sid)
})

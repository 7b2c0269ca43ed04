// What passes by itself is said as such: a 503 with its time, never a fault page or a half-done step.
import request from 'supertest'
import express from 'express'
import type { Express } from 'express'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { connect } from '../../../src/platform/database/connect.ts'
import { pageLimits } from '../../../src/platform/database/limits.ts'
import { transaction } from '../../../src/platform/database/transaction.ts'
import { isPassingFault } from '../../../src/platform/passing-fault.ts'
import { shedLoad } from '../../../src/platform/web/shed-load.ts'
import { testApp } from '../../support/app.ts'
import { testDatabase, useDatabase } from '../../support/database.ts'

function coded(code: string): Error {
  return Object.assign(new Error('x'), { code })
}

test.each([
  '57P01',
  '53300',
  '53100',
  '08006',
  '55P03',
  '57014',
  '25006',
  'ENOSPC',
  'ECONNREFUSED',
])('%s passes', (code) => expect(isPassingFault(coded(code))).toBe(true))

test.each(['23505', '23503', '42P01', '22P02', 'ENOENT', 'ERR_INVALID_ARG_TYPE'])(
  '%s does not pass',
  (code) => expect(isPassingFault(coded(code))).toBe(false),
)

test('a line that died in the middle of a transaction passes', () => {
  const words = 'ROLLBACK - Client has encountered a connection error and is not queryable'
  expect(isPassingFault(new Error(words))).toBe(true)
  expect(isPassingFault(new Error('select 1 - column "x" does not exist'))).toBe(false)
})

describe('a hall whose database is away', () => {
  test('answers 503 in a page of its own, and serves again when it is back', async () => {
    const database = await testDatabase()
    const { app } = testApp(database.resources)
    try {
      expect((await request(app).get('/matters')).status).toBe(200)
      await turnAway(database.connection, true)
      const away = await request(app).get('/matters?q=低保').set('Cookie', 'yizhan=s%3Aunknown.sig')
      expect(away.status).toBe(503)
      expect(away.text).toContain('暂时办不了')
      expect(away.headers['retry-after']).toBe('10')
      expect(away.headers['content-type']).toContain('text/html')
      expect(away.headers['content-security-policy']).toContain('default-src')
      const posted = await request(app).post('/login').type('form').send({ username: 'lina' })
      expect(posted.status).toBeGreaterThanOrEqual(403)
      expect((await request(app).get('/readyz')).status).toBe(503)
      expect((await request(app).get('/healthz')).status).toBe(200)
      await turnAway(database.connection, false)
      await expect.poll(async () => (await request(app).get('/matters?q=低保')).status).toBe(200)
    } finally {
      await turnAway(database.connection, false)
      await database.close()
    }
  })
})

/** Lets nobody connect to the database, and ends those who are. */
async function turnAway(connection: pg.ClientConfig, away: boolean): Promise<void> {
  const name = connection.database ?? ''
  const admin = new pg.Client({ ...connection, database: 'postgres' })
  await admin.connect()
  await admin.query(`alter database ${name} allow_connections ${String(!away)}`)
  if (away) {
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      name,
    ])
  }
  await admin.end()
}

describe('the limits of pages', () => {
  const database = useDatabase()

  test('a statement that takes too long, a lock that is held too long and a pool that is empty pass', async () => {
    const { connection, resources } = await database
    const db = connect(
      { connection, role: null, poolSize: 1, vault: resources.vault },
      { ...pageLimits, statement: 200, lock: 100, connection: 300 },
    )
    try {
      await expect(db.raw('select pg_sleep(5)')).rejects.toSatisfy(isPassingFault)
      await resources.db.transaction(async (other) => {
        await other.raw('select 1 from settings for update')
        await expect(db.raw('select 1 from settings for update')).rejects.toSatisfy(isPassingFault)
      })
      await db.transaction(async () => {
        await expect(db.raw('select 1')).rejects.toSatisfy(isPassingFault)
      })
    } finally {
      await db.destroy()
    }
  })

  test('two who wait for each other both get through', async () => {
    const { db } = (await database).resources
    const names = await db('settings').orderBy('name').limit(2).pluck('name')
    const [one = '', other = ''] = names
    let meet: () => void = () => undefined
    const met = new Promise<void>((done) => (meet = done))
    const touch = (first: string, second: string, firstTry: () => Promise<void>) =>
      transaction(db, async (tx) => {
        await tx('settings').where({ name: first }).update({ note: 'x' })
        await firstTry()
        await tx('settings').where({ name: second }).update({ note: 'x' })
      })
    let waiting = 2
    const together = async () => {
      waiting -= 1
      if (waiting <= 0) meet()
      await met
    }
    await Promise.all([touch(one, other, together), touch(other, one, together)])
    const rows = await db('settings').whereIn('name', names).pluck('note')
    expect(rows).toEqual(['x', 'x'])
  })
})

test('more requests than can be answered are turned away at once, and then no longer', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((done) => (release = done))
  const app: Express = express()
  app.use((req, _res, next) => {
    req.requestId = 'r1'
    next()
  })
  app.use(shedLoad({ most: 2, sheet: () => '/site.css' }))
  app.get('/', async (_req, res) => {
    await held
    res.send('served')
  })
  const server = app.listen(0)
  try {
    const inside = [request(server).get('/'), request(server).get('/')].map((one) =>
      one.then((answer) => answer),
    )
    await new Promise((done) => setTimeout(done, 50))
    const turned = await request(server).get('/')
    expect(turned.status).toBe(503)
    expect(turned.headers['retry-after']).toBe('10')
    expect(turned.text).toContain('现在人太多')
    expect((await request(server).get('/').set('Accept', 'application/json')).body).toEqual({
      busy: true,
    })
    release()
    expect((await Promise.all(inside)).map(({ text }) => text)).toEqual(['served', 'served'])
    expect((await request(server).get('/')).text).toBe('served')
  } finally {
    server.close()
  }
})

// The web program as its operator meets it: how it starts without its database, how it ends when it is told to and
// when it has a fault, and what it does when nobody can keep its log.
import fs from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { freePort } from '../support/hall-process.ts'
import { databaseUrl, serverProgram } from '../support/server-process.ts'

let database: TestDatabase
let own: { readonly DATABASE_URL: string }
beforeAll(async () => {
  database = await useDatabase()
  own = { DATABASE_URL: databaseUrl(database.connection) }
})

test('without its database it ends with a line that says so, and serves nothing', async () => {
  const nobody = await freePort()
  const { ended, said } = serverProgram(database.resources, await freePort(), {
    DATABASE_URL: `postgres://nobody:secret-of-nobody@127.0.0.1:${nobody}/none`,
  })
  expect(await ended).toBe(1)
  expect(said()).toContain('ECONNREFUSED')
  expect(said()).not.toContain('secret-of-nobody')
})

test('told to end, it takes nothing new, answers what it has, and ends with 0', async () => {
  const program = serverProgram(database.resources, await freePort(), own)
  await program.up()
  const lock = await database.resources.ownerPool.connect()
  await lock.query('begin; lock table matters in access exclusive mode')
  const underWay = fetch(`${program.url}/matters/630131001000`)
  await delay(500)
  program.child.kill('SIGTERM')
  await delay(200)
  await expect(fetch(`${program.url}/healthz`)).rejects.toThrow()
  await lock.query('rollback')
  lock.release()
  expect((await underWay).status).toBe(200)
  expect(await program.ended).toBe(0)
})

test('a fault that nobody caught is logged, and it ends as when it is told to, with 1', async () => {
  const fault = `data:text/javascript,setTimeout(() => { process.on('SIGUSR2', () => { Promise.reject(new Error('a fault of nobody')) }) }, 0)`
  const program = serverProgram(database.resources, await freePort(), {
    ...own,
    NODE_OPTIONS: `--import=${JSON.stringify(fault).slice(1, -1).replaceAll(' ', '%20')}`,
  })
  await program.up()
  const lock = await database.resources.ownerPool.connect()
  await lock.query('begin; lock table matters in access exclusive mode')
  const underWay = fetch(`${program.url}/matters/630131001000`)
  await delay(500)
  program.child.kill('SIGUSR2')
  await delay(300)
  await lock.query('rollback')
  lock.release()
  expect((await underWay).status).toBe(200)
  expect(await program.ended).toBe(1)
  expect(program.said()).toMatch(/^\{"error":"[^\n]*a fault of nobody[^\n]*\}$/m)
})

test.skipIf(!fs.existsSync('/dev/full'))('when its log finds no room, it goes on', async () => {
  const full = fs.openSync('/dev/full', 'w')
  const program = serverProgram(
    database.resources,
    await freePort(),
    { ...own, LOG_LEVEL: 'debug' },
    full,
  )
  fs.closeSync(full)
  await program.up()
  for (let times = 0; times < 20; times++) {
    expect((await fetch(`${program.url}/help`)).status).toBe(200)
  }
  const lines = await fetch(`${program.url}/metrics`).then((answer) => answer.text())
  expect(lines).toMatch(/^yizhan_log_lines_lost_total [1-9]/m)
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
})

test('when nobody reads its log any more, it goes on', async () => {
  const program = serverProgram(database.resources, await freePort(), {
    ...own,
    LOG_LEVEL: 'debug',
  })
  await program.up()
  program.child.stderr?.destroy()
  program.child.stdout?.destroy()
  for (let times = 0; times < 20; times++) {
    expect((await fetch(`${program.url}/help`)).status).toBe(200)
  }
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
})

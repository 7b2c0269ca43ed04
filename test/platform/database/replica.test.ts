// Visitors' pages from a streaming replica, a real one: as long as it holds what was told, and is not older
// than it may be. Whoever has a session reads the primary. Nobody ever sees that a replica is away.
import type { EventEmitter } from 'node:events'
import type { Express } from 'express'
import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../../src/platform/database/connect.ts'
import { readerLimits } from '../../../src/platform/database/limits.ts'
import { openReplica, replicaState } from '../../../src/platform/database/replica/replica.ts'
import type { Replica } from '../../../src/platform/database/replica/replica.ts'
import { transaction } from '../../../src/platform/database/transaction.ts'
import type { Db } from '../../../src/platform/database/transaction.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { signedIn } from '../../support/sign-in.ts'
import { openStandby } from '../../support/standby.ts'
import type { Standby } from '../../support/standby.ts'

let database: TestDatabase
let standby: Standby | null
let replica: Replica
let far: Db
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  standby = await openStandby(database.connection)
  if (standby === null) {
    process.stderr.write('NO REPLICA: the data folder of the database cannot be read here.\n')
    return
  }
  const { db, changes, vault } = database.resources
  far = connect(
    { connection: standby.connection, role: 'yizhan_app', poolSize: 4, vault },
    readerLimits,
  )
  replica = openReplica({ db, far, changes, mostSeconds: 2 })
  app = testApp(database.resources).app
})

afterAll(async () => {
  await (replica as Replica | undefined)?.close()
  await standby?.close()
})

const standing = () => replicaState(database.db)?.standing
/** The name of the province, which stands in the head of each page; changed past this process. */
const rename = (to: string) =>
  database.resources.ownerPool.query(
    `update settings set value = to_jsonb($1::text) where name = 'hallName'`,
    [to],
  )
let question = 0
/** A page that is kept nowhere yet, and how many of its statements the replica answered. */
async function ask(cookie = ''): Promise<{ status: number; text: string; far: number }> {
  let answered = 0
  const { pool } = far.client as { pool: EventEmitter }
  const lent = () => (answered += 1)
  // What is asked on the pool itself, once a second, is not of the page.
  const looked = () => (answered -= 1)
  pool.on('acquireSuccess', lent)
  far.on('query', looked)
  const asked = request(app).get(`/matters?q=登记&asked=${(question += 1)}`)
  const { status, text } = await asked.set('Cookie', cookie)
  pool.removeListener('acquireSuccess', lent)
  far.removeListener('query', looked)
  return { status, text, far: answered }
}

const whenThere = test.skipIf(process.platform !== 'linux')
const untilInUse = () => expect.poll(standing, { timeout: 8000 }).toBe('in-use')

whenThere('a page of a visitor comes from the replica, whole', async (context) => {
  if (standby === null) return context.skip()
  const near = await ask()
  await untilInUse()
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(answer.far).toBeGreaterThan(0)
  expect(answer.text.length).toBeGreaterThan(0.9 * near.text.length)
  expect((await request(app).get('/matters/630131001000')).text).toContain('食品经营许可')
})

whenThere('whoever has a session reads the primary', async (context) => {
  if (standby === null) return context.skip()
  await untilInUse()
  expect((await ask('yizhan=s%3Aunknown.sig')).far).toBe(0)
  const herder = await signedIn(app, 'zhaxiduojie')
  await herder.get('/my')
  await untilInUse()
})

whenThere(
  'what a process changes is on its next page, what another changes soon after',
  async (context) => {
    if (standby === null) return context.skip()
    for (let turn = 0; turn < 3; turn++) {
      await untilInUse()
      await transaction(database.db, (tx) =>
        tx('settings')
          .where({ name: 'hallName' })
          .update({ value: JSON.stringify(`本厅${turn}`) }),
      )
      expect((await ask()).text).toContain(`本厅${turn}`)
      await rename(`大厅${turn}`)
      await expect.poll(async () => (await ask()).text, { interval: 5 }).toContain(`大厅${turn}`)
    }
  },
)

whenThere(
  'a replica that stands still is left when it is older than it may be, and taken again',
  async (context) => {
    if (standby === null) return context.skip()
    await untilInUse()
    await standby.pause(true)
    // Something that nobody is told of: without it the replica would hold everything.
    await database.resources.ownerPool.query(`select pg_logical_emit_message(true, 'a', 'b')`)
    await expect.poll(standing, { timeout: 8000 }).toBe('behind')
    const answer = await ask()
    expect([answer.status, answer.far]).toEqual([200, 0])
    await standby.pause(false)
    await untilInUse()
    expect((await ask()).far).toBeGreaterThan(0)
  },
)

whenThere(
  'a change that a replica has not got yet is read from the primary at once',
  async (context) => {
    if (standby === null) return context.skip()
    await untilInUse()
    await standby.pause(true)
    await rename('不等备库的大厅')
    await expect.poll(async () => (await ask()).text, { interval: 5 }).toContain('不等备库的大厅')
    expect((await ask()).far).toBe(0)
    await standby.pause(false)
  },
)

whenThere('a replica that dies while people read is noticed by nobody', async (context) => {
  if (standby === null) return context.skip()
  await untilInUse()
  const dying = standby
  const answers = Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      if (at === 20) await dying.kill()
      return (await request(app).get(`/matters?q=登记&reader=${at}`)).status
    }),
  )
  expect([...new Set(await answers)]).toEqual([200])
  await replica.look()
  expect(standing()).toBe('away')
})

whenThere('what is no replica of this primary is not read', async () => {
  const { db, changes, vault } = database.resources
  const again = connect(
    { connection: database.connection, role: 'yizhan_app', poolSize: 1, vault },
    readerLimits,
  )
  const mistaken = openReplica({ db, far: again, changes, mostSeconds: 2 })
  await mistaken.look()
  expect(standing()).toBe('no-replica')
  expect((await ask()).far).toBe(0)
  await mistaken.close()
  expect(replicaState(db)).toBeNull()
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../src/platform/database/transaction.ts'
import {
  forgive,
  giveBack,
  networkOf,
  throttle,
  throttled,
} from '../../../src/platform/session/throttle.ts'
import { useDatabase } from '../../support/database.ts'

const rule = { name: 'test-rule', points: 5, seconds: 60 }
let db: Db

beforeAll(async () => {
  ;({ db } = await useDatabase())
})

describe('a throttle', () => {
  test('of twenty at once exactly five pass', async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, () => throttle(db, rule, 'crowd')))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
    expect(Math.max(...waits)).toBeGreaterThan(50)
  })

  test('keys do not touch each other, however long they are', async () => {
    expect(await throttle(db, rule, 'x'.repeat(100_000))).toBe(0)
    expect(await throttled(db, rule, 'somebody else')).toBe(0)
  })

  test('a point given back can be taken again', async () => {
    for (let count = 0; count < 8; count++) {
      expect(await throttle(db, rule, 'honest')).toBe(0)
      await giveBack(db, rule, 'honest')
    }
  })

  test('forgiving forgets everything', async () => {
    for (let count = 0; count < 6; count++) await throttle(db, rule, 'forgiven')
    expect(await throttled(db, rule, 'forgiven')).toBeGreaterThan(0)
    await forgive(db, rule, 'forgiven')
    expect(await throttled(db, rule, 'forgiven')).toBe(0)
  })

  test('without the database each process counts for itself', async () => {
    const lost = { client: { acquireConnection: () => Promise.reject(new Error('no database')) } }
    const broken = lost as unknown as Db
    for (let count = 0; count < 5; count++) expect(await throttle(broken, rule, 'k')).toBe(0)
    expect(await throttle(broken, rule, 'k')).toBeGreaterThan(0)
  })
})

test.each([
  ['1.2.3.4', '1.2.3.4'],
  ['::ffff:1.2.3.4', '1.2.3.4'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the address %s stands for %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

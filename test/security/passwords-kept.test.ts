// How passwords lie in the database, and what a hash costs.
import { beforeAll, expect, test } from 'vitest'
import supertest from 'supertest'
import { hashPassword, passwordMatches } from '../../src/platform/security/passwords.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm } from '../support/sign-in.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await useDatabase()
})

/** What OWASP asks at least: 19 MiB and two passes; here 64 MiB and three. */
const kept = /^\$argon2id\$v=19\$m=65536,t=3,p=1\$[\w+/]{22}\$[\w+/]{43}$/

test('every password is an argon2id hash with a salt of its own', async () => {
  const agent = supertest.agent(testApp(database.resources).app)
  const registering = {
    ...{ name: '王𣲗', idNumber: '522634199606180319', phone: '13897001234', region: '632722' },
    ...{ address: '扎青乡', username: 'wanggu96', consent: 'yes' },
    ...{ password: '牦牛在河边喝水呢', passwordAgain: '牦牛在河边喝水呢' },
  }
  await postForm(agent, '/register/person', '/register/person', registering)
  const { rows } = await database.resources.ownerPool.query<{ hash: string }>(
    `select password_hash as hash from accounts where username = 'wanggu96'
     union select password_hash from accounts where password_hash <> ''`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ hash }) => !kept.test(hash))).toEqual([])
  const again = await Promise.all([1, 2].map(() => hashPassword('牦牛在河边喝水呢')))
  expect(new Set(again.map((hash) => hash.split('$')[4])).size).toBe(2)
})

test('sixty-four characters count to the last one', async () => {
  const long = '雪山草原牦牛羊群河流湖泊云朵太阳'.repeat(4)
  const hash = await hashPassword(long)
  expect([...long]).toHaveLength(64)
  expect(await passwordMatches(long, hash)).toBe(true)
  expect(await passwordMatches([...long].slice(0, 63).join(''), hash)).toBe(false)
})

test('a guess costs work, for a name that nobody has as well', async () => {
  const hash = await hashPassword('lake blue morning')
  for (const stored of [hash, null]) {
    const began = performance.now()
    for (let times = 0; times < 5; times++) await passwordMatches('wrong', stored)
    expect((performance.now() - began) / 5).toBeGreaterThan(25)
  }
})

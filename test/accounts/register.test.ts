import { beforeAll, expect, test } from 'vitest'
import { applicantProfile, profileOf, registerPerson } from '../../src/accounts/index.ts'
import type { PersonDetails } from '../../src/accounts/index.ts'
import { permissionsOfApplicants } from '../../src/accounts/index.ts'
import { visitor } from '../../src/kernel/actor.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

const wang: PersonDetails = {
  name: '王𣲗',
  nameBo: null,
  idNumber: '522634199606180319',
  birthDate: '1996-06-18',
  sex: 'male',
  nation: null,
  phone: '13897001234',
  regionCode: '632722',
  address: '扎青乡',
}

function register(change: Partial<PersonDetails>, username: string) {
  const ctx = contextFor(database.resources, visitor)
  const details = { ...wang, ...change }
  return registerPerson(ctx, { details, username, password: '牦牛在河边喝水呢', noticeVersion: 1 })
}

test('numbers are sealed in the database, whole for their owner, masked on his page', async () => {
  const registered = await register({}, 'wanggu96')
  if (!registered.ok) throw new Error(registered.refusal)
  const { accountId } = registered.value
  const row = await database.db('persons').where({ accountId }).first()
  expect(JSON.stringify(row)).not.toMatch(/522634199606180319|13897001234/)
  const profile = await applicantProfile(database.db, database.resources.vault, accountId)
  expect(profile).toMatchObject({ name: '王𣲗', idNumber: wang.idNumber, phone: wang.phone })
  const who = { kind: 'applicant', accountId, name: '王𣲗', type: 'person', agent: null } as const
  const actor = { ...who, permissions: permissionsOfApplicants }
  expect(await profileOf(contextFor(database.resources, actor))).toMatchObject({
    idNumber: '522***********0319',
    phone: '138****1234',
  })
  const entries = await database.db('auditEntries').where({ subjectId: accountId }).select('after')
  expect(JSON.stringify(entries)).not.toMatch(/5226341996|13897001234|牦牛/)
})

test('a second account for the same number is refused, and nothing is written', async () => {
  await register({ idNumber: '522634199606180335' }, 'first-one')
  const before = await database.db('accounts').count()
  expect(await register({ idNumber: '522634199606180335' }, 'second-one')).toEqual({
    ok: false,
    refusal: 'already-registered',
  })
  expect(await register({ idNumber: '522634199606180351' }, 'first-one')).toEqual({
    ok: false,
    refusal: 'username-taken',
  })
  expect(await database.db('accounts').count()).toEqual(before)
})

test('of ten registrations at once with one number exactly one succeeds', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      register({ idNumber: '52263419960618036X' }, `race-${at}`),
    ),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

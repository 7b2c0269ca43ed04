import { beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/kernel/actor.ts'
import { visitor } from '../../src/kernel/actor.ts'
import {
  addRegionalHoliday,
  addWorkingDays,
  calendarOfRegion,
  calendarVersion,
  limitSettings,
  removeRegionalHoliday,
} from '../../src/deadlines/index.ts'
import { departmentsOf } from '../../src/organizations/index.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase, type TestDatabase } from '../support/database.ts'

const yushu = '630000/632700'
const zaduo = `${yushu}/632722`

let database: TestDatabase
let db: Db
let yushuClerk: Context
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
  yushuClerk = contextFor(database.resources, await clerkOf('632700', yushu))
})

async function clerkOf(regionCode: string, regionPath: string): Promise<Staff> {
  const [department] = await departmentsOf(db, regionCode)
  return {
    kind: 'staff',
    accountId: '1',
    name: '才仁',
    permissions: new Set(['deadlines.edit']),
    seat: {
      departmentId: department?.id ?? '',
      departmentName: department?.name ?? '',
      level: 'prefecture',
      regionCode,
      regionPath,
      posts: ['administrator'],
    },
  }
}

test('national days hold everywhere', async () => {
  const calendar = await calendarOfRegion(db, zaduo)
  expect(addWorkingDays(calendar, '2026-02-12', 5)).toBe('2026-02-26')
  expect(calendar.reasonOf('2026-10-01')).toContain('国庆')
  expect(calendar.covers('2026-06-01')).toBe(true)
  expect(calendar.covers('2027-06-01')).toBe(false)
})

test('the calendar is read once until a day is entered', async () => {
  expect(await calendarOfRegion(db, zaduo)).toBe(await calendarOfRegion(db, zaduo))
})

const horseFestival = {
  regionCode: '632700',
  from: '2026-07-27',
  days: 2,
  name: '赛马节',
  basis: '州人民政府通知',
} as const

describe("a region's own holiday", () => {
  test('is rest there and below, and nowhere else', async () => {
    const before = await calendarVersion(db)
    expect(await addRegionalHoliday(yushuClerk, horseFestival)).toMatchObject({ ok: true })
    expect(await calendarVersion(db)).not.toBe(before)
    expect((await calendarOfRegion(db, zaduo)).kindOf('2026-07-28')).toBe('rest')
    expect((await calendarOfRegion(db, zaduo)).reasonOf('2026-07-28')).toBe('赛马节')
    expect((await calendarOfRegion(db, '630000/632600')).kindOf('2026-07-28')).toBe('workday')
  })

  test('leaves an entry in the audit log', async () => {
    const entry = await db('auditEntries').where({ action: 'deadlines.add-holiday' }).first()
    expect(entry).toMatchObject({ subjectId: '632700', actorName: '才仁', outcome: 'done' })
    expect(entry?.after).toMatchObject({ name: '赛马节', basis: '州人民政府通知' })
  })

  test.each([
    ['of another prefecture', { regionCode: '632600' }, 'not-yours'],
    ['of the whole province', { regionCode: '630000' }, 'unknown-region'],
    ['of nowhere', { regionCode: '999999' }, 'unknown-region'],
    ['of a day gone by', { from: '2026-03-11' }, 'in-the-past'],
    ['on a Saturday and a Sunday', { from: '2026-08-01' }, 'rest-already'],
    ['that overlaps one entered before', { from: '2026-07-28' }, 'marked-already'],
  ] as const)('%s is refused', async (_, change, refusal) => {
    const asked = { ...horseFestival, ...change }
    expect(await addRegionalHoliday(yushuClerk, asked)).toEqual({ ok: false, refusal })
  })

  test('is not for visitors to enter', async () => {
    const asked = { ...horseFestival, from: '2026-09-01' } as const
    const refused = await addRegionalHoliday(contextFor(database.resources, visitor), asked)
    expect(refused).toEqual({ ok: false, refusal: 'not-yours' })
  })

  test('can be taken back before it comes, once', async () => {
    const remove = () => removeRegionalHoliday(yushuClerk, '632700', '2026-07-28')
    expect(await remove()).toMatchObject({ ok: true })
    expect((await calendarOfRegion(db, zaduo)).kindOf('2026-07-28')).toBe('workday')
    expect(await remove()).toEqual({ ok: false, refusal: 'not-marked' })
  })

  test('cannot be taken back from the national days', async () => {
    const refused = await removeRegionalHoliday(yushuClerk, '630000', '2026-10-01')
    expect(refused).toEqual({ ok: false, refusal: 'unknown-region' })
  })
})

test('the default limits are those of the law and of the province', async () => {
  expect(await limitSettings(db)).toEqual({
    correctionDays: 30,
    yellowLightDays: 1,
  })
})

// A county sets a day for a change of its list: until then all goes by the present values, and on that
// day it holds, once, under whatever was corrected meanwhile.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import type { Day } from '../../src/kernel/day.ts'
import { addDays } from '../../src/kernel/day.ts'
import { system } from '../../src/kernel/actor.ts'
import { currentMatter, listingOf, offeringFor } from '../../src/matters/index.ts'
import { publishPlannedLists } from '../../src/matters/publish-planned-lists.ts'
import { carriedOwn } from '../../src/matters/rules/carried-own.ts'
import { nothingOwn } from '../../src/matters/rules/implementation.ts'
import type { Context } from '../../src/platform/context.ts'
import { longDay } from '../../src/platform/i18n/zh-format.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import type { Agent } from '../support/sign-in.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

const food = '630131001000'
const zaduo = '630000/632700/632722'
let database: TestDatabase
let ctx: Context
let app: Express
let editor: Agent
let list: string
let day: Day

beforeAll(async () => {
  database = await useDatabase()
  ctx = contextFor(database.resources, system)
  app = testApp(database.resources).app
  editor = await signedIn(app, 'zaduo-bianji', 'desk')
  list = `/admin/matters/lists/${(await served()).id}`
  day = addDays(ctx.today, 10)
})

async function served() {
  const current = await currentMatter(ctx.db, food)
  const offering = await offeringFor(ctx.db, current?.matter.id ?? '0', zaduo)
  if (current === null || offering === null) throw new Error('nobody serves Zaduo')
  const { version } = await listingOf(ctx.db, current.version, offering)
  return { id: offering.id, phone: offering.phone, promisedDays: version.promisedDays, offering }
}

async function change(values: Record<string, string>) {
  const { listVersionId } = (await served()).offering
  return postForm(editor, `${list}/edit`, `${list}/edit`, {
    ...{ reason: '冬季窗口调整', servicesBy: 'province', listVersionId: listVersionId ?? '' },
    ...values,
  })
}

function planned(values: Record<string, string>) {
  return postForm(editor, list, `${list}/planned`, values)
}

async function logged(action: string): Promise<number> {
  const { rows } = await ctx.db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from audit_entries where action = ? and after->>'list' = ?`,
    [action, (await served()).offering.code],
  )
  return rows[0]?.count ?? 0
}

test('what the plan left alone keeps what was corrected meanwhile', () => {
  const base = { ...nothingOwn, phone: '1', address: 'a', services: ['mail-in'] as const }
  const plan = { ...base, address: 'b' }
  const now = { ...base, phone: '2', address: 'c' }
  expect(carriedOwn(base, plan, now)).toEqual({ ...base, phone: '2', address: 'b' })
})

test('a day gone by, or further than a year, is refused with what was typed', async () => {
  for (const wrong of [addDays(ctx.today, -1), addDays(ctx.today, 400), '2026-02-30']) {
    const refused = await change({ promisedDays: '4', effectiveOn: wrong })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(`value="${wrong}"`)
  }
})

test('a change with a day to come waits, and the page says so', async () => {
  const before = await served()
  expect((await change({ promisedDays: '4', effectiveOn: day })).status).toBe(303)
  expect(await served()).toEqual(before)
  expect((await editor.get(list)).text).toContain(`${longDay(day)}零点起改成新的`)
  const { text: guide } = await editor.get(`/matters/${food}?region=632722`)
  expect(guide).toContain(`从${longDay(day)}起，`)
  expect(guide).toContain('承诺办结时限改为“4 个工作日”')
  expect((await editor.get('/admin/matters/lists?show=planned')).text).toContain(`${list}"`)
  const second = await change({ promisedDays: '3', effectiveOn: addDays(day, 1) })
  expect(second.status).toBe(422)
  expect(second.text).toContain('已经有一次修改定好了日子')
})

test('another day may be chosen, and taken back it is a draft to write on', async () => {
  expect((await planned({ effectiveOn: addDays(ctx.today, -3) })).status).toBe(422)
  expect((await planned({ effectiveOn: addDays(day, 5) })).status).toBe(303)
  expect((await editor.get(list)).text).toContain(`${longDay(addDays(day, 5))}零点起改成新的`)
  expect((await planned({ command: 'back' })).status).toBe(303)
  expect((await planned({ command: 'back' })).status).toBe(422)
  expect((await editor.get(list)).text).not.toContain('零点起改成新的')
  const { text } = await editor.get(`${list}/edit`)
  expect(text).toMatch(/name="promisedDays"[^>]*value="4"/)
  expect(await logged('matters.recall-planned-list')).toBe(1)
})

test('on its day it holds, by one worker of two, over what was corrected meanwhile', async () => {
  expect((await change({ promisedDays: '4', effectiveOn: day })).status).toBe(303)
  expect((await change({ phone: '0976-8881234' })).status).toBe(303)
  expect(await publishPlannedLists({ ...ctx, today: addDays(day, -1) })).toBe(0)
  expect((await served()).promisedDays).not.toBe(4)
  const late = { ...ctx, today: addDays(day, 2) }
  const done = await Promise.all([publishPlannedLists(late), publishPlannedLists(late)])
  expect(done.toSorted()).toEqual([0, 1])
  expect(await served()).toMatchObject({ promisedDays: 4, phone: '0976-8881234' })
  expect(await logged('matters.publish-list')).toBe(1)
  expect(await publishPlannedLists(late)).toBe(0)
  expect((await editor.get(`${list}/history`)).text).toContain('实施清单到日生效')
})

test('today makes it hold at once; a list given up meanwhile drops it and tells its author', async () => {
  expect((await change({ promisedDays: '3', effectiveOn: day })).status).toBe(303)
  expect((await planned({ effectiveOn: ctx.today })).status).toBe(303)
  expect((await served()).promisedDays).toBe(3)
  expect((await change({ promisedDays: '2', effectiveOn: day })).status).toBe(303)
  const given = await postForm(editor, list, `${list}/release`, { reason: '机构改革，职责上划' })
  expect(given.status).toBe(303)
  expect(await publishPlannedLists({ ...ctx, today: day })).toBe(0)
  expect(await ctx.db('plannedLists').where({ effectiveOn: day })).toEqual([])
  const told = await ctx.db<{ title: string }>('notifications').orderBy('id', 'desc').first()
  expect(told?.title).toContain('没有生效')
})

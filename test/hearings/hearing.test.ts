// 听证 by the law's days and people, as a table, and once through the hall from both sides.
import { beforeAll, describe, expect, test } from 'vitest'
import { applicationPaths } from '../../src/applications/index.ts'
import { documentContent, documentsOf } from '../../src/documents/index.ts'
import { hearingActs } from '../../src/hearings/index.ts'
import {
  binding,
  instantOf,
  waitingFor,
  whyNotAnnounce,
  whyNotDrop,
  whyNotRefuse,
  whyNotAsk,
  whyNotCall,
  whyNotOffer,
  whyNotRecord,
} from '../../src/hearings/rules/hearing.ts'
import type { HearingAct, HearingActName } from '../../src/hearings/index.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'
import type { Day } from '../../src/kernel/day.ts'
import { addWorkingDays, calendarOf, readClock } from '../../src/deadlines/index.ts'
import { holdClock } from '../../src/hearings/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

const act = (name: HearingActName, more: Partial<HearingAct> = {}) => ({
  ...{ act: name, askUntil: null, heldAt: null, place: null, chair: null },
  ...{ happenedAt: new Date('2026-03-12T02:00:00Z') },
  ...more,
})
const offered = act('offered', { askUntil: '2026-03-19' })
const held = instantOf('2026-03-30', '9:30')
const called = act('called', { heldAt: held, place: '二楼', chair: '尕松' })
const asked = act('asked')
/** 2026-03-30, the day of the hearing, is the seventh working day after the nineteenth. */
const on = (today: Day, holdBy: Day | null = null) => ({
  ...{ earliest: addWorkingDays(weekdays, today, 7), holdBy, examiners: ['更桑'] },
})

const party = (askUntil: Day) => act('party-told', { askUntil })
const weekdays = calendarOf([], [])

describe('by the acts so far', () => {
  test.each([
    ['nobody was told', [], '2026-03-12', 'nobody-told'],
    ['on the last day', [offered], '2026-03-19', null],
    ['a day late', [offered], '2026-03-20', 'too-late-to-ask'],
    ['a second time', [offered, act('asked')], '2026-03-13', 'already-asked'],
  ] as const)('asking when %s', (_name, acts, today, refusal) => {
    expect(whyNotAsk(acts, today)).toBe(refusal)
  })

  test('a request that another took back takes no right from the applicant, his own does', () => {
    const acts = [offered, act('asked'), act('dropped')]
    expect(whyNotAsk(acts, '2026-03-13')).toBeNull()
    expect(whyNotAsk(acts, '2026-03-13', () => true)).toBe('already-asked')
  })

  test.each([
    ['seven working days ahead', {}, '2026-03-19', null],
    ['six working days ahead', {}, '2026-03-20', 'too-soon'],
    ['without a time', { heldAt: null }, '2026-03-12', 'time-unclear'],
    ['without a place', { place: '' }, '2026-03-12', 'place-missing'],
    ['without a chair', { chair: '' }, '2026-03-12', 'chair-missing'],
    ['by who examined it', { chair: '更桑' }, '2026-03-12', 'chair-examined'],
  ] as const)('calling it %s', (_name, change, today, refusal) => {
    const calling = { heldAt: held, place: '二楼', chair: '尕松', ...change }
    expect(whyNotCall([offered], calling, on(today))).toBe(refusal)
  })

  test('one offer, one notice, and a record only after the hour', () => {
    const before = new Date((held?.getTime() ?? 0) - 1)
    expect(whyNotOffer([offered])).toBe('already-told')
    const calling = { heldAt: held, place: '二楼', chair: '尕松' }
    expect(whyNotCall([called], calling, on('2026-03-12'))).toBe('already-called')
    expect(whyNotCall([called], { ...calling, place: '三楼' }, on('2026-03-12'))).toBeNull()
    expect(whyNotRecord([offered], before)).toBe('not-called')
    expect(whyNotRecord([called], before)).toBe('before-the-day')
    expect(whyNotRecord([called], held ?? before)).toBeNull()
    expect(whyNotRecord([called, act('recorded')], held ?? before)).toBe('already-recorded')
  })

  test.each([
    ['nobody was told', [], [false, null]],
    ['the term to ask runs', [offered], [false, '2026-03-19']],
    ['the longer of two terms runs', [offered, party('2026-03-24')], [false, '2026-03-24']],
    ['somebody asked', [offered, asked], [true, null]],
    ['it was called of its own accord', [called], [true, null]],
    ['it is on record', [offered, asked, called, act('recorded')], [false, null]],
    ['the request was taken back', [offered, asked, act('dropped')], [false, null]],
    ['it was called anew after that', [offered, asked, act('dropped'), called], [true, null]],
    ['a late request was refused', [offered, act('refused')], [false, '2026-03-19']],
  ] as const)('a decision waits as it should when %s', (_name, acts, [owed, until]) => {
    expect(waitingFor(acts)).toEqual({ hearingOwed: owed, hearingAskUntil: until })
  })

  test('no later than the twentieth working day, unless that can no longer be kept', () => {
    const calling = { heldAt: held, place: '二楼', chair: '尕松' }
    const acts = [offered, asked]
    expect(whyNotCall(acts, calling, on('2026-03-18', '2026-03-29'))).toBe('beyond-limit')
    expect(whyNotCall(acts, calling, on('2026-03-19', '2026-03-30'))).toBeNull()
    expect(whyNotCall(acts, calling, on('2026-03-19', '2026-03-29'))).toBeNull()
  })

  test('asked for in time it is no matter of choice, unless it is taken back', () => {
    expect(whyNotRefuse([offered])).toBeNull()
    expect(whyNotRefuse([offered, asked])).toBe('must-be-held')
    expect(whyNotDrop([offered])).toBe('not-asked')
    expect(whyNotDrop([offered, asked])).toBeNull()
    expect(whyNotDrop([offered, asked, act('dropped')])).toBe('not-asked')
    expect(whyNotDrop([asked, called, act('recorded')])).toBe('hearing-over')
    expect(binding([offered, asked, act('dropped'), called])).toEqual([called])
  })

  test('announced once for each notice, seven days ahead', () => {
    expect(whyNotAnnounce([offered], '2026-03-30')).toBe('not-called')
    expect(whyNotAnnounce([called], '2026-03-30')).toBeNull()
    expect(whyNotAnnounce([called], '2026-03-31')).toBe('too-soon')
    const again = [called, act('announced')]
    expect(whyNotAnnounce(again, '2026-03-30')).toBe('already-announced')
    expect(whyNotAnnounce([...again, { ...called, place: '三楼' }], '2026-03-30')).toBeNull()
  })

  test('twenty working days from the day of asking, over the calendar of the place', () => {
    const clock = holdClock([offered, asked])
    if (clock === null) throw new Error('no clock')
    const reading = readClock(clock, weekdays, '2026-03-20')
    expect([clock.startedOn, reading.dueOn]).toEqual(['2026-03-12', '2026-04-09'])
    const over = holdClock([offered, asked, called, act('recorded')])
    expect(over?.stoppedOn).toBe('2026-03-30')
    expect(holdClock([offered, called])).toBeNull()
  })

  test.each(['9:60', '25:00', '', 'abc'])('“%s” is no time', (time) => {
    expect(instantOf('2026-03-30', time)).toBeNull()
  })
})

describe('through the hall', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await useDatabase()
  })

  test('told, asked for by the applicant, called, recorded, each with its letter', async () => {
    const filed = await anApplication(database.resources).of('630131001000').accepted()
    const { db } = database
    const row = await filed.row()
    const account = await db('staffPosts as p')
      .join('accounts as a', 'a.id', 'p.accountId')
      .where({ 'p.departmentId': row.handlingDepartmentId ?? '', 'p.post': 'examiner' })
      .first<{ username: string }>('a.username')
    const applicant = await db('accounts').where({ id: row.applicantAccountId }).first('username')
    const desk = applicationPaths.deskHearing(filed.id)
    const own = applicationPaths.hearing(filed.id)
    const at = (now: Date) => testApp(database.resources, now).app
    const clerk = await signedIn(at(filed.now), account?.username ?? '', 'desk')
    const send = (fields: Record<string, string>) => postForm(clerk, desk, desk, fields)

    const blank = await send({ act: 'offered', reasons: ' ' })
    expect([blank.status, blank.text.includes('请写明理由')]).toEqual([422, true])
    expect((await send({ act: 'offered', reasons: '拟不予许可' })).status).toBe(303)
    const party = { act: 'party-told', party: '李样例', company: 'person', interest: '共用一面墙' }
    expect((await send(party)).status).toBe(303)

    const citizen = await signedIn(at(filed.now), applicant?.username ?? '')
    expect((await citizen.get(own)).text).not.toContain('利告')
    expect((await postForm(citizen, own, own, {})).status).toBe(303)
    const again = await citizen.get(own)
    expect(again.text).not.toContain('以前可以要求听证')
    expect(again.text).toContain('撤回听证要求')

    const day = addWorkingDays(weekdays, dayOf(filed.now), 7)
    const calling = { act: 'called', day, time: '9:30', place: '二楼听证室', chair: '尕松样例' }
    expect((await send({ ...calling, day: addDays(day, -1) })).status).toBe(422)
    expect((await send(calling)).status).toBe(303)
    expect((await citizen.get(own)).text).toContain('二楼听证室')
    const record = { act: 'recorded', recorder: '李样例', present: '双方', record: '申辩、质证' }
    expect((await send(record)).status).toBe(422)

    const names = (await hearingActs(db, filed.id)).map((one) => one.act)
    expect(names).toEqual(['offered', 'party-told', 'asked', 'called'])
    const letters = (await documentsOf(db, filed.id)).slice(-4)
    expect(letters.map(({ kind }) => kind)).toEqual([
      ...['hearing-offer', 'interested-party-notice', 'hearing-request', 'hearing-notice'],
    ])
    expect((await documentContent(db, letters[1]?.id ?? ''))?.recipient).toBe('李样例')
    const hidden = await citizen.get(applicationPaths.document(filed.id, letters[1]?.id ?? ''))
    expect(hidden.status).toBe(404)
    const told = await db('notifications').where({ applicationId: filed.id }).select('title')
    expect(told.map(({ title }) => title)).toContain('您可以要求听证')
  })
})

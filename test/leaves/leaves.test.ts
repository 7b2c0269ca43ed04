// 请假与代理: who may note it, what the deputy sees and may do, and that it ends by itself.
import { beforeAll, describe, expect, test } from 'vitest'
import { loadActor, staffOf } from '../../src/accounts/index.ts'
import type { StaffMember } from '../../src/accounts/index.ts'
import { claim } from '../../src/applications/index.ts'
import { queueIds } from '../../src/applications/queries/queue.ts'
import { noFilters } from '../../src/applications/queries/queue/filters.ts'
import { stepsOf } from '../../src/applications/store.ts'
import { handedOver } from '../../src/handovers/index.ts'
import type { Post, Staff } from '../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'
import type { Day } from '../../src/kernel/day.ts'
import { awayOn, endLeave, noteLeave } from '../../src/leaves/index.ts'
import type { Leave } from '../../src/leaves/index.ts'
import { refusalToNote } from '../../src/leaves/rules/noting.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { holder, stepBy } from '../applications/acting.ts'

describe('noting a leave', () => {
  const member = (accountId: string, ...posts: Post[]): StaffMember => ({
    ...{ accountId, name: accountId, posts },
  })
  const leave = (accountId: string, deputyAccountId: string, fromOn: Day, untilOn: Day): Leave => ({
    ...{ id: '9', departmentId: '1', accountId, deputyAccountId, fromOn, untilOn },
    ...{ notedByAccountId: accountId, endedAt: null, createdAt: new Date(0) },
  })
  const members = [member('1', 'examiner'), member('2', 'examiner'), member('3', 'section-head')]
  const usual = {
    ...{ actorAccountId: '1', actorIsHead: false, accountId: '1', deputyAccountId: '2' },
    ...{ fromOn: '2026-03-10', untilOn: '2026-03-12', today: '2026-03-09' as Day, members },
    leaves: [] as readonly Leave[],
  }
  test.each([
    ['for oneself', {}, null],
    ['for one day', { untilOn: '2026-03-10' }, null],
    ['a head for a sick colleague', { actorAccountId: '3', actorIsHead: true }, null],
    ['a colleague without being head', { actorAccountId: '2' }, 'not-head'],
    ['somebody of another department', { accountId: '8', actorIsHead: true }, 'no-such-colleague'],
    ['without days', { untilOn: '' }, 'days-missing'],
    ['a day that does not exist', { untilOn: '2026-02-30' }, 'days-missing'],
    ['turned round', { untilOn: '2026-03-09' }, 'days-turned-round'],
    ['in the past', { fromOn: '2026-03-08' }, 'days-past'],
    ['for years', { untilOn: '2028-03-12' }, 'too-long'],
    ['with oneself as deputy', { deputyAccountId: '1' }, 'deputy-missing'],
    ['with a deputy of another post', { deputyAccountId: '3' }, 'deputy-of-other-post'],
    ['twice', { leaves: [leave('1', '2', '2026-03-12', '2026-03-20')] }, 'away-already'],
    ['after another', { leaves: [leave('1', '2', '2026-03-13', '2026-03-20')] }, null],
    ['deputy away', { leaves: [leave('2', '4', '2026-03-01', '2026-03-10')] }, 'deputy-away'],
    ['standing in', { leaves: [leave('4', '1', '2026-03-01', '2026-03-10')] }, 'stands-in'],
  ])('%s', (_name, change, refusal) => {
    expect(refusalToNote({ ...usual, ...change })).toBe(refusal)
  })
})

describe('while somebody is away', () => {
  let database: TestDatabase
  let filed: FiledApplication
  let away: Staff
  let deputy: Staff
  let departmentId: string
  let leaveId: string
  let today: Day

  const at = (actor: Staff, now = filed.now) => contextFor(database.resources, actor, now)
  const mine = async (actor: Staff, day: Day) =>
    queueIds(
      database.db,
      actor,
      { view: 'mine', filters: noFilters, sort: 'slack', today: day, after: null },
      500,
    )

  beforeAll(async () => {
    database = await useDatabase()
    const { db } = database
    filed = await anApplication(database.resources).accepted()
    const row = await filed.row()
    departmentId = row.handlingDepartmentId ?? ''
    today = dayOf(filed.now)
    const post = row.handlingPost ?? 'examiner'
    const one = await holder(db, departmentId, post)
    const other = (await staffOf(db, departmentId)).find(
      ({ accountId, posts }) =>
        one.kind === 'staff' && accountId !== one.accountId && !posts.includes(post),
    )
    await db('staffPosts').insert({
      ...{ accountId: other?.accountId ?? '', departmentId, post, grantedAt: filed.now },
    })
    const stand = await loadActor(db, other?.accountId ?? '', departmentId)
    if (one.kind !== 'staff' || stand.kind !== 'staff') throw new Error('two clerks')
    ;[away, deputy] = [one, stand]
    expect(await claim(at(away), filed.id)).toMatchObject({ ok: true })
    expect(await mine(deputy, today)).not.toContain(filed.id)
    const noted = await noteLeave(
      at(away),
      away,
      {
        ...{ accountId: away.accountId, deputyAccountId: deputy.accountId },
        ...{ fromOn: today, untilOn: addDays(today, 3) },
      },
      (id) => `/desk/leaves/${id}`,
    )
    if (!noted.ok) throw new Error(noted.refusal)
    leaveId = noted.value
  })

  test('who may note only his own is offered nobody whom the rule refuses', async () => {
    const username = 'zaduo-scj-chengban'
    const examiner = await database.db('accounts').where({ username }).first('id')
    const { app } = testApp(database.resources, filed.now)
    const page = await (await signedIn(app, username, 'desk')).get('/desk/leaves')
    const offered = /<select[^>]*id="deputyAccountId".*?<\/select>/s.exec(page.text)?.[0] ?? ''
    expect(offered).toContain('（承办）')
    expect(offered).not.toContain(`value="${examiner?.id ?? ''}"`)
    expect(offered).not.toContain('（批准）')
  })

  test('his work is in the queue of the deputy on those days alone', async () => {
    expect(await mine(deputy, today)).toContain(filed.id)
    expect(await mine(deputy, addDays(today, 3))).toContain(filed.id)
    expect(await mine(deputy, addDays(today, 4))).not.toContain(filed.id)
    expect(await mine(away, today)).toContain(filed.id)
  })

  test('the handover lists it, for the deputy and not for strangers', async () => {
    const work = await handedOver(database.db, { departmentId, accountId: away.accountId })
    expect(work.claimed.map(({ applicationId }) => applicationId)).toContain(filed.id)
    const { app } = testApp(database.resources, filed.now)
    const account = await database.db('accounts').where({ id: deputy.accountId }).first('username')
    const agent = await signedIn(app, account?.username ?? '', 'desk')
    const page = await agent.get(`/desk/leaves/${leaveId}`)
    expect([page.status, page.text.includes(`${away.name}的交接`)]).toEqual([200, true])
    expect((await agent.get('/desk')).text).toContain(`您正在代${away.name}办理`)
    const stranger = await database
      .db('staffPosts as p')
      .join('accounts as a', 'a.id', 'p.accountId')
      .where('p.post', 'examiner')
      .whereNot('p.departmentId', departmentId)
      .first<{ username: string }>('a.username')
    const other = await signedIn(app, stranger?.username ?? '', 'desk')
    expect((await other.get(`/desk/leaves/${leaveId}`)).status).toBe(404)
    const wrong = await postForm(agent, '/desk/leaves', '/desk/leaves', {
      ...{ fromOn: today, untilOn: '', deputyAccountId: away.accountId },
    })
    expect([wrong.status, wrong.text.includes('请填写从哪天到哪天')]).toEqual([422, true])
  })

  test('what the deputy does names the colleague in the file and in the log', async () => {
    const done = await stepBy(database.resources, deputy, filed.now, filed.id, 'pass', {
      details: { staffNames: ['才仁', '卓玛'] },
    })
    expect(done).toMatchObject({ ok: true })
    const step = (await stepsOf(database.db, filed.id)).at(-1)
    expect(step).toMatchObject({ actorName: deputy.name, accountId: deputy.accountId })
    expect(step?.details.onBehalfOf).toBe(away.name)
    const entry = await database
      .db('auditEntries')
      .where({ applicationId: filed.id, action: 'applications.pass' })
      .first('after', 'accountId')
    expect(entry).toMatchObject({
      accountId: deputy.accountId,
      after: { onBehalfOf: away.name },
    })
  })

  test('rules of assignment pass him over', async () => {
    expect(await awayOn(database.db, departmentId, today)).toEqual(new Set([away.accountId]))
    expect(await awayOn(database.db, departmentId, addDays(today, 4))).toEqual(new Set())
  })

  test('it ends early only by himself or a head', async () => {
    const examiner = { ...deputy, permissions: new Set(['applications.step'] as const) } as Staff
    expect(await endLeave(at(examiner), examiner, leaveId)).toBe(false)
    expect(await endLeave(at(away), away, leaveId)).toBe(true)
    expect(await endLeave(at(away), away, leaveId)).toBe(false)
    expect(await awayOn(database.db, departmentId, today)).toEqual(new Set())
  })
})

// 征求意见 through its life: asked of several at once, answered once, silent, withdrawn, and never in
// the way of anything but the decision.
import { beforeAll, describe, expect, test } from 'vitest'
import {
  answer,
  ask,
  consultationsOf,
  runConsultationTimers,
  setRule,
  withdraw,
} from '../../src/consultations/index.ts'
import type { Consultation } from '../../src/consultations/index.ts'
import { system } from '../../src/kernel/actor.ts'
import type { Actor, Staff } from '../../src/kernel/actor.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { watch } from '../../src/supervision/index.ts'
import { departmentOf, holder, morning, stepBy } from '../applications/acting.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

let resources: Resources
let asked: readonly string[]
/** A member of staff whose seat the tests move to the department that is asked. */
let examinerOf: Staff

beforeAll(async () => {
  resources = (await useDatabase()).resources
  asked = [
    await departmentOf(resources.db, 'YBJ', '632722'),
    await departmentOf(resources.db, 'WJW', '632722'),
  ]
  const { examiner } = await examined()
  if (examiner.kind !== 'staff') throw new Error('an examiner is staff')
  examinerOf = examiner
})

async function examined(): Promise<{ filed: FiledApplication; examiner: Actor }> {
  const filed = await anApplication(resources).filedBy(nextPerson()).accepted()
  const { handlingDepartmentId } = await filed.row()
  return { filed, examiner: await holder(resources.db, handlingDepartmentId, 'examiner') }
}

const people = [
  'zhaxiduojie',
  'zhuoma',
  'cairangdongzhou',
  'lamaocuo',
  'sangjiejiacuo',
  'dawa',
  'suonancaidan',
  'renqingzhuoma',
  'duojiecairang',
  'danzengquzha',
  'danzhengjia',
]
let count = 0
function nextPerson(): string {
  return people[count++ % people.length] ?? 'zhuoma'
}

function requestsTo(departments: readonly string[], mandatory = true) {
  return departments.map((departmentId) => ({
    ...{ departmentId, question: '家庭情况是否属实', termDays: 3, mandatory },
  }))
}

async function send(filed: FiledApplication, actor: Actor, departments = asked, mandatory = true) {
  const result = await ask(contextFor(resources, actor, filed.now), filed.id, {
    ...{ requests: requestsTo(departments, mandatory), showsAnswers: true, materialNumbers: [1] },
  })
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

/** Somebody of the department; a body without staff in the demonstration is given an examiner. */
function memberOf(departmentId: string): Actor {
  return { ...examinerOf, seat: { ...examinerOf.seat, departmentId, posts: ['examiner'] } }
}

async function rows(filed: FiledApplication): Promise<readonly Consultation[]> {
  return consultationsOf(resources.db, filed.id)
}

describe('a request', () => {
  test('goes to several departments at once; no clock stops, and nothing is decided meanwhile', async () => {
    const { filed, examiner } = await examined()
    const before = await filed.row()
    await send(filed, examiner)
    const [one, other] = await rows(filed)
    expect(one).toMatchObject({
      status: 'open',
      dueOn: '2026-03-17',
      remindOn: '2026-03-16',
      clockGround: null,
    })
    expect(other?.departmentId).toBe(asked[1])
    const row = await filed.row()
    expect(row).toMatchObject({ opinionsAwaited: 2, dueOn: before.dueOn, status: 'examining' })
    await filed.passUntilDecision()
    await expect(filed.step('grant')).rejects.toThrow('opinions-in')
    await expect(filed.step('deny', { comment: '不符合' })).rejects.toThrow('opinions-in')
    for (const { id, departmentId } of await rows(filed)) {
      const ctx = contextFor(resources, memberOf(departmentId), filed.now)
      expect((await answer(ctx, id, { opinion: 'agree', reply: '', file: null })).ok).toBe(true)
      expect(await answer(ctx, id, { opinion: 'agree', reply: '', file: null })).toMatchObject({
        refusal: 'closed',
      })
    }
    await filed.step('grant')
    expect((await filed.row()).status).toBe('granted')
  })

  test('is refused to strangers, before acceptance, twice, and without anybody', async () => {
    const fresh = await anApplication(resources).filedBy(nextPerson()).submitted()
    const clerk = await holder(
      resources.db,
      (await fresh.row()).handlingDepartmentId,
      'acceptance-clerk',
    )
    const asking = { requests: requestsTo(asked), showsAnswers: false, materialNumbers: [] }
    const ctx = contextFor(resources, clerk, fresh.now)
    expect(await ask(ctx, fresh.id, asking)).toMatchObject({ refusal: 'not-now' })
    const { filed, examiner } = await examined()
    const stranger = contextFor(resources, memberOf(asked[0] ?? ''), filed.now)
    expect(await ask(stranger, filed.id, asking)).toMatchObject({ refusal: 'not-yours' })
    const own = contextFor(resources, examiner, filed.now)
    expect(await ask(own, filed.id, { ...asking, requests: [] })).toMatchObject({
      refusal: 'nothing',
    })
    await send(filed, examiner)
    expect(await ask(own, filed.id, asking)).toMatchObject({ refusal: 'already-asked' })
    expect((await filed.row()).opinionsAwaited).toBe(2)
  })

  test('needs reasons unless it agrees, from the department that was asked', async () => {
    const { filed, examiner } = await examined()
    const [id = ''] = await send(filed, examiner, asked.slice(0, 1))
    const own = contextFor(resources, memberOf(asked[0] ?? ''), filed.now)
    expect(await answer(own, id, { opinion: 'disagree', reply: '　', file: null })).toMatchObject({
      refusal: 'no-reply',
    })
    expect(await answer(own, id, { opinion: null, reply: '好', file: null })).toMatchObject({
      refusal: 'no-opinion',
    })
    const asker = contextFor(resources, examiner, filed.now)
    expect(await answer(asker, id, { opinion: 'agree', reply: '', file: null })).toMatchObject({
      refusal: 'not-yours',
    })
    const other = contextFor(resources, memberOf(asked[1] ?? ''), filed.now)
    expect(await answer(other, id, { opinion: 'agree', reply: '', file: null })).toMatchObject({
      refusal: 'not-found',
    })
  })

  test('is withdrawn with a reason by those who asked; what is closed stays as it is', async () => {
    const { filed, examiner } = await examined()
    const [id = ''] = await send(filed, examiner, asked.slice(0, 1))
    const own = contextFor(resources, examiner, filed.now)
    expect(await withdraw(own, id, ' ')).toMatchObject({ refusal: 'no-reason' })
    expect((await withdraw(own, id, '已从部门共享数据核实')).ok).toBe(true)
    expect(await withdraw(own, id, '再撤一次')).toMatchObject({ refusal: 'closed' })
    expect((await filed.row()).opinionsAwaited).toBe(0)
    await expect(
      resources.db('consultations').where({ id }).update({ status: 'answered' }),
    ).rejects.toThrow('已经结束')
  })

  test('answered twice at one moment is answered once', async () => {
    const { filed, examiner } = await examined()
    const [id = ''] = await send(filed, examiner, asked.slice(0, 1))
    const ctx = contextFor(resources, memberOf(asked[0] ?? ''), filed.now)
    const both = await Promise.all(
      ['agree', 'disagree'].map((opinion) =>
        answer(ctx, id, { opinion: opinion as 'agree', reply: '理由', file: null }),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await filed.row()).opinionsAwaited).toBe(0)
  })
})

describe('time', () => {
  test('reminds once and, where the rule says so, takes silence for no objection, once', async () => {
    const editor = examinerOf
    const code = '632011001000'
    const ctx = contextFor(resources, editor)
    const rule = {
      matterCode: code,
      silence: 'no-objection',
      termDays: 3,
      reminderDays: 1,
    } as const
    expect((await setRule(ctx, rule)).ok).toBe(true)
    const { filed, examiner } = await examined()
    await send(filed, examiner)
    const at = (day: string) => runConsultationTimers(contextFor(resources, system, morning(day)))
    const audited = async (action: string) => {
      const found = await resources.db('auditEntries').where({ applicationId: filed.id, action })
      return found.length
    }
    await at('2026-03-13')
    expect(await audited('consultations.remind')).toBe(0)
    await at('2026-03-16')
    await at('2026-03-17')
    expect(await audited('consultations.remind')).toBe(2)
    expect((await filed.row()).opinionsAwaited).toBe(2)
    await at('2026-03-25')
    await Promise.all([at('2026-03-25'), at('2026-03-25')])
    expect((await rows(filed)).map(({ status }) => status)).toEqual(['silent', 'silent'])
    expect((await filed.row()).opinionsAwaited).toBe(0)
    expect(await audited('consultations.silence')).toBe(2)
    await setRule(ctx, { ...rule, silence: 'wait' })
  })

  test('waits on where silence counts for nothing, and supervision shows a card', async () => {
    const { filed, examiner } = await examined()
    await send(filed, examiner, asked.slice(0, 1))
    const later = (day: string) => contextFor(resources, system, morning(day))
    await runConsultationTimers(later('2026-03-30'))
    expect((await rows(filed))[0]?.status).toBe('open')
    await watch(later('2026-03-18'), 'all-open')
    const cards = async () => {
      const found = await resources
        .db('supervisionAlerts')
        .where({ applicationId: filed.id, rule: 'R-CONSULT' })
        .orderBy('id')
        .select('card', 'departmentId')
      return found.map(({ card, departmentId }) => [card, departmentId])
    }
    expect(await cards()).toEqual([['yellow', asked[0]]])
    await watch(later('2026-03-20'), 'all-open')
    expect(await cards()).toEqual([
      ['yellow', asked[0]],
      ['red', asked[0]],
    ])
  })

  test('closes requests of an application that has ended', async () => {
    const { filed, examiner } = await examined()
    await send(filed, examiner, asked, false)
    await filed.withdraw('不办了')
    await runConsultationTimers(contextFor(resources, system, filed.now))
    expect((await rows(filed)).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
  })
})

test('a request during a special procedure runs in its pause', async () => {
  const filed = await anApplication(resources).filedBy(nextPerson()).suspended()
  const examiner = await holder(resources.db, (await filed.row()).handlingDepartmentId, 'examiner')
  await send(filed, examiner, asked.slice(0, 1))
  expect((await rows(filed))[0]?.clockGround).toBe('expert-review')
  expect((await stepBy(resources, examiner, filed.now, filed.id, 'resume')).ok).toBe(true)
})

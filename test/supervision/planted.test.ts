// A breach planted for every rule that the province watches: through the use cases where they let it happen,
// past them where they rightly refuse. Each brings its own card at the department that answers for it; an
// application handled as the law says brings none. A rule without a plant does not compile.
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../../src/consultations/index.ts'
import { loadActor } from '../../src/accounts/index.ts'
import { takeFee } from '../../src/counter/take-fee.ts'
import { rate } from '../../src/applications/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { ruleTexts } from '../../src/supervision/messages.ts'
import { watch } from '../../src/supervision/index.ts'
import type { Alert, Card, RuleId } from '../../src/supervision/types.ts'
import { departmentOf, holder } from '../applications/acting.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

const { db, resources } = await useDatabase()
const food = '630131001000'

interface Planted {
  /** Null where the breach is none of one application. */
  readonly applicationId: string | null
  readonly departmentId: string | null
}

interface Plant {
  /** The day on which the watch must show it. */
  readonly on: string
  readonly card: Card
  readonly breach: () => Promise<Planted>
}

const people = [
  ...['zhaxiduojie', 'zhuoma', 'cairangdongzhou', 'lamaocuo', 'sangjiejiacuo', 'dawa'],
  ...['suonancaidan', 'renqingzhuoma', 'duojiecairang', 'danzengquzha', 'danzhengjia', 'lina'],
]
let turn = 0
const one = () =>
  anApplication(resources)
    .of(food)
    .filedBy(people[turn++ % people.length] ?? 'lina')

/** Of what the steps brought, changed by hand: the product itself keeps it from being changed. */
async function forged(sql: string, values: readonly unknown[]): Promise<void> {
  const client = await resources.ownerPool.connect()
  try {
    await client.query('set session_replication_role = replica')
    const { rowCount } = await client.query(sql, [...values])
    if (rowCount === 0) throw new Error(`nothing was planted: ${sql}`)
  } finally {
    await client.query('set session_replication_role = origin')
    client.release()
  }
}

async function planted(filed: FiledApplication): Promise<Planted> {
  const { id, handlingDepartmentId } = await filed.row()
  return { applicationId: id, departmentId: handlingDepartmentId }
}

const forgedStep = async (filed: FiledApplication, action: string, set: string) => {
  await forged(`update application_steps set ${set} where application_id = $1 and action = $2`, [
    ...[filed.id, action],
  ])
  return planted(filed)
}

/** Every rule of the catalogue once; what a rule shows first, or at once. */
const plants: Readonly<Record<RuleId, Plant>> = {
  'R-RECEIPT': {
    ...{ on: '2026-03-18', card: 'yellow' },
    breach: async () => planted(await one().submitted()),
  },
  'R-FEEDBACK': {
    // Nobody answers its red card of 03-13 within three working days.
    ...{ on: '2026-03-18', card: 'yellow' },
    breach: async () => forgedStep(await one().denied(), 'deny', `comment = ' '`),
  },
  'R-PROMISE': {
    ...{ on: '2026-06-01', card: 'red' },
    breach: async () => planted(await one().accepted()),
  },
  'R-STATUTORY': {
    ...{ on: '2026-06-01', card: 'red' },
    breach: async () => planted(await one().accepted()),
  },
  'R-STEP': {
    ...{ on: '2026-06-01', card: 'red' },
    breach: async () => planted(await one().accepted()),
  },
  'R-SUSPEND': {
    ...{ on: '2026-03-13', card: 'red' },
    breach: async () =>
      forgedStep(
        await one().suspended(),
        'approve-suspension',
        `details = jsonb_set(details, '{ground}', '"领导出差"')`,
      ),
  },
  'R-EXTEND': {
    ...{ on: '2026-03-13', card: 'red' },
    breach: async () => {
      const filed = await one().approving()
      await filed.step('request-extension', { comment: '要再看一次' })
      await filed.step('extend', { comment: '同意' })
      await forgedStep(filed, 'request-extension', `comment = ' '`)
      return forgedStep(filed, 'extend', `comment = '　'`)
    },
  },
  'R-DELIVER': {
    ...{ on: '2026-03-25', card: 'yellow' },
    breach: async () => planted(await one().granted()),
  },
  'R-REASON': {
    ...{ on: '2026-03-13', card: 'red' },
    breach: async () => forgedStep(await one().denied(), 'deny', `comment = ' '`),
  },
  'R-TWO-STAFF': {
    ...{ on: '2026-03-13', card: 'yellow' },
    breach: async () =>
      forgedStep(
        await one().approving(),
        'pass',
        `details = jsonb_set(details, '{staff}', '["才仁", " 才仁 "]')`,
      ),
  },
  'R-SUPP-TWICE': {
    ...{ on: '2026-03-13', card: 'yellow' },
    breach: async () => {
      const item = { target: 'contactPhone', label: '联系电话', why: '打不通', how: '换一个' }
      const filed = await one().correcting([item])
      await db('applications').where({ id: filed.id }).update({ status: 'submitted' })
      const details = { correctionDueOn: '2026-04-10' } as const
      const refused = await filed.attempt('request-correction', { comment: '还差一样', details })
      expect(refused).toBe('first-correction')
      await forged(`update applications set status = 'correcting' where id = $1`, [filed.id])
      return planted(filed)
    },
  },
  'R-TAMPER': {
    ...{ on: '2026-03-13', card: 'yellow' },
    breach: async () =>
      forgedStep(
        await one().accepted(),
        'accept',
        `happened_at = happened_at - interval '26 hours'`,
      ),
  },
  'R-HEARING': {
    ...{ on: '2026-03-13', card: 'red' },
    breach: async () => {
      const filed = await one().granted()
      await db('applications').where({ id: filed.id }).update({ hearingOwed: true })
      return planted(filed)
    },
  },
  'R-MATERIAL': {
    ...{ on: '2026-03-13', card: 'yellow' },
    breach: async () => {
      const why = { why: '要看', how: '交来' }
      return planted(
        await one().correcting([{ target: 'material:99', label: '村委会证明', ...why }]),
      )
    },
  },
  'R-ORDER': {
    ...{ on: '2026-03-13', card: 'red' },
    breach: async () => {
      const of = () => anApplication(resources).of('632011001000').in('632722')
      await of().filedBy('mahailong').at(new Date('2026-03-10T02:00:00Z')).accepted()
      const later = await of().filedBy('maxiulan').granted()
      const { matterVersionId } = await later.row()
      await forged(
        `update matter_versions set elements = jsonb_set(elements, '{quota}', '"每年 20 个"')
         where id = $1`,
        [matterVersionId],
      )
      return planted(later)
    },
  },
  'R-CONSULT': {
    ...{ on: '2026-06-01', card: 'red' },
    breach: async () => {
      const filed = await one().accepted()
      const examiner = await holder(db, (await filed.row()).handlingDepartmentId, 'examiner')
      const departmentId = await departmentOf(db, 'YBJ', '632722')
      const request = { departmentId, termDays: 3, mandatory: false, question: '请核实' }
      const asked = await ask(contextFor(resources, examiner, filed.now), filed.id, {
        ...{ requests: [request], showsAnswers: false, materialNumbers: [] },
      })
      if (!asked.ok) throw new Error(asked.refusal)
      return { applicationId: filed.id, departmentId }
    },
  },
  'R-RATING': {
    ...{ on: '2026-03-18', card: 'yellow' },
    breach: async () => {
      const ended = await one().concluded()
      const bad = { grade: 'dissatisfied', aspects: [], comment: '等得太久' } as const
      expect((await rate(ended.applicantContext(), ended.id, bad)).ok).toBe(true)
      return planted(ended)
    },
  },
  'R-GUIDE': { on: '2026-03-13', card: 'yellow', breach: () => faultyGuide('promise-too-long', 0) },
  'R-FEE': { on: '2026-03-13', card: 'red', breach: () => faultyGuide('fee-without-basis', 1) },
}

/** Further breaches that the catalogue names beside the first of their rule. */
const others: Readonly<Record<string, Plant & { readonly rule: RuleId }>> = {
  'a second notice of corrections that went out': {
    ...{ rule: 'R-SUPP-TWICE', on: '2026-03-13', card: 'red' },
    breach: async () => {
      const item = { target: 'contactPhone', label: '联系电话', why: '打不通', how: '换一个' }
      const filed = await one().correcting([item])
      return forgedStep(filed, 'submit', `action = 'request-correction'`)
    },
  },
  'money taken at a window for what is free': {
    ...{ rule: 'R-FEE', on: '2026-03-13', card: 'red' },
    breach: async () => {
      const filed = await one().accepted()
      const account = await db('accounts').where({ username: 'geermu-chuangkou' }).first('id')
      const clerk = await loadActor(db, account?.id ?? '')
      if (clerk.kind !== 'staff') throw new Error('no clerk')
      const { departmentId } = clerk.seat
      await db('applications').where({ id: filed.id }).update({ intakeDepartmentId: departmentId })
      const fee = { amountFen: 1000, receiptNumber: '青财0001' }
      const taken = await takeFee(contextFor(resources, clerk, filed.now), filed.id, fee)
      expect(taken.ok).toBe(true)
      return { applicationId: filed.id, departmentId }
    },
  },
  'whoever examined it was in the chair': {
    ...{ rule: 'R-HEARING', on: '2026-03-13', card: 'red' },
    breach: async () => {
      const filed = await one().approving()
      const [examiner] = await db('applicationSteps')
        .where({ applicationId: filed.id, action: 'pass', fromStatus: 'examining' })
        .select('actorName', 'accountId')
      await forged(
        `insert into hearing_acts (application_id, act, held_at, place, chair, account_id, actor_name, happened_at)
         values ($1, 'recorded', $2, '二楼会议室', $3, $4, $3, $2)`,
        [filed.id, filed.now, examiner?.actorName, examiner?.accountId],
      )
      return planted(filed)
    },
  },
  'a date that is not the day on which it was done': {
    ...{ rule: 'R-TAMPER', on: '2026-03-13', card: 'yellow' },
    breach: async () => forgedStep(await one().denied(), 'deny', `happened_on = happened_on - 1`),
  },
  'many concluded by one person in one night': {
    ...{ rule: 'R-TAMPER', on: '2026-03-13', card: 'yellow' },
    breach: async () => {
      const filed = await one().concluded()
      const { departmentId } = await planted(filed)
      const columns = Object.keys(
        (await db('applicationSteps').where({ applicationId: filed.id }).first('*')) ?? {},
      )
      const kept = columns
        .map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
        .filter((name) => !['id', 'sequence', 'happened_at'].includes(name))
        .join(', ')
      await forged(
        `insert into application_steps (${kept}, sequence, happened_at)
         select ${kept}, sequence + n, '2026-03-12T15:30:00Z'::timestamptz + n * interval '1 minute'
         from application_steps, generate_series(1, 10) n
         where application_id = $1 and action = 'deliver'`,
        [filed.id],
      )
      return { applicationId: null, departmentId }
    },
  },
}

async function faultyGuide(code: string, at: number): Promise<Planted> {
  const checks = await db('matterChecks').orderBy('matterId').limit(2).select('matterId')
  const findings = JSON.stringify([{ code, severity: 'error', sentence: '这里有错。' }])
  await db('matterChecks')
    .where({ matterId: checks[at]?.matterId ?? '0' })
    .update({ errors: 1, findings } as never)
  return { applicationId: null, departmentId: null }
}

const days = ['2026-03-13', '2026-03-18', '2026-03-25', '2026-06-01']
const where = new Map<string, Planted>()
/** By day, all alerts that there were after its watch. */
const shown = new Map<string, readonly Alert[]>()
let clean: FiledApplication

beforeAll(async () => {
  for (const [name, { breach }] of Object.entries({ ...plants, ...others })) {
    where.set(name, await breach())
  }
  clean = await one().concluded()
  for (const day of days) {
    const ctx = contextFor(resources, system, new Date(`${day}T03:00:00Z`))
    await watch(ctx, 'due-or-changed')
    await watch(ctx, 'all-open')
    shown.set(day, await db('supervisionAlerts').orderBy('id').select('*'))
  }
}, 300_000)

test('every rule of the catalogue has its plant', () => {
  expect(Object.keys(plants).sort()).toEqual(Object.keys(ruleTexts).sort())
})

test.each(Object.entries(plants))('%s is found', (rule, { on, card }) => {
  const { applicationId, departmentId } = where.get(rule) ?? { applicationId: '', departmentId: '' }
  const alerts = (shown.get(on) ?? []).filter((alert) => alert.applicationId === applicationId)
  const own = alerts.filter((alert) => alert.rule === rule)
  expect(own.map((alert) => alert.card)).toContain(card)
  if (departmentId !== null) {
    expect(own.map((alert) => alert.departmentId)).toContain(departmentId)
  }
  // What is seen at once brings its own card and no other; what takes time is late for more than one rule.
  if (on !== '2026-03-13' || applicationId === null) return
  expect(alerts.map((alert) => `${alert.rule} ${alert.card}`)).toEqual([`${rule} ${card}`])
})

test.each(Object.entries(others))('%s is found', (name, { rule, on, card }) => {
  const { applicationId, departmentId } = where.get(name) ?? { applicationId: '', departmentId: '' }
  const own = (shown.get(on) ?? []).filter(
    (alert) => alert.rule === rule && alert.applicationId === applicationId,
  )
  expect(own.map((alert) => `${alert.card} ${alert.departmentId}`)).toContain(
    `${card} ${departmentId ?? ''}`,
  )
})

test('what was handled as the law says brings no card, on any day', () => {
  const own = [...shown.values()].flat().filter((alert) => alert.applicationId === clean.id)
  expect(own.map((alert) => `${alert.rule} ${alert.card}`)).toEqual([])
})

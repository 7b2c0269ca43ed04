// Planted breaches: accepted without a paper, granted out of turn, guides that are wrong, fees without law.
import { beforeAll, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { watch } from '../../src/supervision/index.ts'
import { fee, guide } from '../../src/supervision/rules/guide.ts'
import { usualTerms } from '../../src/supervision/rules/terms.ts'
import { alertsOf } from '../../src/supervision/store.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

/** 食品经营许可, which demands papers. */
const withPapers = '630131001000'

const watchOn = (day: string) =>
  watch(contextFor(database.resources, system, new Date(`${day}T03:00:00Z`)), 'due-or-changed')

const accepted = (username: string, day: string, matter = '632011001000') =>
  anApplication(database.resources)
    .of(matter)
    .filedBy(username)
    .at(new Date(`${day}T02:00:00Z`))
    .accepted()

async function cardsOf(id: string, rule: string): Promise<readonly string[]> {
  const alerts = await alertsOf(database.db, [id])
  return alerts.filter((one) => one.rule === rule).map(({ card }) => card)
}

async function cardsNamed(rule: string): Promise<readonly string[]> {
  const rows = await database
    .db('supervisionAlerts')
    .where({ rule: rule as 'R-GUIDE' })
    .orderBy('id')
    .select('card', 'occurrence')
  return rows.map(({ card, occurrence }) => `${card} ${occurrence}`)
}

test('what is whole raises nothing; a paper missing at acceptance does, the second time in red', async () => {
  const whole = await accepted('zhaxiduojie', '2026-03-09', withPapers)
  const first = await accepted('lina', '2026-03-09', withPapers)
  const second = await accepted('zhuoma', '2026-03-10', withPapers)
  await database
    .db('applicationMaterials')
    .where({ applicationId: first.id })
    .update({
      removedAt: new Date('2026-03-09T01:00:00Z'),
    })
  await watchOn('2026-03-10')
  expect(await cardsOf(whole.id, 'R-MATERIAL')).toEqual([])
  expect(await cardsOf(first.id, 'R-MATERIAL')).toEqual(['yellow'])
  await database
    .db('applicationMaterials')
    .where({ applicationId: second.id })
    .update({
      removedAt: new Date('2026-03-10T01:00:00Z'),
    })
  await watchOn('2026-03-11')
  expect(await cardsOf(second.id, 'R-MATERIAL')).toEqual(['red'])
  await watchOn('2026-03-11')
  expect(await cardsOf(first.id, 'R-MATERIAL')).toEqual(['yellow'])
})

test('asked for a paper that the guide does not name is a card; what the guide names is none', async () => {
  const item = (target: string, label: string) => ({ target, label, why: '不清楚', how: '重新交' })
  const asking = (username: string, asked: ReturnType<typeof item>) =>
    anApplication(database.resources)
      .of(withPapers)
      .filedBy(username)
      .in('632801')
      .at(new Date('2026-03-16T02:00:00Z'))
      .correcting([asked])
  const lawful = await asking('dawa', item('material:1', '食品经营许可申请书'))
  const unlawful = await asking('maxiulan', item('material:99', '村委会无异议证明'))
  await watchOn('2026-03-17')
  expect(await cardsOf(lawful.id, 'R-MATERIAL')).toEqual([])
  const alerts = await alertsOf(database.db, [unlawful.id])
  const [alert] = alerts.filter(({ rule }) => rule === 'R-MATERIAL')
  const { handlingDepartmentId } = await unlawful.row()
  expect(alert).toMatchObject({ card: 'yellow', departmentId: handlingDepartmentId })
  expect(JSON.stringify(alert?.facts)).toContain('办事指南没有列村委会无异议证明')
  await watchOn('2026-03-17')
  expect(await cardsOf(unlawful.id, 'R-MATERIAL')).toEqual(['yellow'])
})

test('of a matter with a limited number who was accepted first is decided first', async () => {
  const earlier = await accepted('dawa', '2026-04-07')
  const later = await anApplication(database.resources)
    .filedBy('zhaxiduojie')
    .at(new Date('2026-04-08T02:00:00Z'))
    .concluded()
  const { matterVersionId } = await later.row()
  await database.resources.ownerPool.query(
    `set session_replication_role = replica;
     update matter_versions set elements = jsonb_set(elements, '{quota}', '"每年 20 个"')
       where id = ${matterVersionId};
     set session_replication_role = origin`,
  )
  await watchOn('2026-04-10')
  expect(await cardsOf(later.id, 'R-ORDER')).toEqual(['red'])
  expect(await cardsOf(earlier.id, 'R-ORDER')).toEqual([])
})

test('a guide that lacks an element is yellow, after ten working days red; a fee without law red at once', async () => {
  expect(await cardsNamed('R-GUIDE')).toEqual([])
  const check = await database.db('matterChecks').orderBy('matterId').first('matterId', 'versionId')
  const findings = [
    { code: 'promise-too-long', severity: 'error', sentence: '承诺时限长于法定时限。' },
    { code: 'fee-without-basis', severity: 'error', sentence: '收费要写明依据。' },
    { code: 'odd-phone', severity: 'warning', sentence: '咨询电话要改。' },
  ]
  await database
    .db('matterChecks')
    .where({ matterId: check?.matterId ?? '0' })
    .update({ errors: 2, findings: JSON.stringify(findings) } as never)
  const guideOf = `guide:${check?.matterId ?? ''}:${check?.versionId ?? ''}`
  const feeOf = `fee:${check?.matterId ?? ''}:${check?.versionId ?? ''}`
  await watchOn('2026-05-11')
  expect(await cardsNamed('R-GUIDE')).toEqual([`yellow ${guideOf}`])
  expect(await cardsNamed('R-FEE')).toEqual([`red ${feeOf}`])
  await watchOn('2026-05-22')
  expect(await cardsNamed('R-GUIDE')).toEqual([`yellow ${guideOf}`])
  await watchOn('2026-05-25')
  expect(await cardsNamed('R-GUIDE')).toEqual([`yellow ${guideOf}`, `red ${guideOf}`])
  expect(await cardsNamed('R-FEE')).toEqual([`red ${feeOf}`])
})

test('contacts that nobody confirmed are one card for a department', async () => {
  const offering = await database
    .db('offerings')
    .where({ active: true })
    .orderBy('id')
    .first('departmentId')
  const departmentId = offering?.departmentId ?? '0'
  await database
    .db('offerings')
    .where({ departmentId })
    .update({ contactConfirmedOn: '2020-01-02' })
  await watchOn('2026-06-01')
  expect(await cardsNamed('R-GUIDE')).toContain(`yellow contacts:${departmentId}:2020-01-02`)
})

test.each([
  ['a fault of the guide alone', ['element-missing'], ['R-GUIDE']],
  ['a fee alone', ['free-with-price'], ['R-FEE']],
  ['both', ['no-promise', 'fee-without-standard'], ['R-GUIDE', 'R-FEE']],
  ['neither', [], []],
])('%s', (_what, codes, rules) => {
  const faulty = {
    ...{ matterId: '1', versionId: '2', name: '食品经营许可', departmentId: '3' },
    findings: codes.map((code) => ({ code, sentence: code })),
  }
  const found = [guide(faulty, usualTerms, () => null), fee(faulty)]
  expect(found.flatMap((one) => one?.rule ?? [])).toEqual(rules)
})

// The plan editor: drafts, what is found in them, publishing, all as plain forms.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../src/kernel/actor.ts'
import { departmentsOf } from '../../src/organizations/index.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { checkDraft } from '../../src/plans/index.ts'
import { routes } from '../../src/plans/routes.ts'
import type { Setting } from '../../src/plans/types.ts'
import { newestPlan, planDraftOf } from '../../src/workflow/index.ts'
import type { Stage, StagePlan } from '../../src/workflow/index.ts'
import { pageApp } from '../organizations/page-app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { licencePlan } from '../workflow/rules/facts.ts'

const key = '630131001000'
let app: Express
let db: Db
beforeAll(async () => {
  const { db: own, resources } = await useDatabase()
  db = own
  const [department] = await departmentsOf(db, '630000')
  const administrator: Staff = {
    ...{ kind: 'staff', accountId: '1', name: '才仁', permissions: new Set(['workflow.edit']) },
    seat: {
      ...{ departmentId: department?.id ?? '', departmentName: '办公厅', level: 'province' },
      ...{ regionCode: '630000', regionPath: '630000', posts: ['administrator'] },
    },
  }
  app = pageApp(routes, () => contextFor(resources, administrator))
})

const page = async () => (await supertest(app).get(`/admin/plans/${key}`)).text
const post = (rest: string, fields: Readonly<Record<string, string>> = {}) =>
  supertest(app).post(`/admin/plans/${key}${rest}`).type('form').send(fields)

async function draft() {
  const current = await newestPlan(db, key)
  return planDraftOf(db, current?.stagePlanId ?? '')
}

async function revision(): Promise<string> {
  return String((await draft())?.revision ?? -1)
}

test('a draft is begun, changed, checked and published; the version before stays as it was', async () => {
  expect(await page()).toContain('开始修改')
  expect((await post('')).status).toBe(303)
  const before = await newestPlan(db, key)
  expect((await post('/stages', { command: 'add', revision: await revision() })).status).toBe(303)
  const added = (await draft())?.plan.stages.find(({ name }) => name === '新环节')
  if (added === undefined) throw new Error('nothing was added')
  const stage = {
    ...{
      number: String(added.number),
      name: '专项审查',
      kind: 'examination',
      level: 'own',
      days: '0',
    },
    ...{ counted: 'yes', when1Field: '@applicantKind', when1Op: 'equals', when1Value: '单位' },
  }
  const saving = { ...stage, command: 'save' }
  expect(
    (await post('/stages', { ...saving, days: '很久', revision: await revision() })).status,
  ).toBe(422)
  expect((await post('/stages', { ...saving, revision: '0' })).text).toContain('草稿刚刚被别人改过')
  expect((await post('/stages', { ...saving, revision: await revision() })).status).toBe(303)
  expect((await draft())?.plan.stages.find(({ name }) => name === '专项审查')).toMatchObject({
    when: { field: '@applicantKind', op: 'equals', value: 'company' },
  })
  expect(await page()).toContain('没有发现问题')
  const blank = await post('/publication', { reason: '\u3000 ', revision: await revision() })
  expect([blank.status, blank.text.includes('请写明为什么修改')]).toEqual([422, true])
  const done = await post('/publication', {
    reason: '单位加一道专项审查',
    revision: await revision(),
  })
  expect(done.status).toBe(303)
  const after = await newestPlan(db, key)
  expect([after?.version, after?.plan.stages.length]).toEqual([
    (before?.version ?? 0) + 1,
    (before?.plan.stages.length ?? 0) + 1,
  ])
  const change = db('stagePlanVersions')
    .where({ id: after?.versionId ?? '' })
    .update({ plan: '{}' })
  await expect(change).rejects.toThrow()
})

test('a faulty draft tells each fault with a link and cannot be published; it can be given up', async () => {
  await post('')
  await post('/stages', { command: 'drop', number: '1', revision: await revision() })
  const text = await page()
  expect(text).toContain('第一个环节应当是受理')
  expect(text).toContain('href="#stages"')
  const refused = await post('/publication', { reason: '试试', revision: await revision() })
  expect([refused.status, refused.text.includes('没有改好的问题')]).toEqual([422, true])
  expect((await post('/removal', { revision: await revision() })).status).toBe(303)
  expect(await draft()).toBeNull()
})

const setting: Setting = {
  ...{ promisedDays: 30, statutoryDays: 20, form: null, lineId: 'SCJ' },
  owners: new Set(['SCJ/province', 'SCJ/county']),
}
const investment = {
  ...{ key: 'investment', label: '投资额', type: 'money', required: true, hint: null, when: null },
  ...{ max: null, unit: '万元' },
} as const
const form = {
  title: '申请',
  sections: [{ key: 's', title: '一', help: null, when: null, fields: [investment] }],
} as unknown as NonNullable<Setting['form']>
const over = (value: number) => ({ field: 'investment', op: 'greater', value }) as const
const changed = (number: number, change: Partial<Stage>): StagePlan => ({
  stages: licencePlan.stages.map((one) => (one.number === number ? { ...one, ...change } : one)),
})

test.each<[string, StagePlan, string[]]>([
  ['a sound plan', changed(3, { when: over(5000) }), []],
  [
    'a question that is not asked',
    changed(3, { when: { ...over(1), field: 'gone' } }),
    ['unknown-question'],
  ],
  [
    'a branch nobody takes',
    changed(3, { when: { all: [over(9), { field: 'investment', op: 'less', value: 9 }] } }),
    ['never-holds'],
  ],
  [
    'a power that an earlier one hides',
    changed(5, {
      powers: [
        { when: over(1), level: 'province' },
        { when: over(5), level: 'county' },
      ],
    }),
    ['power-shadowed'],
  ],
  ['a level without a department', changed(3, { level: 'township' }), ['no-owner']],
  ['days beyond the law', changed(3, { days: 19 }), ['over-statutory']],
  ['a notice without days', changed(3, { kind: 'publicity', days: 0 }), ['wait-has-days']],
])('%s', (_what, plan, rules) => {
  expect(checkDraft(plan, { ...setting, form }).map(({ rule }) => rule)).toEqual(rules)
})

// What the law bars, sent past the pages by those who are signed in: refused with the rule's name in plain words,
// and nothing changes. One table, through the real app; each line is one of the errand's kinds of bad input.
import { beforeAll, expect, test } from 'vitest'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { anApplication } from '../support/builders/application.ts'
import { applicationPaths, stepsOf } from '../../src/applications/index.ts'
import { documentsOf } from '../../src/documents/index.ts'
import { newestPlan, planDraftOf } from '../../src/workflow/index.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { foodLicence } from './support/world.ts'

const { db, resources } = await useDatabase()
const { app } = testApp(resources)
const food = () => anApplication(resources).of(foodLicence).in('632722')
const site = { staffNames: '才仁、卓玛', sitePlace: '萨呼腾镇民主路12号', siteTime: '10:30' }
const why = '不符合食品安全标准'

interface Sent {
  readonly make: () => Promise<FiledApplication>
  readonly post: string
  readonly typed: Readonly<Record<string, string>>
  /** The rule, as its reader meets it. */
  readonly words: string
  /** The page was opened before somebody else acted. */
  readonly isLate?: boolean
}

const table: Readonly<Record<string, Sent>> = {
  'a step on a closed case': {
    ...{ make: () => food().concluded(), post: 'chengban' },
    ...{ typed: { action: 'pass', comment: '同意', ...site, siteDay: '2026-03-12' } },
    words: '这件已经结束，不能再办',
  },
  'a second decision': {
    ...{ make: () => food().granted(), post: 'pizhun', typed: { action: 'deny', comment: why } },
    words: '这件现在不在可以这样办的环节',
  },
  'an approval without the post': {
    ...{ make: () => food().approving(), post: 'chengban' },
    ...{ typed: { action: 'grant', comment: '同意' }, words: '您的岗位不能办这一步' },
  },
  'a stale page sent late': {
    ...{ make: () => food().approving(), post: 'pizhun', isLate: true },
    ...{ typed: { action: 'deny', comment: why }, words: '最近一步：' },
  },
  'a reason of spaces': {
    ...{ make: () => food().approving(), post: 'pizhun' },
    ...{ typed: { action: 'deny', comment: '\u3000 \t' }, words: '只有空格不算' },
  },
  'a reason of signs that are not seen': {
    ...{ make: () => food().approving(), post: 'pizhun' },
    ...{ typed: { action: 'deny', comment: '\u200b\u00a0\ufeff' }, words: '只有空格不算' },
  },
  'a check on the site before the acceptance': {
    ...{ make: () => food().accepted(), post: 'chengban' },
    ...{ typed: { action: 'pass', comment: '符合', ...site, siteDay: '2026-03-10' } },
    words: '日期不能早于受理那天',
  },
  'a check on the site that is yet to come': {
    ...{ make: () => food().accepted(), post: 'chengban' },
    ...{ typed: { action: 'pass', comment: '符合', ...site, siteDay: '2029-01-01' } },
    words: '不能晚于今天',
  },
  'papers wanted before they were asked for': {
    ...{ make: () => food().submitted(), post: 'shouli' },
    ...{ typed: { action: 'request-correction', comment: '请补正', dueOn: '2026-03-02' } },
    words: '补正的截止日期要晚于今天',
  },
  'a licence that ends before it begins': {
    ...{ make: () => food().approving(), post: 'pizhun' },
    ...{ typed: { action: 'grant', comment: '同意', validUntil: '2026-01-01' } },
    words: '有效期要晚于今天',
  },
  'a stop of the clock on no lawful ground': {
    ...{ make: () => food().accepted(), post: 'chengban' },
    ...{ typed: { action: 'propose-suspension', comment: '忙', ground: 'busy', plannedDays: '9' } },
    words: '特别程序',
  },
}

test.each(Object.entries(table))('%s', async (_name, { make, post, typed, words, isLate }) => {
  const filed = await make()
  const clerk = await signedIn(app, `zaduo-scj-${post}`, 'desk')
  const before = await standing(filed)
  const revision = String(before.row.revision - (isLate === true ? 1 : 0))
  const answer = await clerk
    .post(applicationPaths.deskSteps(filed.id))
    .type('form')
    .send({ ...typed, revision, _csrf: await tokenOf(clerk, '/desk') })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(words)
  expect(await standing(filed)).toEqual(before)
})

async function standing(filed: FiledApplication) {
  const notices = await db('notifications').where({ applicationId: filed.id }).count('* as n')
  return {
    row: await filed.row(),
    steps: await stepsOf(db, filed.id),
    documents: await documentsOf(db, filed.id),
    notices,
  }
}

let administrator: Agent
let page: string
beforeAll(async () => {
  administrator = await signedIn(app, 'qinghai-guanli', 'desk')
  page = `/admin/plans/${foodLicence}`
})

/** Of the second stage of the plan, which examines, and of its last but one, which decides. */
const plans: readonly (readonly [string, number, Readonly<Record<string, string>>, string])[] = [
  ['without an owner', 2, { level: 'township', line: 'FGW' }, '环节没有人办'],
  [
    'that ends where a condition fails',
    -2,
    { when1Field: '@applicantKind', when1Op: 'equals', when1Value: '单位' },
    '有的办件会走进死路',
  ],
]

test.each(plans)('a plan %s', async (_name, at, change, words) => {
  const before = await newestPlan(db, foodLicence)
  const send = async (rest: string, fields: Readonly<Record<string, string>> = {}) => {
    const draft = await planDraftOf(db, before?.stagePlanId ?? '')
    return administrator
      .post(`${page}${rest}`)
      .type('form')
      .send({
        ...{ ...fields, revision: String(draft?.revision ?? -1) },
        _csrf: await tokenOf(administrator, '/desk'),
      })
  }
  expect((await send('')).status).toBe(303)
  const stage = (await planDraftOf(db, before?.stagePlanId ?? ''))?.plan.stages.at(at)
  const form = {
    ...{ command: 'save', number: String(stage?.number), name: stage?.name ?? '' },
    ...{ kind: stage?.kind ?? '', level: 'own', days: String(stage?.days), counted: 'yes' },
  }
  expect((await send('/stages', { ...form, ...change })).status).toBe(303)
  const refused = await send('/publication', { reason: '试一试' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(words)
  expect(refused.text).toContain('没有改好的问题')
  expect(await newestPlan(db, foodLicence)).toEqual(before)
  expect((await send('/removal')).status).toBe(303)
})

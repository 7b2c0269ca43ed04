// 参考: who decides sees how the same was decided before, what heads hold up first, and no more than he may read.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { similarDecided } from '../../../../src/applications/queries/similar-decided.ts'
import { situationOf } from '../../../../src/applications/rules/situation-of.ts'
import type { Staff } from '../../../../src/kernel/actor.ts'
import type { Db } from '../../../../src/platform/database/transaction.ts'
import { testApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { holder } from '../../acting.ts'

let app: Express
let database: TestDatabase
let db: Db
let open: FiledApplication
let granted: FiledApplication
let denied: FiledApplication
let departmentId: string
let head: Agent

const file = (one: FiledApplication) => `/desk/applications/${one.id}`

beforeAll(async () => {
  database = await useDatabase()
  db = database.db
  ;({ app } = testApp(database.resources))
  const sentence = () => anApplication(database.resources)
  granted = await sentence().filedBy('zhaxiduojie').granted()
  denied = await sentence().filedBy('lina').denied('场所与申请书所写不符')
  await sentence().filedBy('zhangwei').submitted()
  open = await sentence().filedBy('liuyang').approving()
  departmentId = (await open.row()).handlingDepartmentId ?? ''
  head = await signedIn(app, await usernameOf(departmentId, 'approver'), 'desk')
})

async function usernameOf(department: string, post: string): Promise<string> {
  const found = await db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': department, 'p.post': post })
    .orderBy('a.id')
    .first('a.username')
  return String((found as { username?: string } | undefined)?.username)
}

const opinion = async (agent: Agent) => (await agent.get(`${file(open)}/steps/grant`)).text
const aside = (text: string) => text.split('以前怎么办的')[1]?.split('</aside>')[0] ?? ''

test('beside the decision stand the decided ones of the same matter, names in part', async () => {
  const shown = aside(await opinion(head))
  expect(shown).toContain('同样情形')
  expect(shown).toContain(`href="${file(granted)}"`)
  expect(shown).toContain(`href="${file(denied)}"`)
  expect(shown).toContain('场所与申请书所写不符')
  expect(shown).toMatch(/受理后 \d+ 个工作日决定|受理当天决定/)
  expect(shown).toContain('李*')
  expect(shown).not.toContain((await denied.row()).applicantName)
  expect(shown.match(/<li/g)).toHaveLength(2)
})

test('what head holds up comes first, with the note, until it is taken down', async () => {
  const target = `${file(denied)}/precedent`
  const empty = await postForm(head, file(denied), target, { precedent: ' 　' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('请写明为什么值得参照。')
  const pinned = await postForm(head, file(denied), target, { precedent: '现场核查怎么写' })
  expect(pinned.status).toBe(303)
  const shown = aside(await opinion(head))
  const [first = '', second = ''] = shown.split('同样情形')
  expect(first).toContain('典型件')
  expect(first).toContain('现场核查怎么写')
  expect(first).toContain(`href="${file(denied)}"`)
  expect(second).not.toContain(`href="${file(denied)}"`)
  const down = await postForm(head, file(denied), target, { take: 'yes' })
  expect(down.status).toBe(303)
  expect(aside(await opinion(head))).not.toContain('典型件')
  expect(await db('precedentPins').where({ applicationId: denied.id }).pluck('pinned')).toEqual([
    true,
    false,
  ])
})

test('only heads hold up, and only what was decided', async () => {
  const clerk = await signedIn(app, await usernameOf(departmentId, 'acceptance-clerk'), 'desk')
  const target = `${file(granted)}/precedent`
  expect((await postForm(clerk, file(granted), target, { precedent: '好' })).status).toBe(403)
  expect((await clerk.get(file(granted))).text).not.toContain('留作典型件')
  const early = await postForm(head, file(open), `${file(open)}/precedent`, { precedent: '好' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('还没有作出决定')
})

test('another department finds nothing of these, and another situation neither', async () => {
  const { matterId, regionCode } = await open.row()
  const likeness = { applicationId: open.id, matterId, regionCode, situation: {} }
  const own = (await holder(db, departmentId, 'approver')) as Staff
  expect((await similarDecided(db, own, likeness)).map(({ id }) => id)).toEqual([
    denied.id,
    granted.id,
  ])
  const other = { ...own, seat: { ...own.seat, departmentId: '999999' } }
  expect(await similarDecided(db, other, likeness)).toEqual([])
  const { answers } = await denied.row()
  const [key = '', value = null] = Object.entries(answers).find(([, one]) => one !== null) ?? []
  await db('applications')
    .where({ id: granted.id })
    .update({ answers: JSON.stringify({ ...answers, [key]: '别的' }) as never })
  const asked = { ...likeness, situation: { [key]: value, notAsked: null } }
  expect((await similarDecided(db, own, asked)).map(({ id }) => id)).toEqual([denied.id])
})

test('a situation is what the guide asks and what branches and levels depend on', () => {
  const stage = {
    ...{ number: 1, name: '审查', kind: 'examining', level: 'own', post: 'examiner' },
    ...{ days: 1, countedInLimit: true, staffNeeded: 1 },
    when: { field: 'area', operator: 'greater', value: 50 },
    powers: [{ when: { field: 'sum', operator: 'greater', value: 9 }, level: 'province' }],
  }
  const plan = { stages: [stage] } as unknown as Parameters<typeof situationOf>[2]
  expect(situationOf({ kind: 'new', area: 60, name: '甲' }, { guiding: ['kind'] }, plan)).toEqual({
    ...{ area: 60, kind: 'new', sum: null },
  })
})

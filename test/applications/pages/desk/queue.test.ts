// 待办: views, filters, sorting, saved views and columns, through the real pages.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { grouped } from '../../../../src/applications/index.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase
let filed: FiledApplication
let clerk: Agent
let clerkId: string

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  filed = await anApplication(database.resources).filedBy('zhaxiduojie').in('632722').submitted()
  const row = await filed.row()
  const account = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': row.handlingDepartmentId ?? '', 'p.post': 'acceptance-clerk' })
    .first<{ id: string; username: string }>('a.id', 'a.username')
  clerkId = account?.id ?? ''
  clerk = await signedIn(app, account?.username ?? '', 'desk')
})

const number = async () => grouped((await filed.row()).queryNumber ?? '')
const listed = async (query: string) => (await clerk.get(`/desk?${query}`)).text
const holds = async (query: string) => (await listed(query)).includes(await number())

describe('the queue', () => {
  test.each([
    ['view=mine', true],
    ['view=unassigned', true],
    ['view=department', true],
    ['view=overdue', false],
    ['view=soon', false],
    ['view=mine&status=submitted&due=30&kind=person', true],
    ['view=mine&status=examining', false],
    ['view=mine&kind=company', false],
    ['view=mine&due=late', false],
    ['view=mine&region=999999', true],
    ['view=mine&q=没有这样的词', false],
    ['view=mine&sort=received', true],
    ['view=mine&sort=due', true],
  ])('%s', async (query, expected) => {
    expect(await holds(query)).toBe(expected)
  })

  test('finds what the applicant wrote, yet nobody by a part of his number', async () => {
    const { answers } = await filed.row()
    const written = JSON.stringify(answers)
    const word = /[\u4e00-\u9fff]{3,}/.exec(written)?.[0] ?? ''
    const id = /6\d{16}[\dX]/.exec(written)?.[0] ?? ''
    expect(await holds(`view=department&q=${encodeURIComponent(word)}`)).toBe(true)
    expect(id).not.toBe('')
    expect(await holds(`view=department&q=${id.slice(0, 10)}`)).toBe(false)
  })

  test('asks at most seven statements, whatever views were saved', async () => {
    const asked: string[] = []
    const note = ({ sql }: { sql: string }) => void asked.push(sql)
    await listed('view=mine')
    database.db.on('query', note)
    await listed('view=mine')
    database.db.removeListener('query', note)
    const own = asked.filter((sql) => !/province|"settings"|from accounts a/.test(sql))
    expect(own.length, own.join('\n')).toBeLessThanOrEqual(5)
  })
})

describe('a saved view', () => {
  const save = (fields: Readonly<Record<string, string>>) =>
    postForm(clerk, '/desk?view=mine', '/desk/views', fields)

  test('keeps its conditions under a name, with its count', async () => {
    const answer = await save({ name: '个人的', query: 'view=mine&kind=person', shared: 'yes' })
    expect(answer.status).toBe(303)
    const page = await listed('view=mine&kind=person')
    expect(page).toMatch(
      /href="\/desk\?view=mine&amp;kind=person"[^>]*aria-current="page">个人的（部门）/,
    )
    expect(page).toContain('删去视图“个人的”')
  })

  test('without a name is refused, and says so', async () => {
    const answer = await save({ name: '  ', query: 'view=mine' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('请给视图起个名字')
    // The form stands below the whole list: the summary above it leads there.
    expect(answer.text).toContain('href="#view-name"')
    expect(answer.text).toContain('data-behaviour="error-summary"')
  })

  test('that finds no room keeps the name and the choice that were typed', async () => {
    const kept = await database.db('queueViews').where({ name: '个人的' }).first('*')
    const { id: _, ...row } = kept ?? { id: '' }
    const rows = Array.from({ length: 19 }, (_one, at) => ({ ...row, name: `满${at}` }))
    await database.db('queueViews').insert(rows)
    const answer = await save({ name: '要留住的"名字', query: 'view=mine', shared: 'yes' })
    await database.db('queueViews').where('name', 'like', '满%').delete()
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="要留住的&#34;名字"')
    expect(answer.text).toMatch(/name="shared" value="yes" checked/)
  })

  test('keeps nothing of what it does not know', async () => {
    await save({ name: '怪', query: 'view=mine&evil=%3Cscript%3E&after=1' })
    const row = await database.db('queueViews').where({ name: '怪' }).first('query')
    expect(row?.query).toBe('view=mine')
  })

  test('goes when its owner removes it', async () => {
    const row = await database.db('queueViews').where({ name: '个人的' }).first('id')
    await postForm(clerk, '/desk', `/desk/views/${row?.id ?? ''}/removal`, {})
    expect(await database.db('queueViews').where({ name: '个人的' })).toEqual([])
  })
})

test('the columns are those that the clerk chose', async () => {
  const answer = await postForm(clerk, '/desk', '/desk/columns', {
    columns: ['due', 'actBy', 'nonsense'],
    query: 'view=mine',
  })
  expect(answer.headers['location']).toBe('/desk?view=mine')
  const page = await listed('view=mine')
  expect(page).toContain('>最迟动手</th>')
  expect(page).not.toContain('>收件</th>')
  await database.db('queueColumns').delete()
})

describe('承办人', () => {
  const desk = () => `/desk/applications/${filed.id}`

  test('claims it, and gives it back', async () => {
    const claimed = await postForm(clerk, desk(), `${desk()}/claim`, {})
    expect(claimed.status).toBe(303)
    expect((await filed.row()).assigneeAccountId).toBe(clerkId)
    expect(await holds('view=unassigned')).toBe(false)
    expect(await holds('view=mine&assignee=me')).toBe(true)
    await postForm(clerk, desk(), `${desk()}/assignment`, { assignee: '' })
    expect((await filed.row()).assigneeAccountId).toBeNull()
  })

  test('is a colleague of the post, and no other', async () => {
    await postForm(clerk, desk(), `${desk()}/claim`, {})
    const stranger = await database.db('accounts').where({ username: 'lina' }).first('id')
    const answer = await postForm(clerk, desk(), `${desk()}/assignment`, {
      assignee: stranger?.id ?? '',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('请选择本部门担任这个岗位的同事')
    expect((await filed.row()).assigneeAccountId).toBe(clerkId)
  })

  test('is on record, each change of it', async () => {
    const rows = await database
      .db('auditEntries')
      .where({ applicationId: filed.id, action: 'applications.assign' })
      .orderBy('id')
      .select('after')
    expect(rows.map(({ after }) => after)).toEqual([
      { assignee: clerkId },
      { assignee: null },
      { assignee: clerkId },
    ])
  })

  test('is nobody again when it comes to another post', async () => {
    await filed.step('accept')
    expect((await filed.row()).assigneeAccountId).toBeNull()
  })
})

describe('what a clerk narrows and orders by', () => {
  const options = (page: string) =>
    /<select[^>]*id="f-assignee".*?<\/select>/s.exec(page)?.[0] ?? ''

  test('a colleague by name, with what is in his hands', async () => {
    const { handlingDepartmentId } = await filed.row()
    const colleague = await database
      .db('staffPosts as p')
      .join('accounts as a', 'a.id', 'p.accountId')
      .where({ 'p.departmentId': handlingDepartmentId ?? '', 'a.status': 'active' })
      .whereNot('a.id', clerkId)
      .whereNull('p.endedAt')
      .first<{ id: string; name: string }>('a.id', 'a.name')
    const page = await listed('view=department')
    expect(options(page)).toContain(
      `<option value="${colleague?.id ?? ''}">${colleague?.name ?? ''}`,
    )
    await database
      .db('applications')
      .where({ id: filed.id })
      .update({
        assigneeAccountId: colleague?.id ?? null,
      })
    expect(await holds(`view=department&assignee=${colleague?.id ?? ''}`)).toBe(true)
    expect(await holds('view=department&assignee=me')).toBe(false)
    expect(await holds(`view=department&assignee=${clerkId}`)).toBe(false)
    await database.db('applications').where({ id: filed.id }).update({ assigneeAccountId: null })
  })

  test('the labels of the department stand with who asked', async () => {
    const { handlingDepartmentId } = await filed.row()
    const label = await database
      .db('labels')
      .insert({
        departmentId: handlingDepartmentId ?? '',
        name: '要复查',
        tone: 'warn',
        createdAt: new Date(),
      })
      .returning('id')
    await postForm(
      clerk,
      `/desk/applications/${filed.id}`,
      `/desk/applications/${filed.id}/labels`,
      {
        put: label[0]?.id ?? '',
      },
    )
    expect(await listed('view=department')).toContain(' · 要复查</span>')
  })

  test('of what is over, the last to end stands first, page after page, and nothing is chosen', async () => {
    const ended = async (on: string) => {
      const one = await anApplication(database.resources)
        .filedBy('zhaxiduojie')
        .in('632722')
        .concluded()
      await database.resources.ownerPool.query(
        'update applications set concluded_on = $1 where id = $2',
        [on, one.id],
      )
      return one.id
    }
    const days = ['2026-03-03', '2026-03-05', '2026-03-04']
    const ids = new Map<string, string>()
    for (const day of days) ids.set(day, await ended(day))
    const page = await listed('view=done')
    const shown = [...page.matchAll(/\/desk\/applications\/(\d+)"/g)].map(([, id]) => id)
    expect(shown.filter((id) => [...ids.values()].includes(id ?? ''))).toEqual(
      ['2026-03-05', '2026-03-04', '2026-03-03'].map((day) => ids.get(day)),
    )
    expect(page).not.toContain('预演')
    const after = `2026-03-05_${ids.get('2026-03-05') ?? ''}`
    const next = await listed(`view=done&after=${after}`)
    expect(next).not.toContain(`/desk/applications/${ids.get('2026-03-05') ?? ''}"`)
    expect(next).toContain(`/desk/applications/${ids.get('2026-03-04') ?? ''}"`)
  })
})

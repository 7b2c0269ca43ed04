// 分派规则: set by a head, tried on what came last, kept in the log; and the printed file beside it.
import { beforeAll, expect, test } from 'vitest'
import { tryAssignment } from '../../../../src/applications/rules/try-assignment.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let database: TestDatabase
let filed: FiledApplication
let head: Agent
let clerk: Agent
const page = '/desk/assignment-rules'

beforeAll(async () => {
  database = await useDatabase()
  filed = await anApplication(database.resources).submitted()
  const { app } = testApp(database.resources, filed.now)
  const { handlingDepartmentId } = await filed.row()
  const agent = async (post: string) => {
    const account = await database
      .db('staffPosts as p')
      .join('accounts as a', 'a.id', 'p.accountId')
      .where({ 'p.departmentId': handlingDepartmentId ?? '', 'p.post': post })
      .first<{ username: string }>('a.username')
    return signedIn(app, account?.username ?? '', 'desk')
  }
  head = await agent('section-head')
  clerk = await agent('acceptance-clerk')
})

test('a trial says who would get what and keeps nothing', async () => {
  const tried = await postForm(head, page, page, {
    ...{ post: 'acceptance-clerk', kind: 'load', try: 'yes' },
  })
  expect([tried.status, tried.text.includes('还没有保存')]).toEqual([200, true])
  expect(await database.db('assignmentRules').select('kind')).toEqual([])
})

test('a head sets it, a clerk does not, a stranger is no colleague', async () => {
  const set = await postForm(head, page, page, { post: 'acceptance-clerk', kind: 'round-robin' })
  expect(set.status).toBe(303)
  expect(await database.db('assignmentRules').select('kind', 'post')).toEqual([
    { kind: 'round-robin', post: 'acceptance-clerk' },
  ])
  const { matterId } = await filed.row()
  const wrong = await postForm(head, page, page, {
    ...{ post: 'acceptance-clerk', kind: 'matter', [`matter.${matterId}`]: '999999' },
  })
  expect([wrong.status, wrong.text.includes('请重新选择')]).toEqual([422, true])
  expect((await clerk.get(page)).status).toBe(403)
  const entry = await database
    .db('auditEntries')
    .where({ action: 'applications.set-rule' })
    .first('after')
  expect(entry?.after).toMatchObject({ kind: 'round-robin', post: 'acceptance-clerk' })
})

test('every township of the county can be named, and what is named stays when nothing comes from there', async () => {
  const { regionCode, regionPath } = await filed.row()
  const county = regionPath.split('/')[2] ?? ''
  const towns = await database.db('regions').where({ parentCode: county }).select('code')
  expect(towns.length).toBeGreaterThan(2)
  const shown = (await head.get(`${page}?post=acceptance-clerk`)).text
  for (const { code } of towns) expect(shown).toContain(`name="town.${code}"`)
  const member = /<option value="(\d+)"/.exec(shown)?.[1] ?? ''
  const [town] = towns.filter(({ code }) => code !== regionCode)
  const named = { [`town.${town?.code ?? ''}`]: member }
  const post = 'acceptance-clerk'
  await postForm(head, page, page, { post, kind: 'town', ...named })
  const kept = (await head.get(`${page}?post=${post}`)).text
  expect(kept).toMatch(
    new RegExp(`name="town\\.${town?.code ?? ''}"[^]*?value="${member}" selected`),
  )
  expect(kept).toMatch(/<details open><summary>按地方分/)
})

test('a matter that is named stays named after its last case has moved on', async () => {
  const { matterId } = await filed.row()
  const post = 'acceptance-clerk'
  const shown = (await head.get(`${page}?post=${post}`)).text
  const member = /<option value="(\d+)"/.exec(shown)?.[1] ?? ''
  await postForm(head, page, page, { post, kind: 'matter', [`matter.${matterId}`]: member })
  await database.db('applications').where({ id: filed.id }).update({ handlingPost: 'examiner' })
  const kept = (await head.get(`${page}?post=${post}`)).text
  expect(kept).toMatch(new RegExp(`name="matter\\.${matterId}"[^]*?value="${member}" selected`))
  await database.db('applications').where({ id: filed.id }).update({ handlingPost: post })
})

test('a trial counts what it has given already', () => {
  const holders = ['1', '2'].map((accountId) => ({ accountId, open: 0 }))
  const arriving = ['a', 'b', 'c'].map(() => ({ matterId: '5', regionPath: '630000' }))
  const rule = (kind: 'round-robin' | 'load') => ({ kind, places: {}, lastAccountId: '1' })
  expect(tryAssignment(rule('load'), holders, arriving)).toEqual(['1', '2', '1'])
  expect(tryAssignment(rule('round-robin'), holders, arriving)).toEqual(['2', '1', '2'])
  expect(tryAssignment(null, holders, arriving)).toEqual([null, null, null])
})

test('the printed file holds digests, papers and how the limit was counted', async () => {
  const print = await clerk.get(`/desk/applications/${filed.id}/print`)
  expect(print.status).toBe(200)
  const files = await database
    .db('applicationMaterials as m')
    .join('attachments as a', 'a.id', 'm.attachmentId')
    .where('m.applicationId', filed.id)
    .select<{ sha256: string }[]>('a.sha256')
  for (const { sha256 } of files) expect(print.text).toContain(sha256)
  // Also what holds without a file.
  for (const part of [
    '免提交',
    '材料清单',
    '文书',
    '校验码',
    '时限怎么算的',
    '起算日不计',
    '<svg',
  ]) {
    expect(print.text).toContain(part)
  }
})

// What was filed goes when its time has come: not earlier, not while it is held, and then wholly.
import fs from 'node:fs'
import path from 'node:path'
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../src/audit/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { clearWhatIsDue } from '../../src/retention/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
let filed: FiledApplication
let other: FiledApplication
let number = ''

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  filed = await anApplication(database.resources).of('630131001000').concluded()
  other = await anApplication(database.resources).of('632011001000').filedBy('zhuoma').concluded()
  number = (await filed.row()).number ?? ''
})

/** The night of that day, in China. */
const night = (day: string) =>
  clearWhatIsDue(contextFor(database.resources, system, new Date(`${day}T18:40:00Z`)))

/** Every row of every table as text, but the log and what people registered of themselves. */
async function rowsWith(words: readonly string[]): Promise<string[]> {
  const { ownerPool } = database.resources
  const tables = await ownerPool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
       and c.relname not like 'audit\\_%' and c.relname not in ('persons', 'companies', 'accounts', 'sessions')`,
  )
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await ownerPool.query<{ text: string }>(
      `select t::text as text from ${name} t where t::text ~ $1 limit 3`,
      [words.join('|')],
    )
    for (const { text } of rows) found.push(`${name}: ${text.slice(0, 300)}`)
  }
  return found
}

/** A member of the department that has it. */
async function handler(): Promise<string> {
  const departmentId = (await filed.row()).handlingDepartmentId ?? ''
  const found = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': departmentId, 'p.post': 'acceptance-clerk' })
    .first<{ username: string } | undefined>('a.username')
  return found?.username ?? ''
}

function storedFiles(): number {
  const folder = path.join(database.resources.config.dataFolder)
  const all = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return all.filter((one) => one.isFile() && !one.parentPath.includes('postgres')).length
}

describe('before the time has come', () => {
  test('nothing goes, and the hall’s own role cannot make it', async () => {
    expect(await night('2056-03-01')).toMatchObject({ cleared: 0 })
    await expect(
      database.db.raw('select * from clear_application(?, ?)', [filed.id, '2050-01-01']),
    ).rejects.toThrow('还不能清除')
    await expect(
      database.db.transaction(async (tx) => {
        await tx.raw(`set local yizhan.clearing = 'on'`)
        await tx('applicationSteps').where({ applicationId: filed.id }).update({ comment: null })
      }),
    ).rejects.toThrow()
  })

  test('it stands on the list of its region for weeks', async () => {
    // A licence that holds keeps what it was granted upon.
    const listed = () => database.db('clearingNotices').count()
    expect(await listed()).toEqual([{ count: '1' }])
    await database.resources.ownerPool.query(`update licences set state = 'cancelled'`)
    expect(await night('2056-03-02')).toMatchObject({ noticed: 1, cleared: 0 })
    expect(await listed()).toEqual([{ count: '2' }])
    const auditor = await signedIn(app, 'qinghai-shenji', 'desk')
    const page = await auditor.get('/admin/retention')
    expect(page.status).toBe(200)
    expect(page.text).toContain(number)
    const concluded = (await filed.row()).concludedOn ?? ''
    expect(await night(`2056${concluded.slice(4)}`)).toMatchObject({ cleared: 0 })
  })

  test('a hold needs a reason and a number of one’s region, and wins over the clearing', async () => {
    const auditor = await signedIn(app, 'qinghai-shenji', 'desk')
    const hold = (fields: Record<string, string>) =>
      postForm(auditor, '/admin/holds', '/admin/holds', fields)
    expect((await hold({ number, reason: '' })).text).toContain('请写清理由')
    expect((await hold({ number: '1', reason: '行政诉讼' })).status).toBe(422)
    const reason = '行政诉讼（2026）青01行初8号'
    expect((await hold({ number, reason })).status).toBe(303)
    expect((await hold({ number, reason })).text).toContain('已经封存')
    expect(await night('2060-01-01')).toMatchObject({ cleared: 1 })
    expect((await other.row()).clearedOn).toBe('2060-01-02')
    expect((await filed.row()).clearedOn).toBeNull()
  })

  test('whose application is held cannot close his account', async () => {
    const owner = await signedIn(app, 'zhaxiduojie')
    expect((await owner.get('/my/closure')).text).toContain('封存')
    const refused = await postForm(owner, '/my/data', '/my/closure', { understood: 'yes' })
    expect(refused.status).toBe(422)
  })
})

describe('when it has come', () => {
  test('a hold that is lifted lets go, and everything personal goes with it', async () => {
    const auditor = await signedIn(app, 'qinghai-shenji', 'desk')
    const [hold] = await database.db('applicationHolds').select('id')
    const page = `/admin/holds/${hold?.id}/end`
    expect((await postForm(auditor, '/admin/holds', page, { reason: '' })).status).toBe(422)
    expect((await postForm(auditor, '/admin/holds', page, { reason: '判决已经生效' })).status).toBe(
      303,
    )
    const [before, name] = [
      storedFiles(),
      filed.applicant.kind === 'applicant' ? filed.applicant.name : '',
    ]
    const ofPerson = await database.db('applicationMaterials').where({ applicationId: filed.id })
    expect(ofPerson).not.toEqual([])
    const ids = ofPerson.map(({ attachmentId }) => attachmentId)
    expect(await night('2060-01-05')).toMatchObject({ cleared: 1 })
    expect(storedFiles()).toBeLessThan(before)
    expect(await rowsWith([name, '"~sealed"'])).toEqual([])
    expect(await database.db('attachments').whereIn('id', ids)).toEqual([])
  })

  test('number, result and register of letters stay, and the log proves', async () => {
    const row = await filed.row()
    expect([row.number, row.status, row.applicantName]).toEqual([number, 'concluded', '（已清除）'])
    const letters = await database
      .db('documents')
      .where({ applicationId: filed.id })
      .select('number')
    expect(letters.length).toBeGreaterThan(1)
    const entry = await database
      .db('auditEntries')
      .where({ action: 'retention.clear', applicationId: filed.id })
      .first('after')
    expect(entry?.after).toMatchObject({ letters: expect.any(Number) as number })
    expect((await verify(database.db)).breaks).toEqual([])
  })

  test('its pages at the desk still open and say so', async () => {
    const clerk = await signedIn(app, await handler(), 'desk')
    const page = await clerk.get(`/desk/applications/${filed.id}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('保存期限已满')
    for (const part of ['documents', 'clock', 'told'])
      expect((await clerk.get(`/desk/applications/${filed.id}/${part}`)).status).toBeLessThan(500)
    const [letter] = await database
      .db('documents')
      .where({ applicationId: filed.id })
      .select('verificationCode')
    expect((await clerk.get(`/verify/${letter?.verificationCode}`)).status).toBe(200)
  })
})

test('a rule of a matter goes before that of all, and the newest takes the place of the last', async () => {
  const editor = await signedIn(app, 'qinghai-guanli', 'desk')
  const set = (fields: Record<string, string>) =>
    postForm(editor, '/admin/retention', '/admin/retention/rules', { basis: '档案规定', ...fields })
  expect((await set({ code: 'nothing', years: '5' })).status).toBe(422)
  expect((await set({ code: '630131001000', ending: '', years: '5' })).status).toBe(303)
  expect((await set({ code: '630131001000', ending: '', years: '永久' })).status).toBe(303)
  const until = (id: string) =>
    database.db
      .raw<{ rows: { day: string | null }[] }>(
        `select kept_until(a)::text as day from applications a where id = ?`,
        [id],
      )
      .then(({ rows }) => rows[0]?.day)
  expect(await until(filed.id)).toBeNull()
  const auditor = await signedIn(app, 'qinghai-shenji', 'desk')
  const page = '/admin/retention/rules'
  expect((await postForm(auditor, '/admin/holds', page, { years: '1', basis: '无' })).status).toBe(
    403,
  )
})

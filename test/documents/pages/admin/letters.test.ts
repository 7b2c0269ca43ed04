// The province's administrator words a letter; what was issued before keeps every word and its version.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { issueDocument } from '../../../../src/documents/issue.ts'
import type { IssueOrder } from '../../../../src/documents/issue.ts'
import { system } from '../../../../src/kernel/actor.ts'
import { transaction } from '../../../../src/platform/database/transaction.ts'
import { testApp } from '../../../support/app.ts'
import { contextFor } from '../../../support/context.ts'
import { useDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { delivered } from '../../delivered.ts'
import { drafts } from '../../samples.ts'

const { db, resources } = await useDatabase()
const home = '/admin/letters/denial-decision'
let app: Express
let admin: Agent

beforeAll(async () => {
  app = testApp(resources).app
  admin = await signedIn(app, 'qinghai-guanli', 'desk')
})

test('every kind of letter is listed with its version', async () => {
  const { status, text } = await admin.get('/admin/letters')
  expect(status).toBe(200)
  for (const name of ['不予决定书', '受理通知书', '送达回证', '第 1 版'])
    expect(text).toContain(name)
})

test('an editor changes a sentence, is told what lacks, publishes, and old letters stay', async () => {
  const before = await issued()
  await postForm(admin, home, home, {})
  const typed = formOf(delivered('denial-decision'))
  const at = await revision()
  const slip = { ...typed, 'text.1': '理由见{{不存在}}：' }
  expect((await postForm(admin, home, `${home}/draft`, { ...slip, revision: at })).status).toBe(303)
  expect((await admin.get(home)).text).toContain('第 4 字的变量“不存在”这种文书没有')
  const refused = await postForm(admin, home, `${home}/publication`, {
    ...{ revision: await revision(), reason: '改用词' },
  })
  expect(refused.status).toBe(422)

  const bare = { ...typed, parts: ['number', 'recipient', 'organ', 'seal', 'date', 'contact'] }
  await postForm(admin, home, `${home}/draft`, { ...bare, revision: await revision() })
  expect((await admin.get(home)).text).toContain('缺少救济途径（行政复议和行政诉讼）')

  const good = { ...typed, 'text.1': '经审查，申请不符合法定条件、标准。理由如下：' }
  await postForm(admin, home, `${home}/draft`, {
    ...{ ...good, revision: await revision(), command: 'insert:3', 'variable.3': '联系电话' },
  })
  const draft = (await admin.get(`${home}/preview?version=draft&sample=0`)).text
  expect(draft).toContain('经审查，申请不符合法定条件、标准。理由如下：')
  const file = await admin.get(`${home}/preview.pdf?version=draft&sample=1`)
  expect(file.headers['content-type']).toContain('application/pdf')
  const silent = await postForm(admin, home, `${home}/publication`, {
    ...{ revision: await revision(), reason: ' ' },
  })
  expect(silent.status).toBe(422)
  const done = await postForm(admin, home, `${home}/publication`, {
    ...{ revision: await revision(), reason: '改用词' },
  })
  expect(done.status).toBe(303)

  const after = await issued()
  expect(after.content.paragraphs[1]).toBe('经审查，申请不符合法定条件、标准。理由如下：')
  expect(JSON.stringify(after.content)).toContain('0976-8881234')
  expect(after.version).toBe(2)
  expect(before.version).toBe(1)
  expect(await stored(before.id)).toEqual(before)

  const compared = (await admin.get(`${home}/comparison?before=1&after=2`)).text
  expect(compared).toContain('去掉 2 行，新写 2 行')
  const entry = await db('auditEntries').where({ action: 'letters.publish' }).first('after')
  expect(JSON.stringify(entry)).toContain('改用词')
})

test('a stale page changes nothing, and a version that was published can never be changed', async () => {
  const other = '/admin/letters/grant-decision'
  await postForm(admin, other, other, {})
  const typed = formOf(delivered('grant-decision'))
  const first = { ...typed, 'text.0': '甲{{事项名称}}{{办件编号}}', revision: '1' }
  expect((await postForm(admin, other, `${other}/draft`, first)).status).toBe(303)
  const late = await postForm(admin, other, `${other}/draft`, { ...typed, revision: '1' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('另一位同事刚刚改过')
  const versions = db('letterVersions').where({ kind: 'grant-decision' })
  await expect(versions.clone().update({ reason: '改' })).rejects.toThrow()
  await expect(versions.clone().delete()).rejects.toThrow()
  expect((await postForm(admin, other, `${other}/removal`, { revision: '2' })).status).toBe(303)
})

test('administrators below the province and unknown letters are turned away', async () => {
  const county = await signedIn(app, 'zaduo-scj-shenhe', 'desk')
  expect((await county.get('/admin/letters')).status).toBe(403)
  for (const wrong of ['x', '__proto__', 'denial-decision/preview?version=9&sample=0'])
    expect((await admin.get(`/admin/letters/${wrong}`)).status).toBe(404)
})

async function revision(): Promise<string> {
  return /name="revision" value="(\d+)"/.exec((await admin.get(home)).text)?.[1] ?? ''
}

function formOf({ parts, pieces }: ReturnType<typeof delivered>) {
  const form: Record<string, string | readonly string[]> = { parts, pieces: String(pieces.length) }
  for (const [at, piece] of pieces.entries()) {
    form[`text.${at}`] = piece.text
    form[`place.${at}`] = piece.place
    form[`when.${at}`] = piece.when
    if (piece.joins) form[`joins.${at}`] = 'yes'
  }
  return form
}

async function issued() {
  const department = await db('departments').select('id').orderBy('id').first()
  const organ = {
    departmentId: department?.id ?? '',
    name: '杂多县市场监督管理局',
    code: '玉树杂市监',
  }
  const draft = drafts.find(({ kind }) => kind === 'denial-decision')
  const order = { ...draft, applicationId: null, organ, issuedBy: null } as IssueOrder
  const result = await transaction(db, (tx) =>
    issueDocument(tx, contextFor(resources, system), order),
  )
  if (!result.ok) throw new Error(result.refusal)
  return stored(result.value.id)
}

async function stored(id: string) {
  const row = await db('documents as d')
    .join('letterVersions as v', 'v.id', 'd.templateVersionId')
    .where('d.id', id)
    .first('d.id', 'd.content', 'd.contentSha256', 'v.version')
  if (row === undefined) throw new Error('no letter')
  return row
}

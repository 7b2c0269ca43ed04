// Reviewers and editors speak about single elements of a draft, answer and settle; the page of
// changes tells who changed which element.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../../../src/kernel/actor.ts'
import { editList } from '../../../../src/matters/edit-list.ts'
import { listById } from '../../../../src/matters/list-store.ts'
import { nothingOwn } from '../../../../src/matters/rules/implementation.ts'
import { testApp } from '../../../support/app.ts'
import { contextFor } from '../../../support/context.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const matter = '/admin/matters/630131001000'
const comments = `${matter}/comments`
const promise = '承诺办结时限'

let database: TestDatabase
let app: Express
let editor: Agent
let officer: Agent
let lawyer: Agent

beforeAll(async () => {
  database = await useDatabase()
  // The people of the demonstration got their posts on the day of the seed, after these tests.
  await database.db.raw(`update staff_posts set granted_at = '2020-01-01'`)
  app = testApp(database.resources).app
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
  officer = await signedIn(app, 'qinghai-bianzhi', 'desk')
  lawyer = await signedIn(app, 'qinghai-fazhi', 'desk')
})

async function seen(): Promise<Record<string, string>> {
  const { text } = await editor.get(`${matter}/edit`)
  const hidden = [...text.matchAll(/name="(currentVersionId|revision)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']))
}

async function saveDraft(promisedDays: string): Promise<void> {
  const stored = await postForm(editor, `${matter}/edit`, `${matter}/edit`, {
    ...(await seen()),
    ...{ promisedDays, visits: '1', conditions: '有固定场所', crossRegion: 'cross-prefecture' },
    ...{ charged: 'no', changeReason: '流程优化，压缩时限' },
  })
  expect(stored.status).toBe(303)
}

async function threadOf(text: string): Promise<string> {
  const row = await database.db('matterComments').where({ text }).first('id')
  return row?.id ?? 'none'
}

async function toldTo(username: string): Promise<string[]> {
  const account = await database.db<{ id: string; username: string }>('accounts')
  const { id } = account.find((one) => one.username === username) ?? { id: '0' }
  const rows = await database
    .db<{ accountId: string; title: string; body: string }>('notifications')
    .where({ accountId: id })
    .orderBy('id')
    .select('title', 'body')
  return rows.map(({ title, body }) => `${title} ${body}`)
}

test('without a draft there is nothing to speak about', async () => {
  expect((await editor.get(comments)).text).toContain('没有草稿')
  const said = await postForm(officer, matter, comments, { element: promise, text: '太长了' })
  expect(said.status).toBe(422)
  expect(said.text).toContain('没有可以提意见的')
})

describe('about a draft', () => {
  beforeAll(() => saveDraft('6'))

  test('a reviewer speaks about one element, and the editor is told', async () => {
    const nowhere = await postForm(officer, comments, comments, { element: '没有的', text: '太长' })
    expect(nowhere.text).toContain('请选一个要素')
    const mute = await postForm(officer, comments, comments, { element: promise, text: '' })
    expect(mute.status).toBe(422)
    expect(mute.text).toContain('href="#new-text"')
    const text = '法定二十日，建议压到五日'
    const said = await postForm(officer, comments, comments, { element: promise, text })
    expect(said.status).toBe(303)
    const read = await editor.get(comments).query({ element: promise })
    expect(read.text).toContain(text)
    expect(read.text).toContain('编制审核提出')
    expect(await toldTo('qinghai-bianji')).toContainEqual(expect.stringContaining(text))
    expect((await editor.get(matter)).text).toContain('1 条没有了结')
    expect((await editor.get(`${matter}/edit`)).text).toContain('意见 1')
  })

  test('an editor answers, but only the side that raised it settles it', async () => {
    const turns = `${comments}/${await threadOf('法定二十日，建议压到五日')}`
    const mine = await postForm(editor, comments, turns, { kind: 'resolve', text: '' })
    expect(mine.status).toBe(422)
    expect(mine.text).toContain('由提出的一方了结')
    const answered = await postForm(editor, comments, turns, { kind: 'answer', text: '各县做不到' })
    expect(answered.status).toBe(303)
    expect(await toldTo('qinghai-bianzhi')).toContainEqual(expect.stringContaining('各县做不到'))
    const theirs = await postForm(lawyer, comments, turns, { kind: 'resolve', text: '' })
    expect(theirs.status).toBe(422)
    const settled = await postForm(officer, comments, turns, { kind: 'resolve', text: '' })
    expect(settled.status).toBe(303)
    expect((await editor.get(matter)).text).toContain('都了结了')
    const late = await postForm(editor, comments, turns, { kind: 'answer', text: '谢谢' })
    expect(late.text).toContain('已经了结')
    const again = await postForm(officer, comments, turns, { kind: 'reopen', text: '再想想' })
    expect(again.status).toBe(303)
  })

  test('an approval over an open one asks why; sending back lists it', async () => {
    const sent = { ...(await seen()), reason: '流程优化，压缩时限' }
    const submitted = await postForm(editor, matter, `${matter}/submissions`, sent)
    expect(submitted.status).toBe(303)
    const verdict = { ...sent, verdict: 'approve', reason: '' }
    const page = await officer.get(matter)
    expect(page.text).toContain('退回时会一并列出来')
    const bare = await postForm(officer, matter, `${matter}/reviews`, verdict)
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('还有意见没有了结')
    const back = { ...verdict, verdict: 'return', reason: '请照意见修改时限' }
    expect((await postForm(officer, matter, `${matter}/reviews`, back)).status).toBe(303)
    const returned = await editor.get(matter)
    expect(returned.text).toContain('还没有了结的意见')
    expect(returned.text).toContain('1. 承诺办结时限：法定二十日，建议压到五日')
    expect((await toldTo('qinghai-bianji')).at(-1)).toMatch(/退回了 [^]*建议压到五日/)
    await postForm(editor, matter, `${matter}/submissions`, {
      ...(await seen()),
      reason: sent.reason,
    })
    const why = { ...verdict, reason: '各县条件不同，本次先到六日' }
    expect((await postForm(officer, matter, `${matter}/reviews`, why)).status).toBe(303)
  })

  test('the history of an element tells who, as what, why and both sides', async () => {
    const { text } = await editor.get(`${matter}/history`).query({ element: promise })
    expect(text).toMatch(/<del>8<\/del>[^]*<ins>6<\/ins>/)
    expect(text).toContain('目录编辑')
    expect(text).toContain('第 2 版草稿，第 1 次存')
    expect(text).toContain('原因：流程优化，压缩时限')
    expect(text).not.toContain('送审</h2>')
    const all = await editor.get(`${matter}/history`)
    expect(all.text).toContain('编制审核退回')
  })

  test('editors of a county may neither speak nor read the threads of others’ posts', async () => {
    const theirs = await signedIn(app, 'zaduo-bianji', 'desk')
    expect((await theirs.get(comments)).status).toBe(200)
    const said = await postForm(theirs, comments, comments, { element: promise, text: '太长了' })
    expect(said.status).toBe(403)
  })
})

test('a department’s list has its own history, page by page', async () => {
  const theirs = await signedIn(app, 'zaduo-bianji', 'desk')
  const row = await database
    .db('offerings as o')
    .join('matters as m', 'm.id', 'o.matterId')
    .where({ 'm.code': '630131001000', 'o.regionCode': '632722' })
    .first('o.id')
  const id = row?.id ?? '0'
  const list = `/admin/matters/lists/${id}`
  const ctx = contextFor(database.resources, system)
  let seenVersionId = ''
  for (let at = 1; at <= 22; at++) {
    const own = { ...nothingOwn, window: `${at} 号窗口` }
    const stored = await editList(ctx, id, { own, reason: '窗口搬到新大厅', seenVersionId })
    expect(stored).toMatchObject({ ok: true, value: { version: at } })
    seenVersionId = (await listById(database.db, id))?.listVersionId ?? ''
  }
  const newest = await theirs.get(`${list}/history`).query({ element: '窗口' })
  expect(newest.text).toContain('本级清单第 22 版')
  expect(newest.text).not.toContain('本级清单第 2 版')
  const next = /href="([^"]*before=[^"]*)" rel="next"/.exec(newest.text)?.[1] ?? ''
  const older = await theirs.get(next.replaceAll('&amp;', '&'))
  expect(older.text).toContain('本级清单第 2 版')
  const province = await theirs.get(`${matter}/history`)
  expect(province.text).not.toContain('号窗口')
})

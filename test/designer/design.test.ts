// An editor of the province designs a form in the pages, without a script: question by question,
// condition by choosing, tried and kept as a sample, published, and taken over as a block.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { formVersion } from '../../src/forms/index.ts'
import { designOf } from '../../src/designer/store.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import type { Agent } from '../support/sign-in.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
let editor: Agent
let form: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
})

async function revision(key: string): Promise<string> {
  return String((await designOf(database.db, key))?.revision ?? 0)
}

async function send(place: string, fields: Record<string, string>): Promise<number> {
  const key = form.split('/').at(-1) ?? ''
  const own = { revision: await revision(key), ...fields }
  return (await postForm(editor, '/admin/forms', `${form}${place}`, own)).status
}

async function html(address: string): Promise<string> {
  const answer = await editor.get(address)
  expect(answer.status, address).toBe(200)
  return answer.text
}

test('a form is begun, and its questions are added with their settings', async () => {
  const begun = await postForm(editor, '/admin/forms', '/admin/forms', {
    title: '棚圈补助申请表',
    kind: 'form',
  })
  expect(begun.status).toBe(303)
  form = String(begun.headers['location'])
  const words = { hint: '', example: '', required: 'true', mode: 'always' }
  const kinds = { options: '自建\n联建', dictionary: '', other: '别的', layout: 'radios' }
  expect(
    await send('/question', {
      at: '0.0',
      type: 'choice',
      key: 'way',
      label: '怎么建',
      ...kinds,
      ...words,
    }),
  ).toBe(303)
  const partner = {
    ...{
      at: '0.1',
      type: 'text',
      key: 'partner',
      label: '和谁联建',
      maxLength: '50',
      format: 'any',
    },
    ...{ ...words, mode: 'all', 'c0-subject': 'way', 'c0-op': 'equals', 'c0-value': '联建' },
  }
  expect(await send('/question', partner)).toBe(303)
  const page = await html(form)
  expect(page).toContain('“怎么建”选了“联建”才问')
  expect(page).toContain('还没有英文译文')
  expect(page).not.toContain('必须改')
})

test('what is not complete comes back with everything typed', async () => {
  const answer = await postForm(editor, '/admin/forms', `${form}/question`, {
    ...{
      revision: await revision('form1'),
      at: '0.2',
      type: 'text',
      key: '1x',
      label: '',
      maxLength: '很多',
    },
    ...{
      format: 'any',
      mode: 'all',
      'c0-subject': 'way',
      'c0-op': 'greater',
      'c0-value': '联建',
      required: 'true',
    },
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('很多')
  // What was chosen does not fit a choice of one: the page says what does.
  expect(answer.text).toMatch(/条件第 1 条“怎么比”不适合“怎么建”，请改选“是”、“不是”/)
})

test('questions move, and a condition on a later answer bars publication', async () => {
  expect(await send('/changes', { change: 'up:0.1' })).toBe(303)
  expect(await html(form)).toContain('条件里的题排在后面，请移到前面')
  expect(await send('/publications', {})).toBe(422)
  expect(await send('/changes', { change: 'down:0.0' })).toBe(303)
  expect(await send('/changes', { change: 'up:0.0' })).toBe(422)
})

test('what two editors do at once is noticed', async () => {
  expect(await send('/changes', { change: 'page', revision: '1' })).toBe(422)
})

test('a trial says what would be refused, and is kept as a sample that every version must meet', async () => {
  expect(await html(`${form}/preview?situation=herder`)).toContain('phone-frame')
  const tried = await postForm(editor, '/admin/forms', `${form}/preview`, { 'answers.way': '联建' })
  expect(tried.text).toContain('这样填会退回，有 1 处要改')
  const kept = { 'answers.way': '自建', _keep: '1', sampleTitle: '自己建', expect: 'refuse' }
  expect(await send('/preview', kept)).toBe(303)
  expect(await html(form)).toContain('应当退回，实际通过')
  expect(await send('/publications', {})).toBe(422)
  expect(await send('/samples', { remove: '0' })).toBe(303)
  expect(await send('/preview', { ...kept, expect: 'pass' })).toBe(303)
  expect(await send('/publications', {})).toBe(303)
  expect(await html(form)).toContain('第 1 版在用')
})

test('a published version never changes; the next change begins a draft of it', async () => {
  const before = await designOf(database.db, 'form1')
  expect(await send('/changes', { change: 'copy:0.0' })).toBe(303)
  const after = await designOf(database.db, 'form1')
  expect(after?.current).toEqual(before?.current)
  expect(after?.definition?.sections[0]?.fields.map(({ key }) => key)).toEqual([
    'way',
    'way2',
    'partner',
  ])
  expect(await html(form)).toContain('问的是同一件事')
  await expect(formVersion(database.db, String(before?.current?.id))).resolves.toMatchObject({
    title: '棚圈补助申请表',
  })
  expect(await send('/changes', { change: 'discard' })).toBe(303)
})

test('a block is written once, taken over, and its newer version offered', async () => {
  const own = form
  const begun = await postForm(editor, '/admin/forms', '/admin/forms', {
    title: '申请人身份',
    kind: 'block',
  })
  form = String(begun.headers['location'])
  const id = { type: 'id-number', hint: '', example: '', required: 'true', mode: 'always' }
  expect(await send('/question', { ...id, at: '0.0', key: 'applicantId', label: '身份证号' })).toBe(
    303,
  )
  expect(await send('/publications', {})).toBe(303)
  const block = form
  form = own
  expect(await html(form)).toContain('加入题块“申请人身份”')
  expect(await send('/changes', { change: 'take:block1', at: '0.0' })).toBe(303)
  expect(await html(form)).toContain('来自题块，第 1 版')
  form = block
  expect(
    await send('/question', { ...id, at: '0.0', key: 'applicantId', label: '您的身份证号' }),
  ).toBe(303)
  expect(await send('/publications', {})).toBe(303)
  expect(await html(form)).not.toContain('还在用旧版的表单')
  form = own
  expect(await html(form)).toContain('题块“申请人身份”有新版（第 2 版），换成新版')
  expect(await send('/changes', { change: 'renew:block1' })).toBe(303)
  expect(await html(form)).toContain('您的身份证号')
})

test('a form goes out as JSON and comes in again', async () => {
  const file = await editor.get(`${form}/export.json`)
  const content = JSON.parse(file.text) as { definition: { title: string } }
  const page = await html(`${form}/import`)
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const put = (text: string, at: string) =>
    editor
      .post(`${form}/import`)
      .field('_csrf', token)
      .field('revision', at)
      .attach('file', Buffer.from(text), 'a.json')
  const changed = JSON.stringify({
    ...content,
    definition: { ...content.definition, title: '改过的' },
  })
  expect((await put('{', await revision('form1'))).status).toBe(422)
  expect((await put('{"definition":{"title":""}}', await revision('form1'))).text).toContain(
    '处不对',
  )
  expect((await put(changed, await revision('form1'))).status).toBe(303)
  expect(await html(form)).toContain('改过的')
})

test('the forms of the catalogue open as well, and only the province edits', async () => {
  const list = await html('/admin/forms')
  const first = [...list.matchAll(/href="(\/admin\/forms\/[^"?]+)"/g)].map(([, href]) => href ?? '')
  expect(first.length).toBeGreaterThan(2)
  await html(first.at(-1) ?? '')
  const county = await signedIn(app, 'zhaxiduojie')
  expect((await county.get('/admin/forms')).status).toBeGreaterThanOrEqual(400)
})

test('the province’s blocks stand in the forms of the catalogue, and a new version names those behind', async () => {
  form = '/admin/forms/account'
  expect(await html(form)).toContain('23 份表单在用')
  const bank = { type: 'text', hint: '写到支行', example: '', required: 'true', mode: 'always' }
  const settings = { maxLength: '100', format: 'any', autocomplete: '' }
  expect(
    await send('/question', {
      ...bank,
      ...settings,
      at: '0.0',
      key: 'bankName',
      label: '开户银行',
    }),
  ).toBe(303)
  expect(await send('/publications', {})).toBe(303)
  const block = await html(form)
  expect(block).toContain('有 23 份。')
  form = /id="behind"[\s\S]*?href="([^"]+)"/.exec(block)?.[1] ?? ''
  expect(await html(form)).toContain('题块“收款账户”有新版（第 2 版），换成新版')
  expect(await send('/changes', { change: 'renew:account' })).toBe(303)
  expect(await send('/publications', {})).toBe(303)
  form = '/admin/forms/account'
  expect(await html(form)).toContain('有 22 份。')
})

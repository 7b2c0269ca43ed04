// An editor puts questions where they belong, by keyboard and without a script, and never loses what the
// form itself asks: beside blocks, on a page that goes, under an option with a new name.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { designOf } from '../../src/designer/store.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import type { Agent } from '../support/sign-in.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
let editor: Agent

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
})

async function begin(title: string, kind: string): Promise<string> {
  const begun = await postForm(editor, '/admin/forms', '/admin/forms', { title, kind })
  return String(begun.headers['location']).split('/').at(-1) ?? ''
}

/** Gives the address that the page comes back to, or the status of a refusal. */
async function send(key: string, place: string, fields: Record<string, string>) {
  const revision = String((await designOf(database.db, key))?.revision ?? 0)
  const own = { revision, ...fields }
  const answer = await postForm(editor, '/admin/forms', `/admin/forms/${key}${place}`, own)
  return answer.status === 303 ? String(answer.headers['location']) : answer.status
}

const words = { hint: '', example: '', required: 'true', mode: 'always' }

function text(at: string, key: string, label: string) {
  return { ...words, type: 'text', maxLength: '50', format: 'any', at, key, label }
}

async function order(key: string): Promise<string> {
  const design = await designOf(database.db, key)
  const sections = (design?.definition ?? design?.current?.definition)?.sections ?? []
  return sections.map(({ fields }) => fields.map((field) => field.key).join(' ')).join(' | ')
}

test('a question goes on to the next page and back, and the page comes back to it', async () => {
  const key = await begin('挪题', 'form')
  await send(key, '/question', text('0.0', 'one', '第一题'))
  await send(key, '/question', text('0.1', 'two', '第二题'))
  expect(await send(key, '/changes', { change: 'page' })).toBe(`/admin/forms/${key}#at-1`)
  await send(key, '/question', text('1.0', 'three', '第三题'))
  expect(await send(key, '/changes', { change: 'down:0.0' })).toMatch(/#at-0-1$/)
  expect(await order(key)).toBe('two one | three')
  expect(await send(key, '/changes', { change: 'down:0.1' })).toMatch(/#at-1-0$/)
  expect(await order(key)).toBe('two | one three')
  expect(await send(key, '/changes', { change: 'up:1.0' })).toMatch(/#at-0-1$/)
  expect(await order(key)).toBe('two one | three')
  const page = (await editor.get(`/admin/forms/${key}`)).text
  expect(page).not.toContain('value="up:0.0"')
  expect(page).not.toContain('value="down:1.0"')
})

test('a question is put behind any other by choosing, a new one as well as an old one', async () => {
  const key = 'form1'
  const at = (place: string, question: object) => send(key, '/question', { ...question, place })
  expect(await at('0.1', text('1.1', 'four', '第四题'))).toMatch(/#at-0-1$/)
  expect(await order(key)).toBe('two four one | three')
  expect(await at('1.1', text('0.0', 'two', '第二题'))).toMatch(/#at-1-1$/)
  expect(await order(key)).toBe('four one | three two')
  const page = (await editor.get(`/admin/forms/${key}/question?at=1.1`)).text
  expect(page).toContain('在“第三题”后面</option>')
  expect(page).toContain('<option value="1.1" selected>')
})

test('a question without its words is told which of them is missing', async () => {
  const revision = String((await designOf(database.db, 'form1'))?.revision ?? 0)
  const asked = { ...text('0.0', 'four', ''), place: '0.1', revision }
  const answer = await postForm(editor, '/admin/forms', '/admin/forms/form1/question', asked)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('请填写题目')
})

test('a condition may only look at what stands before the chosen place', async () => {
  const condition = { mode: 'all', 'c0-subject': 'two', 'c0-op': 'answered' }
  const asked = { ...text('0.0', 'four', '第四题'), ...condition }
  expect(await send('form1', '/question', { ...asked, place: '0.0' })).toBe(422)
  expect(await send('form1', '/question', { ...asked, place: '1.2' })).toMatch(/#at-1-2$/)
})

test('a condition that was written is not lost because the choice above it was left', async () => {
  const asked = { ...text('1.2', 'four', '第四题'), place: '1.2', mode: 'always' }
  const kept = { 'c0-subject': 'two', 'c0-op': 'answered' }
  expect(await send('form1', '/question', { ...asked, ...kept, 'c1-subject': 'one' })).toBe(422)
  // The lines that stood there, and “always” chosen above them: the condition is to go.
  expect(await send('form1', '/question', { ...asked, ...kept, 'c0-value': '' })).toMatch(/1-2$/)
  const fields = (await designOf(database.db, 'form1'))?.definition?.sections[1]?.fields
  expect(fields?.[2]).toMatchObject({ key: 'four', when: null })
  await send('form1', '/question', { ...asked, ...kept, mode: 'all' })
})

test('a page with questions is not thrown away with one press', async () => {
  const page = (await editor.get('/admin/forms/form1')).text
  expect(page).not.toContain('value="remove:0"')
  expect(await send('form1', '/changes', { change: 'remove:0' })).toBe(422)
  await send('form1', '/changes', { change: 'remove:0.0' })
  expect(await send('form1', '/changes', { change: 'remove:0' })).toMatch(/#at-0$/)
  expect(await order('form1')).toBe('three two four')
})

test('what is found leads to the question where it is mended', async () => {
  await send('form1', '/changes', { change: 'up:0.2' })
  const page = (await editor.get('/admin/forms/form1')).text
  const link = /<a href="([^"]+)">“第四题”：条件里的题排在后面/.exec(page)?.[1] ?? ''
  const there = await editor.get(link.replaceAll('&amp;', '&')).redirects(1)
  expect(there.text).toContain('改“第四题”')
  await send('form1', '/changes', { change: 'down:0.1' })
})

test('an option with another name keeps what it stands for', async () => {
  const kinds = { type: 'choice', dictionary: '', other: '', layout: 'radios' }
  const way = { ...words, ...kinds, at: '0.3', key: 'way', label: '怎么建' }
  await send('form1', '/question', { ...way, options: '自建\n联建' })
  const partner = { ...text('0.4', 'partner', '和谁'), mode: 'all', 'c0-subject': 'way' }
  await send('form1', '/question', { ...partner, 'c0-op': 'equals', 'c0-value': '联建' })
  await send('form1', '/question', { ...way, options: '自己建\n联建' })
  const definition = (await designOf(database.db, 'form1'))?.definition
  expect(definition?.sections[0]?.fields[3]).toMatchObject({
    options: [
      { value: '自建', label: '自己建' },
      { value: '联建', label: '联建' },
    ],
  })
})

test('a block goes to the page that was chosen, and its newer version takes nothing else away', async () => {
  const block = await begin('申请人', 'block')
  await send(block, '/question', text('0.0', 'person', '姓名'))
  await send(block, '/question', text('0.1', 'street', '住哪里'))
  await send(block, '/publications', {})
  await send('form1', '/changes', { change: 'page' })
  await send('form1', '/changes', { change: `take:${block}`, at: '1' })
  await send('form1', '/question', text('1.3', 'own', '这份表自己的题'))
  expect(await order('form1')).toMatch(/\| block\w+ person street own$/)
  await send(block, '/changes', { change: 'remove:0.1' })
  await send(block, '/question', text('0.1', 'town', '哪个乡'))
  await send(block, '/publications', {})
  await send('form1', '/changes', { change: `renew:${block}` })
  expect(await order('form1')).toMatch(/\| block\w+ person town own$/)
})

test('a form comes in with the samples it went out with', async () => {
  const typed = { 'answers.three': '有', _keep: '1', sampleTitle: '缺题', expect: 'refuse' }
  await send('form1', '/preview', typed)
  const file = (await editor.get('/admin/forms/form1/export.json')).text
  const key = await begin('另一个大厅', 'form')
  const put = async (content: string) => {
    const page = (await editor.get(`/admin/forms/${key}/import`)).text
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    return editor
      .post(`/admin/forms/${key}/import`)
      .field('_csrf', hidden('_csrf'))
      .field('revision', hidden('revision'))
      .attach('file', Buffer.from(content), 'a.json')
  }
  const wrong = file.replace('"expect": "refuse"', '"expect": "whatever"')
  expect((await put(wrong)).text).toContain('文件里的样例有 1 处不对：samples.0.expect')
  expect((await put(file)).status).toBe(303)
  const [from, to] = [await designOf(database.db, 'form1'), await designOf(database.db, key)]
  expect(to?.samples).toEqual(from?.samples)
  expect(to?.definition).toEqual(from?.definition)
})

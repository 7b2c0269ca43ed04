// An editor works on the rows of a part: adds, moves, removes, stores by the button or in the
// background; two editors do not overwrite each other.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import type { Agent } from '../../../support/sign-in.ts'
import { currentMatter } from '../../../../src/matters/index.ts'
import { draftOf } from '../../../../src/matters/draft-store.ts'
import { parts } from '../../../../src/matters/rules/parts/index.ts'
import { testApp } from '../../../support/app.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const code = '630131001000'
const matter = `/admin/matters/${code}`
const bases = `${matter}/edit/bases`

let database: TestDatabase
let app: Express
let editor: Agent

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
})

async function seen(): Promise<Record<string, string>> {
  const { text } = await editor.get(bases)
  const hidden = [...text.matchAll(/name="(currentVersionId|revision)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']))
}

async function draft() {
  const current = await currentMatter(database.db, code)
  return draftOf(database.db, current?.matter.id ?? '0')
}

const food = { 'r0.law': '食品安全法', 'r0.article': '第三十五条', 'r0.text': '' }
const fresh = { 'r1.law': '食品经营许可和备案管理办法', 'r1.article': '第四条', 'r1.text': '' }

test('buttons add, move and remove rows without storing anything', async () => {
  const added = await postForm(editor, bases, bases, { ...(await seen()), ...food, command: 'add' })
  expect(added.status).toBe(200)
  expect(added.text).toContain('name="r1.law"')
  const two = { ...(await seen()), ...food, ...fresh }
  const moved = await postForm(editor, bases, bases, { ...two, command: 'up:1' })
  expect(moved.text).toMatch(/第 1 条：食品经营许可和备案管理办法[^]*第 2 条：食品安全法/)
  const removed = await postForm(editor, bases, bases, { ...two, command: 'remove:0' })
  expect(removed.text).not.toContain('value="食品安全法"')
  expect(await draft()).toBeNull()
})

test('a row without a law, and a script in a text, are refused by row and field', async () => {
  const nameless = { ...food, 'r1.law': '', 'r1.article': '第一条', 'r1.text': '' }
  const refused = await postForm(editor, bases, bases, { ...(await seen()), ...nameless })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#r1-law"')
  const script = { ...food, 'r0.text': '<script>alert(1)</script>' }
  const hostile = await postForm(editor, bases, bases, { ...(await seen()), ...script })
  expect(hostile.status).toBe(422)
  expect(hostile.text).toContain('不能写网页代码')
  expect(await draft()).toBeNull()
})

test('what is stored in the background tells its revision, and the next is stored upon it', async () => {
  const typed = { ...(await seen()), ...food, ...fresh, background: 'yes' }
  const first = await postForm(editor, bases, bases, typed)
  expect(first.body).toEqual({
    ...{ revision: 1, marks: null },
    sentence: expect.stringMatching(/^已保存 \d+:\d\d$/),
  })
  const stale = await postForm(editor, bases, bases, { ...typed, 'r1.article': '第五条' })
  expect(stale.body).toMatchObject({
    revision: null,
    sentence: expect.stringContaining('别人存过'),
  })
  const next = await postForm(editor, bases, bases, {
    ...{ ...typed, 'r1.article': '第五条', revision: '1' },
  })
  expect(next.body).toMatchObject({ revision: 2 })
  expect((await draft())?.elements.legalBases[1]?.article).toBe('第五条')
})

test('two editors with the same page: the second is told, and keeps what was typed', async () => {
  const mine = await seen()
  const theirs = await seen()
  const one = await postForm(editor, bases, bases, { ...mine, ...food })
  expect(one.status).toBe(303)
  const other = await postForm(editor, bases, bases, { ...theirs, ...food, ...fresh })
  expect(other.status).toBe(422)
  expect(other.text).toContain('别人存过这份草稿')
  expect(other.text).toContain('value="食品经营许可和备案管理办法"')
})

/** What the page of an editor brings when it is posted: all its hidden values. */
async function pageOf(address: string): Promise<Record<string, string>> {
  const { text } = await editor.get(address)
  const hidden = [...text.matchAll(/name="(currentVersionId|revision|marks)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']))
}

test('what two editors changed in different elements is joined', async () => {
  const steps = `${matter}/edit/procedures`
  const mine = await pageOf(bases)
  const theirs = await pageOf(steps)
  const hearing = {
    ...{
      'r0.name': '听证',
      'r0.kind': 'other',
      'r0.days': '20',
      'r0.basis': '行政许可法第四十六条',
    },
    ...{ 'r0.counted': 'no', 'r0.charged': 'no', 'r0.feeBasis': '', background: 'yes' },
  }
  expect((await postForm(editor, steps, steps, { ...theirs, ...hearing })).body.revision).toBe(4)
  const longer = { ...food, 'r0.article': '第三十五条第一款' }
  const joined = await postForm(editor, bases, bases, { ...mine, ...longer, background: 'yes' })
  expect(joined.body.revision).toBe(5)
  const { elements } = (await draft()) ?? { elements: null }
  expect(elements?.specialProcedures.map(({ name }) => name)).toEqual(['听证'])
  expect(elements?.legalBases).toMatchObject([{ article: '第三十五条第一款' }])
  const next = { ...mine, revision: '5', marks: String(joined.body.marks) }
  const again = { ...next, ...food, background: 'yes' }
  expect((await postForm(editor, bases, bases, again)).body.revision).toBe(6)
})

test('the same element changed by two: both sides are shown, and one is chosen', async () => {
  const [mine, theirs] = [await pageOf(bases), await pageOf(bases)]
  const article = (words: string) => ({ ...food, 'r0.article': words })
  await postForm(editor, bases, bases, { ...theirs, ...article('第三十六条') })
  const typed = { ...mine, ...article('第三十七条') }
  const silent = await postForm(editor, bases, bases, { ...typed, background: 'yes' })
  expect(silent.body).toMatchObject({ revision: null, marks: null })
  const refused = await postForm(editor, bases, bases, typed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('两边都改了')
  expect(refused.text).toMatch(/<del>六<\/del>[^]*<ins>七<\/ins>/)
  expect(refused.text).toContain('value="第三十七条"')
  const over = /name="over" value="(\d+)"/.exec(refused.text)?.[1] ?? ''
  expect((await postForm(editor, bases, bases, { ...typed, over })).status).toBe(303)
  expect((await draft())?.elements.legalBases[0]?.article).toBe('第三十七条')
})

test('the page of basic elements stores by itself before a reason is written', async () => {
  const basics = `${matter}/edit`
  const page = await pageOf(basics)
  const typed = {
    ...{
      promisedDays: '7',
      visits: '1',
      conditions: '有固定场所',
      crossRegion: 'cross-prefecture',
    },
    ...{ charged: 'no', changeReason: '', background: 'yes' },
  }
  const stored = await postForm(editor, basics, basics, { ...page, ...typed })
  expect(stored.body.sentence).toMatch(/^已保存/)
  expect(await draft()).toMatchObject({ promisedDays: 7, changeReason: '修改法律依据' })
  const wrong = await postForm(editor, basics, basics, { ...page, ...typed, promisedDays: '七' })
  expect(wrong.body).toMatchObject({ revision: null, sentence: expect.stringContaining('没有存') })
})

test('every part is stored again as it is without a difference', async () => {
  const current = await currentMatter(database.db, code)
  if (current === null) throw new Error('no matter')
  const { elements } = current.version
  for (const part of parts) {
    expect(part.put(elements, part.rowsOf(elements)), part.key).toEqual(elements)
  }
})

test('every part has its page', async () => {
  for (const { key, title } of parts) {
    const { status, text } = await editor.get(`${matter}/edit/${key}`)
    expect(status).toBe(200)
    expect(text).toContain(title)
  }
  expect((await editor.get(`${matter}/edit/nothing`)).status).toBe(404)
  const theirs = await signedIn(app, 'yushuzhou-bianji', 'desk')
  expect((await theirs.get(bases)).status).toBe(403)
})

test('the preview holds the draft as a citizen sees it, in a frame of this site alone', async () => {
  const outer = await editor.get(`${matter}/preview`)
  expect(outer.text).toContain('<iframe class="phone"')
  expect(outer.headers['content-security-policy']).toContain("frame-src 'self'")
  const inner = await editor.get(`${matter}/preview/guide`)
  expect(inner.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  const open = await editor.get(`/matters/${code}`)
  expect(open.headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test('a fee is written item by item, and nothing else has to be typed elsewhere', async () => {
  const fees = `${matter}/edit/fees`
  const item = {
    ...{ 'r0.name': '补领工本费', 'r0.standard': '20 元/证', 'r0.basis': '' },
    ...{ 'r0.reducible': 'no', 'r0.reductionBasis': '' },
  }
  const nameless = await postForm(editor, fees, fees, {
    ...{ ...(await pageOf(fees)), ...item, 'r0.name': '' },
  })
  expect(nameless.text).toContain('href="#r0-name"')
  const { status } = await postForm(editor, fees, fees, { ...(await pageOf(fees)), ...item })
  expect(status).toBe(303)
  expect((await draft())?.elements.fee).toMatchObject({ charged: true, standard: null })
  const checked = (await editor.get(matter)).text
  expect(checked).toContain(`href="${fees}?at=r0-basis#r0-basis"`)
  expect(checked).not.toContain('收费要写明标准')
  const basics = `${matter}/edit`
  const main = await postForm(editor, basics, basics, {
    ...{ ...(await pageOf(basics)), promisedDays: '7', visits: '1', conditions: '有固定场所' },
    ...{
      crossRegion: 'cross-prefecture',
      charged: 'yes',
      feeStandard: '',
      feeBasis: '某条例第五条',
    },
    changeReason: '收费写清楚一些',
  })
  expect(main.status).toBe(303)
  expect((await editor.get(matter)).text).not.toContain(`href="${fees}?at=r0-basis#r0-basis"`)
})

test('how 告知承诺 is chosen is picked from the questions of the form, never typed', async () => {
  const page = '/admin/matters/630114001000/edit/promise'
  const shown = await editor.get(page)
  expect(shown.text).toMatch(/<select[^>]*name="r0.question"/)
  expect(shown.text).toMatch(/<option value="promise" selected>“是否选择告知承诺[^<]*”选“是”/)
  const posted = { ...(await pageOf(page)), 'r0.question': 'invented', 'r0.words': '承诺' }
  const refused = await postForm(editor, page, page, posted)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#r0-question"')
})

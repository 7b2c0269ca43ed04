// 译文: what editors translate is what the public hall says, the Chinese always before it.
import { beforeAll, expect, test } from 'vitest'
import { inEnglish } from '../../src/platform/i18n/english-dates.ts'
import { oneAlone } from '../../src/platform/i18n/english-numbers.ts'
import { translator } from '../../src/platform/i18n/translate.ts'
import { faultOf } from '../../src/translations/rules/check-translation.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

test.each([
  ['2026年10月15日（周四） 9:42', 'Thu 15 October 2026 9:42'],
  ['10月5日', '5 October'],
  ['每月5日', '每月5日'],
  ['13月5日', '13月5日'],
])('%s in English is %s', (written, english) => {
  expect(inEnglish(written)).toBe(english)
})

test.each([
  ['1 working days · County', '1 working day · County'],
  ['1 papers are obtained', '1 paper is obtained'],
  ['21 working days', '21 working days'],
  ['at most 1 visits', 'at most 1 visit'],
  ['9:01 days', '9:01 days'],
  ['1 January', '1 January'],
])('%s in English is %s', (written, english) => {
  expect(oneAlone(written)).toBe(english)
})

test('a name keeps its Chinese in front, a sentence only beside Tibetan', () => {
  const words = new Map([
    ['食品经营许可', 'Food business licence'],
    ['共 {count} 件', '{count} in all'],
  ])
  const en = translator('en', words)
  expect(en.named('食品经营许可')).toBe('食品经营许可 Food business licence')
  expect(en.other('没有译的')).toBeNull()
  expect(en.other('杂多县自然资源局')).toBeNull()
  const halves = translator(
    'en',
    new Map([
      ...words,
      ['杂多县', 'Zadoi County'],
      ['县自然资源局', 'County Natural Resources Bureau'],
    ]),
  )
  expect(halves.other('杂多县自然资源局')).toBe('County Natural Resources Bureau, Zadoi County')
  expect(en('共 {count} 件', { count: 3 })).toBe('3 in all')
  const bo = translator('bo', new Map([['材料', 'རྒྱུ་ཆ།']]))
  expect(bo('材料')).toBe('材料 རྒྱུ་ཆ།')
  expect(bo('没有译的')).toBe('没有译的')
})

test.each([
  ['en', '共 {count} 件', '{count} in all', null],
  ['en', '共 {count} 件', 'in all', 'slots-differ'],
  ['en', '材料', '材料', 'chinese-left'],
  ['en', '材料', '', null],
  ['en', '3', '3', null],
  ['bo', '材料', 'Papers', 'not-tibetan'],
  ['bo', '材料', 'རྒྱུ་ཆ།', null],
  ['en', '材料', 'a'.repeat(2001), 'too-long'],
] as const)('into %s: %s as %j: %s', (language, chinese, text, fault) => {
  expect(faultOf(language, chinese, text)).toBe(fault)
})

test('what an editor of the province translates is read at once, and is on record', async () => {
  const { app } = testApp(database.resources)
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const address = '/admin/translations/bo/matters?show=missing&q=食品经营许可'
  const page = await editor.get(address)
  expect(page.status).toBe(200)
  expect(page.text).toContain('食品经营许可')
  const sent = await postForm(editor, address, address, {
    'chinese.0': '食品经营许可',
    'seen.0': '',
    'text.0': 'བཟའ་བཅའ།',
    'reviewed.0': 'yes',
  })
  expect(sent.status).toBe(303)
  const visitor = await editor.get('/matters?lang=bo&q=食品经营许可')
  expect(visitor.text).toContain('བཟའ་བཅའ།')
  const entry = await database.resources
    .db('auditEntries')
    .where({ action: 'translations.change', subjectId: 'bo' })
    .orderBy('id', 'desc')
    .first('after')
  expect(entry?.after).toEqual({ 食品经营许可: 'བཟའ་བཅའ།' })
})

test('two who translate the same do not overwrite each other, and what was typed stays', async () => {
  const { app } = testApp(database.resources)
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const address = '/admin/translations/en/matters?show=all'
  const line = { 'chinese.0': '食品经营许可', 'text.0': 'Licence for food', 'reviewed.0': 'yes' }
  const late = await postForm(editor, address, address, { ...line, 'seen.0': 'something older' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('这一条刚才有人改过')
  expect(late.text).toContain('Licence for food')
  expect(late.text).toContain('<title>错误：有 1 处要改')
})

test('editors of counties do not come here', async () => {
  const { app } = testApp(database.resources)
  const editor = await signedIn(app, 'zaduo-bianji', 'desk')
  expect((await editor.get('/admin/translations')).status).toBe(403)
})

test.each([
  ['conditions', '$.conditions[0]', 'ཆ་རྐྱེན།'],
  ['steps', '$.steps[0].name', 'གོ་རིམ།'],
  ['faq', '$.faq[0].answer', 'ལན།'],
])('%s of a guide wait for translators, and are read translated', async (part, path, tibetan) => {
  const { app } = testApp(database.resources)
  const { rows } = await database.db.raw<{ rows: { code: string; said: string }[] }>(
    `select m.code, jsonb_path_query_first(v.elements, ?::jsonpath) #>> '{}' as said
     from matters m join matter_versions v on v.id = m.current_version_id
     where jsonb_array_length(v.elements -> ?) > 0 and m.status = 'published'
     order by m.code limit 1`,
    [path, part],
  )
  const [{ code, said } = { code: '', said: '' }] = rows
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const address = `/admin/translations/bo/guides?q=${encodeURIComponent(said.slice(0, 30))}`
  expect((await editor.get(address)).text).toContain('chinese.0')
  const fields = { 'chinese.0': said, 'seen.0': '', 'text.0': tibetan, 'reviewed.0': 'yes' }
  expect((await postForm(editor, address, address, fields)).status).toBe(303)
  expect((await editor.get(`/matters/${code}?lang=bo`)).text).toContain(tibetan)
})

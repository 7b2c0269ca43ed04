// The province renames an entry, moves its levels and puts it under a main matter, through both reviews.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { applyIdentity } from '../../../../src/matters/rules/identity.ts'
import { changeEntryTo } from '../../change-entry.ts'
import { testApp } from '../../../support/app.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const code = '630131002000'
const matter = `/admin/matters/${code}`
const page = `${matter}/edit/identity`

let database: TestDatabase
let app: Express
let editor: Agent

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
})

async function fields(change: Readonly<Record<string, string | string[]>>) {
  const { text } = await editor.get(page)
  const hidden = [...text.matchAll(/name="(currentVersionId|revision)" value="([^"]*)"/g)]
  const seen = Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']))
  const typed = {
    ...{ name: '食品小作坊登记', levels: 'county', acceptLevel: 'county', objects: ['company'] },
    ...{ personThemes: '', companyThemes: '准营准办、餐饮', mainCode: '' },
    ...{ statutoryDays: '20', statutoryUnit: 'working-day' },
  }
  return { ...seen, ...typed, ...change }
}

test('what is wrong is said beside its question, and what was typed stays', async () => {
  const typed = await fields({ name: '<b>', levels: [], mainCode: '没有这个事项' })
  const answer = await postForm(editor, page, page, typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('事项名称里不能写网页代码')
  expect(answer.text).toContain('请至少选一级')
  expect(answer.text).toContain('没有找到“没有这个事项”')
  expect(answer.text).toContain('value="准营准办、餐饮"')
})

test.each([
  ['0', 'working-day'],
  ['两个月', 'month'],
  ['3651', 'calendar-day'],
  ['20', 'week'],
])('a term of %s %s is refused, and what was typed stays', async (statutoryDays, statutoryUnit) => {
  const typed = await fields({ statutoryDays, statutoryUnit })
  const answer = await postForm(editor, page, page, typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('请填天数、月数或者小时数')
  expect(answer.text).toContain(`value="${statutoryDays}"`)
})

test('words of a name that fit several matters offer them with their codes', async () => {
  const answer = await postForm(editor, page, page, await fields({ mainCode: '设立登记' }))
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('公司设立登记（630731002000）')
})

test('name, objects, themes and main matter become part of the draft, compared in plain words', async () => {
  const answer = await postForm(editor, page, page, await fields({ mainCode: '食品经营许可' }))
  expect(answer.status).toBe(303)
  const { text } = await editor.get(matter)
  expect(text).toContain('食品小作坊登记')
  expect(text).toContain('食品经营许可（630131001000）')
  expect(text).toContain('餐饮')
  expect((await editor.get(`/matters/${code}`)).text).not.toContain('食品小作坊登记')
})

test('an editor below the province cannot change it', async () => {
  const county = await signedIn(app, 'zaduo-bianji', 'desk')
  expect((await county.get(page)).status).toBe(403)
})

test('once published, the guide of the sub-item names its main matter, and that one its sub-items', async () => {
  const sub = await editor.get('/matters/630118004000')
  expect(sub.text).toContain('这是一个子项，属于主项')
  expect(sub.text).toContain('href="/matters/630118003000"')
  const main = await editor.get('/matters/630118003000')
  expect(main.text).toContain('这个主项下面的子项')
  expect(main.text).toContain('href="/matters/630118004000"')
  const list = await editor.get('/matters?q=巡游出租汽车驾驶员证核发')
  expect(list.text).toContain('子项，属于主项')
})

test('a level that is given up ends the lists of that level, with the reason', async () => {
  const moved = '630731002000'
  await changeEntryTo(database, moved, (content) =>
    applyIdentity(content, {
      ...{ name: content.name, acceptLevel: 'county', objects: content.objects },
      ...{ levels: ['prefecture', 'county'], mainCode: null },
      ...{ personThemes: content.elements.personThemes, companyThemes: ['设立变更'] },
      specialThemes: [],
      ...{ statutoryDays: content.statutoryDays, statutoryUnit: content.statutoryUnit },
    }),
  )
  const { rows } = await database.db.raw<{ rows: { level: string; released: boolean }[] }>(
    `select distinct o.level, not o.active as released from offerings o
    join matters m on m.id = o.matter_id where m.code = ? order by 1`,
    [moved],
  )
  expect(rows).toEqual([
    { level: 'county', released: false },
    { level: 'prefecture', released: false },
    { level: 'province', released: true },
  ])
})

test('nobody writes a third level past the rules', async () => {
  await expect(
    database.db.raw(
      `update matters set parent_id = (select id from matters where code = '630118004000')
      where code = ?`,
      [code],
    ),
  ).rejects.toThrow('two levels')
})

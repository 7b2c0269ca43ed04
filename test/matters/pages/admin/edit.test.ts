// A provincial editor changes a promised term and publishes; the form keeps what was typed.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const matter = '/admin/matters/630131001000'
const edit = `${matter}/edit`

let app: Express
let editor: Agent
let officer: Agent
let lawyer: Agent

beforeAll(async () => {
  app = testApp((await useDatabase()).resources).app
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
  officer = await signedIn(app, 'qinghai-bianzhi', 'desk')
  lawyer = await signedIn(app, 'qinghai-fazhi', 'desk')
})

/** The fields of the edit form as the page shows them, with those that the editor changes. */
async function fields(change: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const { text } = await editor.get(edit)
  const hidden = [...text.matchAll(/name="(currentVersionId|revision)" value="([^"]*)"/g)]
  const seen = Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']))
  const same = {
    visits: '1',
    conditions: '有固定场所',
    crossRegion: 'cross-prefecture',
    charged: 'no',
  }
  return { ...same, ...seen, changeReason: '流程优化，压缩时限', ...change }
}

test('a promise that the law forbids is refused beside its field, and nothing typed is lost', async () => {
  const typed = await fields({ promisedDays: '21', aliases: '开火锅店' })
  const answer = await postForm(editor, edit, edit, typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('承诺时限不能长于法定时限')
  expect(answer.text).toContain('href="#promisedDays"')
  expect(answer.text).toContain('value="21"')
  expect(answer.text).toContain('value="开火锅店"')
})

test('a number that is none, and a fee without a basis, are named', async () => {
  const typed = await fields({ promisedDays: '八', charged: 'yes' })
  const answer = await postForm(editor, edit, edit, typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('有 3 处要改')
})

test('the draft is stored, compared, reviewed by two people and published', async () => {
  const typed = await fields({ promisedDays: '6' })
  expect((await postForm(editor, edit, edit, typed)).status).toBe(303)
  const drafted = await editor.get(matter)
  expect(drafted.text).toContain('<del>8</del>')
  expect(drafted.text).toContain('<ins>6</ins>')
  const { currentVersionId = '' } = typed
  const seen = { currentVersionId, revision: '1' }
  const reason = '流程优化，压缩时限'
  const short = await postForm(editor, matter, `${matter}/submissions`, { ...seen, reason: '改' })
  expect(short.status).toBe(422)
  const past = { ...seen, reason, effectiveOn: '2020-01-01' }
  expect((await postForm(editor, matter, `${matter}/submissions`, past)).text).toContain('早于今天')
  const sent = await postForm(editor, matter, `${matter}/submissions`, { ...seen, reason })
  expect(sent.status).toBe(303)
  const locked = await postForm(editor, edit, edit, { ...typed, revision: '1', promisedDays: '5' })
  expect(locked.text).toContain('正在审核或者等着发布')
  const verdict = { ...seen, verdict: 'approve', reason: '' }
  const early = await postForm(lawyer, matter, `${matter}/reviews`, verdict)
  expect(early.text).toContain('这一步不由您审核')
  const mute = { ...seen, verdict: 'return', reason: '' }
  const returned = await postForm(officer, matter, `${matter}/reviews`, mute)
  expect(returned.text).toContain('退回要写明意见')
  expect((await postForm(officer, matter, `${matter}/reviews`, verdict)).status).toBe(303)
  expect((await editor.get(matter)).text).toContain('正在法制审核')
  expect((await postForm(lawyer, matter, `${matter}/reviews`, verdict)).status).toBe(303)
  const again = await postForm(editor, matter, `${matter}/submissions`, { ...seen, reason })
  expect(again.status).toBe(422)
  expect(again.text).toContain('已经有人发布了新版本')
  expect((await editor.get(`${matter}/comparison?from=1&to=2`)).text).toContain('承诺办结时限')
  expect((await editor.get(`${matter}/comparison?from=1&to=9`)).status).toBe(404)
  expect((await editor.get('/matters/changes')).text).toContain(reason)
})

test('a suspended matter says why and until when, takes nobody in, and resumes', async () => {
  const reason = '系统升级，暂时不收'
  const wrong = { reason, until: '2020-01-01' }
  expect((await postForm(editor, matter, `${matter}/suspensions`, wrong)).status).toBe(422)
  expect((await postForm(editor, matter, `${matter}/suspensions`, { reason })).status).toBe(303)
  const guide = await editor.get('/matters/630131001000?region=632722')
  expect(guide.text).toContain(reason)
  expect(guide.text).not.toContain('开始办理')
  const again = { reason: '升级完成，恢复办理' }
  expect((await postForm(editor, matter, `${matter}/resumptions`, again)).status).toBe(303)
  expect((await editor.get('/matters/630131001000?region=632722')).text).toContain('开始办理')
  const record = await editor.get('/matters/changes')
  expect(record.text).toContain('暂停')
  expect(record.text).toContain('升级完成，恢复办理')
})

test('the list of editors finds by pinyin and by code', async () => {
  for (const q of ['spjy', '630131001000', '食品经营许可']) {
    expect((await editor.get('/admin/matters').query({ q })).text).toContain('食品经营许可')
  }
})

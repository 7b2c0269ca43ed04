// 省级参数: each is shown, changed by the province with a reason, and does what it says from then on.
import type { Express } from 'express'
import request from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/applications/paths.ts'
import { groups } from '../../src/settings/groups.ts'
import { read, shown, written } from '../../src/settings/rules/typed.ts'
import { valuesOf } from '../../src/platform/setting-group.ts'
import type { SettingGroup } from '../../src/platform/setting-group.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { matterWithOriginal } from '../support/matter-with-original.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

const list = '/admin/settings'
const pageOf = (key: string) => `${list}/${key}`

let database: TestDatabase
let app: Express
let province: Agent

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  province = await signedIn(app, 'qinghai-guanli', 'desk')
})

async function typedNow(group: SettingGroup) {
  return written(group, await valuesOf(database.db, group))
}

async function seenIn(key: string): Promise<string> {
  const { text } = await province.get(pageOf(key))
  const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(text) ?? []
  return seen.replaceAll('&#34;', '"').replaceAll('&quot;', '"')
}

async function change(key: string, typed: Record<string, string>, reason = '试一试') {
  const group = groups.find((one) => one.key === key)
  if (group === undefined) throw new Error(`no group ${key}`)
  const body = { ...(await typedNow(group)), ...typed, reason, seen: await seenIn(key) }
  return postForm(province, pageOf(key), pageOf(key), body)
}

test.each(groups.map((group) => [group.title, group] as const))(
  '%s: what is shown can be saved as it stands',
  async (_, group) => {
    const values = await valuesOf(database.db, group)
    expect(read(group, written(group, values))).toEqual({ ok: true, value: values })
    expect(Object.keys(group.schema.shape).toSorted()).toEqual(
      group.fields.map(({ name }) => name).toSorted(),
    )
    const { status, text } = await province.get(pageOf(group.key))
    expect(status).toBe(200)
    for (const field of group.fields) {
      expect(text).toContain(field.label)
      expect(shown(field, values)).not.toBe('')
    }
  },
)

test.each([
  ['limits', 'correctionDays', '366', '请填 0 到 365 的整数'],
  ['limits', 'correctionDays', '三十', '请填 0 到 365 的整数'],
  ['province', 'hallName', ' ', '请填写'],
  ['province', 'contactEmail', 'hall', '请填邮箱'],
  ['quiet', 'smsQuietFrom', '25:00', '请填 24 小时制的时间'],
  ['licences', 'licenceReminderDays', '60、0', '请填 1 到 365 的整数'],
  ['drafts', 'draftWarningDays', '90', '提醒要早于放进回收站'],
  ['audit', 'auditOnlineMonths', '5', '请填 6 到'],
  ['originals', 'originalsBeforeGrant', 'maybe', '请选一项'],
])('%s: %s cannot be “%s”, and what was typed stays', async (key, name, typed, sentence) => {
  const refused = await change(key, { [name]: typed })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(sentence)
  if (key !== 'originals') expect(refused.text).toContain(`value="${typed}"`)
})

test('a change wants a reason, is on record, and a page opened before it is not saved over it', async () => {
  const seen = await seenIn('province')
  expect((await change('province', { motto: '马上办' }, '')).text).toContain('请写明为什么改')
  expect((await change('province', { motto: '马上办', hotline: '0971' })).status).toBe(303)
  await expect.poll(async () => (await request(app).get('/')).text).toContain('马上办')
  const entry = await database
    .db('auditEntries')
    .where({ action: 'settings.change', subjectId: 'province' })
    .orderBy('id', 'desc')
    .first('before', 'after')
  expect(entry).toEqual({
    before: { motto: '一站 · 一处办好', hotline: '12345' },
    after: { motto: '马上办', hotline: '0971', reason: '试一试' },
  })
  const stale = await postForm(province, pageOf('province'), pageOf('province'), {
    ...(await typedNow(groups[0] as SettingGroup)),
    ...{ motto: '慢慢办', reason: '晚了', seen },
  })
  expect(stale.status).toBe(422)
  expect(stale.text).toContain('刚才有人改过')
  expect(stale.text).toContain('慢慢办')
})

test('a county sets nothing for the province, and what is no group is not there', async () => {
  const county = await signedIn(app, 'zaduo-guanli', 'desk')
  expect((await county.get(list)).status).toBe(403)
  expect((await province.get(pageOf('nothing'))).status).toBe(404)
})

test('where the province says so, nothing is granted on a copy nobody compared with its original', async () => {
  const { code } = await matterWithOriginal(database.db)
  const filed = await anApplication(database.resources).of(code).approving()
  const { handlingDepartmentId } = await filed.row()
  const approver = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': handlingDepartmentId, 'p.post': 'approver' })
    .first('a.username')
  const desk = await signedIn(app, String(approver?.username), 'desk')
  const seat = { departmentId: handlingDepartmentId ?? '' }
  expect((await postForm(desk, '/desk/seat', '/desk/seat', seat)).status).toBe(303)
  const page = await desk.get(paths.deskStep(filed.id, 'grant'))
  expect(page.text).toContain('还没有人核对过原件')
  expect((await change('originals', { originalsBeforeGrant: 'bar' })).status).toBe(303)
  expect(await filed.attempt('grant')).toBe('originals-checked')
  expect((await change('originals', { originalsBeforeGrant: 'tell' })).status).toBe(303)
  expect(await filed.attempt('grant')).toBeNull()
})

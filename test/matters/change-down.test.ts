// A provincial change followed down to two counties, through the pages of those who work on it: the
// editor changes a locked element and two open ones, two people review, the day comes, one county
// takes all of it over, the other keeps its words; who had filed before goes on as he was told.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { filedVersion } from '../../src/matters/index.ts'
import { publishPlanned } from '../../src/matters/publish-planned.ts'
import { changeEntryTo } from './change-entry.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import type { Agent } from '../support/sign-in.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

const code = '630131001000'
const matter = `/admin/matters/${code}`
const lists = '/admin/matters/lists'
const nextMorning = new Date('2026-03-13T02:00:00Z')
const reason = '把各地的答复写清楚'

let database: TestDatabase
let app: Express
let province: Agent
let zaduo: Agent
let gonghe: Agent
let running: FiledApplication

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  province = await signedIn(app, 'qinghai-bianji', 'desk')
  zaduo = await signedIn(app, 'zaduo-bianji', 'desk')
  gonghe = await signedIn(app, 'gonghe-bianji', 'desk')
  running = await anApplication(database.resources)
    .of(code)
    .filedBy('wanggu')
    .in('632722')
    .submitted()
})

/** All hidden values of a page, as its forms would send them. */
async function hiddenOf(agent: Agent, page: string): Promise<Record<string, string>> {
  const { text } = await agent.get(page)
  const found = [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const named = found.map(([, name = '', value = '']) => [name, value] as const)
  return Object.fromEntries(named.filter(([name]) => name !== '_csrf'))
}

async function listOf(regionCode: string): Promise<string> {
  const row = await database
    .db('offerings as o')
    .join('matters as m', 'm.id', 'o.matterId')
    .where({ 'm.code': code, 'o.regionCode': regionCode })
    .first<{ id: string }>('o.id')
  return `${lists}/${row.id}`
}

const guideOf = async (region: string) =>
  (await province.get(`/matters/${code}`).query({ region })).text

test('the province changes what is locked and what is open, and nobody sees it yet', async () => {
  const basics = await postForm(province, `${matter}/edit`, `${matter}/edit`, {
    ...(await hiddenOf(province, `${matter}/edit`)),
    ...{ promisedDays: '10', visits: '1', conditions: '有固定场所\n先到先办' },
    ...{ crossRegion: 'cross-prefecture', charged: 'no', changeReason: reason },
  })
  expect(basics.status).toBe(303)
  const questions = `${matter}/edit/questions`
  const asked = await postForm(province, questions, questions, {
    ...(await hiddenOf(province, questions)),
    ...{ 'r0.question': '周三下午收件吗？', 'r0.answer': '全省周三下午都收件。' },
  })
  expect(asked.status).toBe(303)
  for (const region of ['632722', '632521']) {
    expect(await guideOf(region)).not.toContain('先到先办')
  }
})

test('two people review it, and it is published on its day', async () => {
  const seen = await hiddenOf(province, matter)
  const { currentVersionId = '', revision = '' } = seen
  const sent = { currentVersionId, revision, reason, effectiveOn: '2026-03-13' }
  expect((await postForm(province, matter, `${matter}/submissions`, sent)).status).toBe(303)
  const verdict = { currentVersionId, revision, verdict: 'approve', reason: '' }
  for (const reviewer of ['qinghai-bianzhi', 'qinghai-fazhi']) {
    const agent = await signedIn(app, reviewer, 'desk')
    const inbox = await agent.get('/desk/messages')
    expect(inbox.text).toContain(reviewer === 'qinghai-fazhi' ? '等您法制审核' : '等您编制审核')
    expect((await postForm(agent, matter, `${matter}/reviews`, verdict)).status).toBe(303)
  }
  expect((await province.get(matter)).text).toContain('零点发布第 2 版')
  const today = contextFor(database.resources, system)
  expect(await publishPlanned(today)).toBe(0)
  expect(await publishPlanned({ ...today, now: nextMorning, today: '2026-03-13' })).toBe(1)
})

test('what is locked has followed in both counties; what is open waits for each of them', async () => {
  for (const [agent, region] of [
    [zaduo, '632722'],
    [gonghe, '632521'],
  ] as const) {
    const guide = await guideOf(region)
    expect(guide).toContain('先到先办')
    expect(guide).toContain('8 个工作日')
    expect(guide).not.toContain('全省周三下午都收件')
    const shown = await agent.get(await listOf(region))
    expect(shown.text).toMatch(/<del>8<\/del> 个工作日[^]*<ins>10<\/ins> 个工作日/)
    expect(shown.text).toContain('全省周三下午都收件')
    expect(shown.text).toContain('保留原来的')
  }
})

test('one county takes it over, the other keeps its promise and takes the rest', async () => {
  const [one, other] = [await listOf('632722'), await listOf('632521')]
  const taken = await hiddenOf(zaduo, one)
  expect((await postForm(zaduo, one, '/admin/matters/acceptances', taken)).status).toBe(303)
  const kept = { ...(await hiddenOf(gonghe, other)), 'keep-promisedDays': 'yes', 'keep-faq': 'no' }
  expect((await postForm(gonghe, other, '/admin/matters/acceptances', kept)).status).toBe(303)
  const [here, there] = [await guideOf('632722'), await guideOf('632521')]
  expect(here).toContain('10 个工作日')
  expect(here).toContain('全省周三下午都收件')
  expect(there).toContain('8 个工作日')
  expect(there).toContain('全省周三下午都收件')
  for (const [agent, list] of [
    [zaduo, one],
    [gonghe, other],
  ] as const) {
    expect((await agent.get(`${lists}?show=pending`)).text).toContain('待确认变更（0）')
    expect((await agent.get(`${list}/history`)).text).toContain('从省级第 1 版到第 2 版')
  }
  const own = await gonghe.get(other)
  expect(own.text).toContain('确认省级第 2 版，保留原来的承诺办结时限')
})

test('who had filed before keeps the version and the promise that he was told', async () => {
  const row = await running.row()
  expect(row.promisedDays).toBe(8)
  const version = await filedVersion(database.db, row)
  expect(version.version).toBe(1)
  expect(version.elements.conditions).not.toContain('先到先办')
})

test('a promise that the province cuts is a ceiling in every county from its day, and they are told', async () => {
  // Gonghe kept 8 working days as its own, Zaduo promises less than everybody by itself.
  const page = `${await listOf('632722')}/edit`
  const shorter = { ...(await hiddenOf(zaduo, page)), servicesBy: 'province', promisedDays: '3' }
  const written = await postForm(zaduo, page, page, { ...shorter, reason: '窗口当场就能审' })
  expect(written.status).toBe(303)
  const before = await anApplication(database.resources)
    .of(code)
    .filedBy('wanggu')
    .in('632521')
    .submitted()
  await changeEntryTo(database, code, (content) => ({ ...content, promisedDays: 5 }))
  expect(await guideOf('632521')).toContain('5 个工作日')
  expect(await guideOf('632722')).toContain('3 个工作日')
  const list = await listOf('632521')
  expect((await gonghe.get(list)).text).toMatch(/已自动跟着改了[^]*<ins>5<\/ins> 个工作日/)
  expect((await gonghe.get('/desk/messages')).text).toContain('省级改了“')
  const own = { ...(await hiddenOf(gonghe, `${list}/edit`)), servicesBy: 'province' }
  const longer = { ...own, promisedDays: '8', reason: '还按原来的时限办' }
  const refused = await postForm(gonghe, `${list}/edit`, `${list}/edit`, longer)
  expect(refused.text).toContain('不能长于省级的承诺时限')
  for (const [filed, days] of [
    [running, 8],
    [before, 8],
  ] as const) {
    const row = await filed.row()
    expect((await filedVersion(database.db, row)).promisedDays).toBe(days)
  }
  const after = await anApplication(database.resources)
    .of(code)
    .filedBy('wanggu')
    .in('632521')
    .submitted()
  expect((await after.row()).promisedDays).toBe(5)
})

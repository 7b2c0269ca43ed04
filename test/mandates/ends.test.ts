// 委托到期: both sides are told before and after, once; and who was at it reads why a page does not open any more.
import { beforeAll, expect, test } from 'vitest'
import { tellEnds } from '../../src/mandates/tell-ends.ts'
import { systemContext } from '../../src/system-context.ts'
import { foodLicence } from '../stories/support/world.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let database: TestDatabase
let hall: ReturnType<typeof testApp>
let zhaxi: Agent
let zhuoma: Agent
let draft: string
let other: string

beforeAll(async () => {
  database = await useDatabase()
  hall = testApp(database.resources)
  zhaxi = await signedIn(hall.app, 'zhaxiduojie')
  zhuoma = await signedIn(hall.app, 'zhuoma')
  await postForm(zhaxi, '/my/mandates/new', '/my/mandates/new', {
    ...{ name: '卓玛', by: 'id-number', number: '632721198507230100' },
    ...{ scope: 'matters', matters: foodLicence, rights: ['fill'], endsOn: '2026-03-20' },
  })
  const id = (await database.db('mandates').first('id'))?.id ?? ''
  await postForm(zhuoma, '/my/mandates', `/my/mandates/${id}/answer`, { answer: 'accept' })
  await postForm(zhuoma, `/my/mandates/${id}`, '/my/acting', { mandate: id, next: '/my' })
  const by = () => anApplication(database.resources).filedBy('zhaxiduojie')
  draft = (await by().of(foodLicence).drafted()).id
  other = (await by().drafted()).id
})

const on = (today: string) => ({
  ...systemContext(database.resources),
  now: new Date(`${today}T00:30:00Z`),
  today: today as never,
})
const sectionOf = (id: string) => `/applications/${id}/sections/1`

test('what is outside the mandate says so, and never whether it is there', async () => {
  const [known, unknown] = [await zhuoma.get(sectionOf(other)), await zhuoma.get(sectionOf('999'))]
  expect(known.status).toBe(404)
  expect(known.text).toContain('代办时只看得到委托里的办件')
  const bare = (text: string) => /<h1>[\s\S]*?<p class="row">/.exec(text)?.[0]
  expect(bare(known.text)).toBe(bare(unknown.text))
})

test('both are told a week before, and when it is over; each once', async () => {
  expect(await tellEnds(on('2026-03-12'))).toBe(0)
  expect(await tellEnds(on('2026-03-13'))).toBe(1)
  expect(await tellEnds(on('2026-03-14'))).toBe(0)
  expect(await tellEnds(on('2026-03-20'))).toBe(0)
  expect(await tellEnds(on('2026-03-21'))).toBe(1)
  expect(await tellEnds(on('2026-03-22'))).toBe(0)
  const told = await database
    .db('notifications as n')
    .join('accounts as a', 'a.id', 'n.accountId')
    .whereLike('n.title', '%委托%到期%')
    .orWhereLike('n.title', '%委托到%')
    .orderBy('n.id')
    .select('a.username', 'n.title')
  expect(told.map(({ username, title }) => `${username}：${title}`)).toEqual([
    'zhaxiduojie：与卓玛的委托到2026年3月20日（周五）为止',
    'zhuoma：与扎西多杰的委托到2026年3月20日（周五）为止',
    'zhaxiduojie：与卓玛的委托已到期',
    'zhuoma：与扎西多杰的委托已到期',
  ])
})

test('whoever was filling in when it ended reads so, instead of “no such page”', async () => {
  expect((await zhuoma.get(sectionOf(draft))).status).toBe(200)
  hall.setNow(new Date('2026-03-21T02:00:00Z'))
  const late = await zhuoma.get(sectionOf(draft))
  expect(late.status).toBe(404)
  expect(late.text).toContain('委托已经结束，不能再代办')
  expect(late.text).toContain('以前存下的都在委托人的草稿里')
  expect(late.text).not.toContain('网址可能抄错了')
  const stranger = await signedIn(hall.app, 'lina')
  expect((await stranger.get(sectionOf(draft))).text).toContain('没有这一页')
})

test('one that was ended by hand is told of once, as ended', async () => {
  const row = { endsOn: '2026-03-25', endedAt: new Date(), endWarnedAt: null, endToldAt: null }
  await database.db('mandates').update(row as never)
  expect(await tellEnds(on('2026-03-24'))).toBe(0)
  expect(await tellEnds(on('2026-03-26'))).toBe(0)
})

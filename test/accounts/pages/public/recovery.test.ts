// 找回密码: the answer tells nothing, the window looks at the card, the link works once.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { applicantProfile } from '../../../../src/accounts/index.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

beforeEach(async () => {
  await database.db.raw('delete from rate_limits')
})

async function claimOf(username: string) {
  const { db, resources } = database
  const account = await db('accounts').where({ username }).first('id')
  const profile = await applicantProfile(db, resources.vault, account?.id ?? '')
  const card = profile.idNumber ?? profile.representativeIdNumber ?? ''
  const { phone, idNumber, uscc } = profile
  return { card, fields: { username, number: idNumber ?? uscc ?? '', phone } }
}

async function ask(fields: Record<string, string>) {
  const agent = supertest.agent(app)
  const answer = await postForm(agent, '/recover', '/recover', fields)
  const shown = await agent.get('/recover/number')
  const number = /(\d{5}) (\d{5})/.exec(shown.text)?.slice(1).join('') ?? ''
  return { answer, text: shown.text, number }
}

const confirm = '/desk/recoveries/confirmations'

test('a right claim and wrong ones are answered with the same bytes, number apart', async () => {
  const { fields } = await claimOf('zhuoma')
  const other = (await claimOf('zhaxiduojie')).fields
  const claims = [
    fields,
    { ...fields, username: 'nobody-here' },
    { ...fields, number: other.number },
    { ...fields, phone: other.phone },
    { ...fields, username: 'zaduo-mzt-shouli' },
  ]
  const answers = []
  for (const claim of claims) answers.push(await ask(claim))
  const plain = answers.map(({ answer, text, number }) => ({
    status: answer.status,
    location: answer.headers['location'],
    body: text.replace(`${number.slice(0, 5)} ${number.slice(5)}`, '').replace(/_csrf" value="[^"]+"/g, ''),
  }))
  expect(plain[0]?.status).toBe(303)
  for (const one of plain) expect(one).toEqual(plain[0])
  expect(new Set(answers.map(({ number }) => number)).size).toBe(claims.length)
})

test('and with the same work', async () => {
  const { fields } = await claimOf('zhuoma')
  const statements = async (claim: Record<string, string>) => {
    const asked: string[] = []
    const note = ({ sql }: { sql: string }) => asked.push(sql)
    const agent = supertest.agent(app)
    await agent.get('/recover')
    database.db.on('query', note)
    await postForm(agent, '/recover', '/recover', claim)
    database.db.removeListener('query', note)
    return asked
  }
  const known = await statements(fields)
  expect(await statements({ ...fields, username: 'nobody-here' })).toEqual(known)
})

test('mistakes that can be seen without looking are said, and what was typed stays', async () => {
  const wrong = { username: 'zhuoma', number: '632725195012017820', phone: '1389700' }
  const { answer } = await ask(wrong)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('href="#number"')
  expect(answer.text).toContain('href="#phone"')
  expect(answer.text).toContain('value="1389700"')
})

test('one address asks ten times, not more', async () => {
  const { fields } = await claimOf('zhuoma')
  for (let count = 0; count < 10; count++) await ask({ ...fields, username: `nobody-${count}` })
  expect((await ask(fields)).answer.status).toBe(429)
})

test('at the window the card decides; the link sets a new password, once, and ends all sessions', async () => {
  const { fields, card } = await claimOf('renqingzhuoma')
  const { number } = await ask(fields)
  const old = await signedIn(app, 'renqingzhuoma')
  const clerk = await signedIn(app, 'zaduo-mzt-shouli', 'desk')
  const page = `/desk/recoveries?no=${number}`
  const seen = await clerk.get(page)
  expect(seen.text).toContain('632***********7828')
  expect(seen.text).not.toContain(card)

  const foreign = (await claimOf('zhuoma')).card
  const mismatch = { number, idNumber: foreign, checked: 'yes' }
  expect((await postForm(clerk, page, confirm, mismatch)).status).toBe(422)
  const unchecked = { number, idNumber: card }
  expect((await postForm(clerk, page, confirm, unchecked)).status).toBe(422)
  const done = await postForm(clerk, page, confirm, { number, idNumber: card, checked: 'yes' })
  expect(done.headers['location']).toBe('/desk/recoveries/link')
  const printed = await clerk.get('/desk/recoveries/link')
  const link = /https?:\/\/[^<\s]+(\/recover\/link\/[\w-]+)/.exec(printed.text)?.[1] ?? ''
  expect(link).not.toBe('')
  expect((await clerk.get('/desk/recoveries/link')).status).toBe(303)
  expect((await clerk.get(page)).status).toBe(422)

  const applicant = supertest.agent(app)
  const next = { password: 'snow on the pass', passwordAgain: 'snow on the pass' }
  const easy = { password: '12345678', passwordAgain: '12345678' }
  expect((await postForm(applicant, link, link, easy)).status).toBe(422)
  const set = await postForm(applicant, link, link, next)
  expect([set.status, set.headers['location']]).toEqual([303, '/my'])
  expect((await applicant.get('/my/account')).status).toBe(200)
  expect((await old.get('/my/account')).status).toBe(303)
  expect((await supertest(app).get(link)).status).toBe(404)
  const entries = await database.db('auditEntries').whereLike('action', '%recover%').select()
  expect(new Set(entries.map(({ action }) => action))).toEqual(
    new Set([
      'accounts.request-recovery',
      'accounts.read-recovery',
      'accounts.confirm-recovery',
      'accounts.set-recovered-password',
    ]),
  )
  expect(JSON.stringify(entries)).not.toContain(card)
})

test('a company’s card is its legal representative’s', async () => {
  const { fields, card } = await claimOf('mashi-mianguan')
  const { number } = await ask(fields)
  const clerk = await signedIn(app, 'zaduo-mzt-shouli', 'desk')
  const page = `/desk/recoveries?no=${number}`
  const done = await postForm(clerk, page, confirm, { number, idNumber: card, checked: 'yes' })
  expect(done.status).toBe(303)
})

test('three wrong cards end a request; a number of nobody looks like none', async () => {
  const { fields, card } = await claimOf('lamaocuo')
  const { number } = await ask(fields)
  const nobodys = (await ask({ ...fields, username: 'nobody-here' })).number
  const foreign = (await claimOf('zhuoma')).card
  const clerk = await signedIn(app, 'zaduo-mzt-shouli', 'desk')
  const page = `/desk/recoveries?no=${number}`
  for (let count = 0; count < 3; count++) {
    await postForm(clerk, '/desk/recoveries', confirm, { number, idNumber: foreign, checked: 'yes' })
  }
  const right = { number, idNumber: card, checked: 'yes' }
  expect((await postForm(clerk, '/desk/recoveries', confirm, right)).status).toBe(422)
  const plain = (text: string) => text.replaceAll(/\d{10}/g, '').replace(/value="[^"]{20,}"/g, '')
  const answers = await Promise.all(
    [page, `/desk/recoveries?no=${nobodys}`, '/desk/recoveries?no=1234509876'].map(
      async (path) => plain((await clerk.get(path)).text),
    ),
  )
  expect(new Set(answers).size).toBe(1)
})

test('only the window confirms', async () => {
  for (const username of ['zaduo-mzt-pizhun', 'zaduo-guanli', 'qinghai-shenji', 'zaduo-jiancha']) {
    const agent = await signedIn(app, username, 'desk')
    expect((await agent.get('/desk/recoveries')).status, username).toBe(403)
  }
  const citizen = await signedIn(app, 'zhuoma')
  expect((await citizen.get('/desk/recoveries')).status).toBe(403)
})

// A whole story with its log held beside it: people register, mistype, sign in, fill in, hand in papers and file;
// staff open, unmask and export; somebody tries bad input and something breaks. Not one number of a person, no
// password, token or session stands in the log, and each line of it is JSON of its own.
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import {
  aboutNoRecord,
  aboutZhaxi,
  begin,
  noRecord,
  pdf,
  postParts,
  socialCard,
} from '../applications/pages/public/filing.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { idNumbersIn, phonesIn } from '../support/numbers-in.ts'
import { demonstrationPassword, postForm, signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { heldLog } from './support/held-log.ts'

const newcomer = {
  name: '王𣲗',
  idNumber: '522634199606180319',
  phone: '13897001234',
  region: '632722',
  address: '扎青乡牧民定居点九十九区',
  username: 'wanggu96',
  password: '牦牛在河边喝水呢',
  passwordAgain: '牦牛在河边喝水呢',
  consent: 'yes',
}

let database: TestDatabase
let lines: readonly string[]
/** What must stand in no line: typed by people, or given to their browsers. */
const secrets = new Set<string>([
  ...[newcomer.password, demonstrationPassword, newcomer.address],
  ...[aboutZhaxi['answers.liveAddress'], 'wrong-password-of-somebody'],
])

beforeAll(async () => {
  database = await useDatabase()
  const { resources } = database
  const { log, written } = heldLog('debug')
  let broken = false
  const get: typeof resources.storage.get = (key) =>
    broken
      ? Promise.reject(new Error(`cannot read what ${newcomer.idNumber}, ${newcomer.phone} sent`))
      : resources.storage.get(key)
  const { app } = testApp({ ...resources, log, storage: { ...resources.storage, get } })

  const visitor = supertest.agent(app)
  const wrong = { username: newcomer.idNumber, password: 'wrong-password-of-somebody' }
  await postForm(visitor, '/login', '/login', wrong)
  await postForm(visitor, '/register/person', '/register/person', { ...newcomer, address: '' })
  const registered = await postForm(visitor, '/register/person', '/register/person', newcomer)
  expect(registered.status).toBe(303)
  await keepSecrets(visitor)
  for (const path of [
    `/matters?q=${newcomer.idNumber}`,
    `/progress/${newcomer.idNumber}`,
    `/no-such/${newcomer.phone}/${newcomer.idNumber}`,
    `/no-such/%0A{"level":"error","message":"forged"}`,
  ]) {
    await visitor.get(path)
  }
  await visitor
    .post('/csp-reports')
    .set('Content-Type', 'application/csp-report')
    .send(
      JSON.stringify({
        'csp-report': {
          'document-uri': `http://x/progress/${newcomer.idNumber}?q=${newcomer.phone}`,
        },
      }),
    )

  const zhaxi = await signedIn(app, 'zhaxiduojie')
  await keepSecrets(zhaxi)
  const id = await begin(zhaxi, noRecord)
  await postParts(zhaxi, `/applications/${id}/sections/1`, aboutZhaxi)
  await postParts(zhaxi, `/applications/${id}/sections/2`, aboutNoRecord)
  const filed = await postForm(
    zhaxi,
    `/applications/${id}/check`,
    `/applications/${id}/submission`,
    { declared: 'yes' },
  )
  expect(filed.headers['location']).toContain('/receipt')
  const card = await begin(zhaxi, socialCard)
  const materials = `/applications/${card}/materials`
  const field = /name="(files\.\d+)"/.exec((await zhaxi.get(materials)).text)?.[1] ?? ''
  await postParts(zhaxi, materials, {}, [{ field, name: `${newcomer.idNumber}.pdf`, bytes: pdf }])
  broken = true
  const [, file = ''] = /href="([^"]*\/files\/[^"]+)"/.exec((await zhaxi.get(materials)).text) ?? []
  expect((await zhaxi.get(file)).status).toBe(500)
  broken = false

  const other = await anApplication(resources).filedBy('zhaxiduojie').in('632722').submitted()
  const { rows } = await resources.ownerPool.query<{ username: string }>(
    `select a.username from staff_posts p join accounts a on a.id = p.account_id
     where p.department_id = $1 and p.post = 'acceptance-clerk' and p.ended_at is null`,
    [(await other.row()).handlingDepartmentId],
  )
  const clerk = await signedIn(app, rows[0]?.username ?? '', 'desk')
  await keepSecrets(clerk)
  const desk = `/desk/applications/${other.id}`
  expect((await clerk.get(desk)).status).toBe(200)
  await postForm(clerk, desk, `${desk}/unmaskings`, { reason: '核对身份证原件与所填是否一致' })
  expect((await clerk.get(desk)).text).toContain(aboutZhaxi['answers.applicantId'])
  await clerk.get(`/desk?q=${aboutZhaxi['answers.applicantId']}`)
  await postForm(zhaxi, '/my/account', '/logout', {})
  lines = written()
}, 120_000)

test('the story is in the log: requests at its quietest level, and what broke', () => {
  expect(lines.length).toBeGreaterThan(40)
  expect(lines.some((line) => line.includes('"fault"') && line.includes('cannot read what'))).toBe(
    true,
  )
})

test('no number of a person, no password, token or session stands in it', () => {
  const text = lines.join('\n')
  expect(idNumbersIn(text)).toEqual([])
  expect(phonesIn(text)).toEqual([])
  expect([...secrets].filter((secret) => text.includes(secret))).toEqual([])
})

test('each line is one event as JSON, in universal time, a request with its number', () => {
  const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  for (const event of read) {
    expect(event).toMatchObject({ level: expect.any(String), message: expect.any(String) })
    expect(event['timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    if (event['message'] !== 'request') continue
    expect(event['requestId']).toMatch(/^[\da-f]{8}-/)
  }
  expect(read.filter(({ message }) => message === 'forged')).toEqual([])
})

async function keepSecrets(agent: Agent): Promise<void> {
  secrets.add(await tokenOf(agent, '/'))
  for (const cookie of agent.jar.getCookies({
    domain: '127.0.0.1',
    path: '/',
    secure: false,
    script: false,
  })) {
    secrets.add(cookie.value)
    secrets.add(decodeURIComponent(cookie.value).split(/[:.]/)[1] ?? cookie.value)
  }
}

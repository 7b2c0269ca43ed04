// Bad input at every door: whatever stands in an address, a query or a form, the answer is a page with
// a sentence in Chinese or a redirect, never a fault. What filing makes of wrong answers stands in the
// tests of its pages.
import { beforeAll, expect, test } from 'vitest'
import type supertest from 'supertest'
import type { Permission } from '../../src/kernel/permission.ts'
import { modules } from '../../src/modules.ts'
import type { Route } from '../../src/platform/web/ledger.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { accountIdOf, foodLicence, playedBy } from './support/world.ts'

const routes = modules.flatMap((module) => module.routes)
type Holder = { readonly agent: Agent; readonly token: string }
/** By the right that they hold. */
const holders = new Map<Permission, Holder>()
let ids: readonly string[]

const holderOf: Readonly<Record<string, readonly Permission[]>> = {
  zhaxiduojie: ['public', 'applications.apply', 'applications.fill'],
  'zaduo-scj-shouli': [
    'signed-in',
    'desk.enter',
    'applications.read',
    'applications.step',
    'accounts.recover',
    'counter.assist',
    'counter.serve',
  ],
  'yushuzhou-jiancha': ['supervision.read'],
  'qinghai-bianji': [
    'matters.edit',
    'matters.publish',
    'workflow.read',
    'forms.read',
    'forms.edit',
  ],
  'qinghai-guanli': ['admin.enter', 'organizations.read', 'staff.manage', 'deadlines.edit'],
  'qinghai-shenji': ['audit.read'],
}

beforeAll(async () => {
  const { resources } = await useDatabase()
  const { app } = testApp(resources)
  const { submitted } = await playedBy(resources, 'zhaxiduojie', '632722')
  ids = [submitted.id, await accountIdOf(resources, 'zaduo-nyt-shouli')]
  for (const [username, permissions] of Object.entries(holderOf)) {
    const agent = await signedIn(app, username, username.includes('-') ? 'desk' : 'public')
    const holder = { agent, token: await tokenOf(agent, '/') }
    for (const permission of permissions) holders.set(permission, holder)
  }
})

const odd: readonly (readonly [name: string, encoded: string])[] = [
  ['nothing', ''],
  ['a number out of range', '99999999999999999999'],
  ['a negative number', '-1'],
  ['a sign that no text has', '%00'],
  ['half a sign', '%ED%A0%80'],
  ['a broken escape', '%E0%A4%A'],
  ['rare characters', encodeURIComponent('𣲗䶮')],
  ['a query of the database', encodeURIComponent("' or 1=1 --")],
  ['markup', encodeURIComponent('<script>alert(1)</script>')],
  ['3 000 signs', 'a'.repeat(3000)],
]

test.each(odd)('%s in the place of an id', async (_name, encoded) => {
  const readable = routes.filter(({ verb, path }) => verb === 'get' && path.includes(':'))
  await askAll(readable, ({ agent }, { path }) =>
    agent.get(path.replaceAll(/:\w+/g, encoded || '%20')),
  )
})

const questions =
  'q region town after before view theme object line level online visit matter no year from to application account action full mode lang back next done page kind line status'

test.each(odd)('%s in every question of an address', async (_name, encoded) => {
  const query = questions.split(' ').flatMap((key) => [`${key}=${encoded}`, `${key}[]=${encoded}`])
  const readable = routes.filter(({ verb }) => verb === 'get')
  await askAll(readable, ({ agent }, { path }) => agent.get(`${filled(path)}?${query.join('&')}`))
})

const fields =
  'username password name phone idNumber uscc reason comment dueOn validUntil plannedDays staffNames toStage method receivedBy ground grade aspects matter region number code day kind name departmentId post newPassword currentPassword changeReason promisedDays conditions revision seenVersion items _remove _add _refresh _removeFile _upload declared_ answers.orgName answers.workers answers.orgRegion.county'

test.each(odd)('%s in every field of a form, once and twice', async (_name, encoded) => {
  const doors = routes.filter(
    ({ verb, path }) => verb === 'post' && !/logout|closure|\/end$|discard/.test(path),
  )
  const body = fields.split(' ').flatMap((key) => [`${key}=${encoded}`, `${key}=${encoded}`])
  await askAll(doors, ({ agent, token }, { path }) =>
    agent
      .post(filled(path))
      .type('form')
      .send([...body, `action=accept`, `_csrf=${token}`].join('&')),
  )
})

test('100 000 signs in one field of a form', async () => {
  const doors = routes.filter(({ verb, path }) => verb === 'post' && !path.includes('logout'))
  await askAll(doors, ({ agent, token }, { path }) =>
    agent
      .post(filled(path))
      .type('form')
      .send({ comment: '长'.repeat(100_000), _csrf: token }),
  )
})

test('a form without its token, and one that is no form', async () => {
  const doors = routes.filter(({ verb }) => verb === 'post')
  await askAll(doors, ({ agent }, { path }) => agent.post(filled(path)).type('form').send({}))
  await askAll(doors, ({ agent }, { path }) =>
    agent.post(filled(path)).set('Content-Type', 'multipart/form-data; boundary=x').send('--x'),
  )
})

type Ask = (holder: Holder, route: Route) => PromiseLike<supertest.Response>

/** Each door by somebody who may open it; gathers the faults instead of stopping at the first. */
async function askAll(doors: readonly Route[], ask: Ask): Promise<void> {
  const faults: string[] = []
  for (const route of doors) {
    const holder = holders.get(route.can) ?? holders.get('public')
    if (holder === undefined) throw new Error('nobody is signed in')
    const said = wrongWith(await ask(holder, route))
    if (said !== null) faults.push(`${route.verb} ${route.path}: ${said}`)
  }
  expect(faults).toEqual([])
}

function wrongWith({ status, headers, text }: supertest.Response): string | null {
  if (status >= 500) return `status ${status}`
  const isPage = String(headers['content-type']).startsWith('text/html')
  if (isPage && status >= 400 && !/[\u4e00-\u9fff]。/.test(text))
    return `${status} without a sentence`
  return text?.includes('<script>alert') ? 'shows markup as markup' : null
}

function filled(path: string): string {
  return path
    .replace(':code', foodLicence)
    .replace(':id', path.includes('staff') ? (ids[1] ?? '') : (ids[0] ?? ''))
    .replaceAll(/:\w+/g, '1')
}

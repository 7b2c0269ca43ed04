// Somebody saves every page that he may read, with every form on it as it stands, and all others send them again:
// what the access matrix forbids is refused and changes nothing, whatever fields, ids and tokens come along; and
// who might send such a form himself is refused without a token of his own.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import type { Resources } from '../../src/platform/resources.ts'
import { addressesOf } from '../stories/support/addresses.ts'
import { pagesFor } from '../stories/support/pages-of-roles.ts'
import { playedBy } from '../stories/support/world.ts'
import type { Owned } from '../stories/support/world.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { watchWrites, writesSince } from '../support/watched-writes.ts'
import { formsOn, linksOn } from './support/forms-on.ts'
import type { Form } from './support/forms-on.ts'
import { answerTo, routeOf } from './support/matrix.ts'

interface Sitting {
  readonly username: string
  /** Its column in the matrix. */
  readonly role: string
  readonly agent: Agent
  readonly token: string
}

interface Kept {
  readonly owner: string
  readonly form: Form
}

/** One of each column, and three who are like one of them, elsewhere: of what others own they own nothing. */
const people: readonly (readonly [username: string, role: string])[] = [
  ...([
    ['', 'visitor'],
    ['zhaxiduojie', 'citizen'],
    ['mashi-mianguan', 'company'],
  ] as const),
  ...([
    ['zaduo-scj-shouli', 'window'],
    ['yushuzhou-scj-chengban', 'examiner'],
  ] as const),
  ...([
    ['qinghai-scj-pizhun', 'approver'],
    ['yushuzhou-jiancha', 'supervis'],
  ] as const),
  ...([
    ['qinghai-shenji', 'auditor'],
    ['qinghai-bianji', 'editor'],
  ] as const),
  ...([
    ['zaduo-guanli', 'ad.county'],
    ['qinghai-guanli', 'ad.prov'],
  ] as const),
  ...([
    ['lina', 'citizen'],
    ['geermu-scj-shouli', 'window'],
    ['geermu-guanli', 'ad.county'],
  ] as const),
]
/** What is one's own whoever sends it: one's sessions, one's consent, an 一件事 that one begins. */
const ownAlways = new Set([
  ...['/my/account/sessions/end', '/desk/account/sessions/end', '/desk/login/code'],
  ...['/my/consent', '/joint/new', '/joint/drafts'],
])
const strangers = new Set(['lina', 'geermu-scj-shouli', 'geermu-guanli'])

let resources: Resources
let citizen: Owned
let company: Owned
let staffOfCounty: ReadonlySet<string>
let sittings: readonly Sitting[]
const kept: Kept[] = []
const known = new Set<string>()
const shapes = new Map<string, number>()
const links = new Map<string, string>()
const faults: string[] = []
const counts: Record<string, number> = {}

beforeAll(async () => {
  resources = (await useDatabase()).resources
  const { app } = testApp(resources)
  citizen = await playedBy(resources, 'zhaxiduojie', '632722')
  company = await playedBy(resources, 'mashi-mianguan', '630103')
  staffOfCounty = await staffIn('632722')
  sittings = await Promise.all(people.map(([username, role]) => sit(app, username, role)))
  await keepPages()
  await watchWrites(resources.ownerPool)
}, 240_000)

test('every form, sent by all others, is refused where the matrix forbids it, and where it lacks its own token', async () => {
  for (const { owner, form } of kept) {
    await resources.ownerPool.query('delete from rate_limits')
    const theirs = form.fields.find(([name]) => name === '_csrf')?.[1] ?? ''
    const others = sittings.filter(({ username }) => username !== owner)
    // All at once, and whatever was written then is asked for once.
    const answers = await Promise.all(
      others.flatMap((sitting) =>
        (forbids(sitting, form) ? [sitting.token] : [theirs, '']).map((token) =>
          refused(owner, form, sitting, token),
        ),
      ),
    )
    const written = (await writesSince(resources.ownerPool)).map(({ what }) => what)
    if (written.length > 0) faults.push(`${form.path} of ${owner} wrote ${written.join()}`)
    faults.push(...answers.filter((fault) => fault !== null))
  }
  expect(faults).toEqual([])
  expect(kept.length).toBeGreaterThan(150)
  expect(counts['403']).toBeGreaterThan(1500)
}, 240_000)

test('every link, followed by all others, is refused where the matrix forbids it', async () => {
  const seen: Record<string, number> = {}
  const open: string[] = []
  for (const [path, owner] of links) {
    const barred = sittings.filter(
      (one) => one.username !== owner && forbids(one, { verb: 'get', path, fields: [] }),
    )
    await Promise.all(
      barred.map(async (sitting) => {
        const answer = await sitting.agent.get(path)
        const said = saidBy(answer)
        seen[said] = (seen[said] ?? 0) + 1
        if (!isRefusal(answer, sitting))
          open.push(`${path} of ${owner} by ${sitting.username}: ${said}`)
      }),
    )
  }
  expect(open).toEqual([])
  expect(seen['403']).toBeGreaterThan(2000)
}, 240_000)

async function sit(app: Express, username: string, role: string): Promise<Sitting> {
  if (username === '') {
    const agent = supertest.agent(app)
    return { username, role, agent, token: await tokenOf(agent, '/login') }
  }
  const isPublic = role === 'citizen' || role === 'company'
  const agent = await signedIn(app, username, isPublic ? 'public' : 'desk')
  return { username, role, agent, token: await tokenOf(agent, '/') }
}

/** Every page that the matrix opens to somebody who owns something, and one step further. */
async function keepPages(): Promise<void> {
  const staff = { county: 'zaduo-nyt-shouli', province: 'qinghai-nyt-pizhun' }
  const world = { resources, citizen, company, staff }
  const version = await resources.db('matterVersions').first('id')
  const addresses = await addressesOf(world, version?.id ?? '0')
  for (const { username, role, agent } of sittings.filter((one) => !strangers.has(one.username))) {
    const asked = addresses
      .filter(
        ({ route, name }) =>
          route.verb === 'get' && answerTo(role, route, name.slice(route.path.length)) === '200',
      )
      .map(({ path }) => path)
    const more = pagesFor(addresses, world).filter((page) => page.username === username)
    const pages = new Set([...asked, ...more.map(({ path }) => path)])
    const kinds = new Map<string, number>()
    for (const page of pages) {
      const { text, headers, status } = await agent.get(page)
      if (status !== 200 || !String(headers['content-type']).startsWith('text/html')) continue
      keepForms(username, page, text)
      for (const link of [page, ...linksOn(text)]) {
        const kind = kindOf(link)
        const before = kinds.get(kind) ?? 0
        kinds.set(kind, before + 1)
        if (before >= fewOfAKind) continue
        if (!links.has(link)) links.set(link, username)
        pages.add(link)
      }
    }
  }
}

/** A list leads to a thousand pages that are alike. */
const fewOfAKind = 3

/** Forms of one address that differ in the numbers of their things alone, as the rows of a list have them. */
const fewOfAShape = 2

function shapeOf(owner: string, { verb, path, fields }: Form): string {
  const route = routeOf(verb, path)
  const where = route === null ? path : `${route.path}${whoseThing(path)}`
  const names = fields.map(([name]) => name.replaceAll(/\d+/g, 'n'))
  return `${owner} ${where} ${[...new Set(names)].join()}`
}

const kindOf = (link: string) => {
  const route = routeOf('get', link)
  return route === null ? link : `${route.path}${whoseThing(link)}`
}

function keepForms(owner: string, page: string, html: string): void {
  for (const form of formsOn(html, page)) {
    const key = `${form.path} ${form.fields.map(([name]) => name).join()}`
    if (form.verb === 'get' || form.path === '/logout' || known.has(key)) continue
    known.add(key)
    const shape = shapeOf(owner, form)
    const before = shapes.get(shape) ?? 0
    shapes.set(shape, before + 1)
    if (before < fewOfAShape) kept.push({ owner, form })
  }
}

/** What went wrong; null when it was refused. */
async function refused(
  owner: string,
  form: Form,
  sitting: Sitting,
  token: string,
): Promise<string | null> {
  const answer = await send(form, sitting, token)
  const said = saidBy(answer)
  counts[said] = (counts[said] ?? 0) + 1
  return isRefusal(answer, sitting)
    ? null
    : `${form.path} of ${owner} by ${sitting.username}: ${said}`
}

function send(form: Form, { agent }: Sitting, token: string): Promise<supertest.Response> {
  const fields = [...form.fields.filter(([name]) => name !== '_csrf'), ['_csrf', token] as const]
  const request = agent.post(form.path)
  if (routeOf('post', form.path)?.files !== 'form') {
    return Promise.resolve(request.type('form').send(bodyOf(fields)))
  }
  for (const [name, value] of fields) void request.field(name, value)
  return Promise.resolve(request)
}

/** By the matrix; who is from elsewhere may touch nothing of a person, an application or a department here. */
function forbids({ username, role }: Sitting, { verb, path }: Form): boolean {
  const route = routeOf(verb, path)
  if (route === null || (role !== 'visitor' && ownAlways.has(route.path))) return false
  const whose = whoseThing(path)
  // The matrix asks the province's administrator after the county's, who has ended the post already.
  if (role === 'ad.prov' && whose === ' in the county') return false
  const answer = answerTo(role, route, whose)
  if (whose !== '' && strangers.has(username) && answer !== null) return true
  return answer === '403' || answer === '404' || answer === 'sign-in'
}

function whoseThing(path: string): string {
  const [, of = '', id = ''] =
    /^\/(applications|desk\/applications|admin\/staff)\/(\d+)/.exec(path) ?? []
  if (of === '') return ''
  if (of === 'admin/staff') return staffOfCounty.has(id) ? ' in the county' : ' in the province'
  const owns = (owned: Owned) => Object.values(owned).some((one) => one.id === id)
  if (owns(citizen)) return ' of the citizen'
  return owns(company) ? ' of the company' : ''
}

function saidBy({ status, headers }: supertest.Response): string {
  const to = headers['location'] ?? ''
  return status === 303 && /^\/(desk\/)?login/.test(to) ? 'sign-in' : String(status)
}

/** Nobody who is signed in is sent to sign in: his session would be gone, and he would be refused nothing more. */
const isRefusal = (answer: supertest.Response, { username }: Sitting) =>
  ['403', '404', ...(username === '' ? ['sign-in'] : [])].includes(saidBy(answer))

async function staffIn(region: string): Promise<ReadonlySet<string>> {
  const { rows } = await resources.ownerPool.query<{ id: string }>(
    `select p.account_id as id from staff_posts p join departments d on d.id = p.department_id
     join regions r on r.code = d.region_code where r.code = $1`,
    [region],
  )
  return new Set(rows.map(({ id }) => id))
}

function bodyOf(fields: readonly (readonly [string, string])[]): string {
  const body = new URLSearchParams()
  for (const [name, value] of fields) body.append(name, value)
  return body.toString()
}

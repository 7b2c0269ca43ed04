// Who may reach what: every address of the ledger tried by every kind of person, with a thing of one's
// own and of somebody else. The answers stand in access-matrix.txt; a change there is read by a person.
import { beforeAll, expect, test } from 'vitest'
import supertest from 'supertest'
import { addressesOf } from './stories/support/addresses.ts'
import type { Address } from './stories/support/addresses.ts'
import type { Resources } from '../src/platform/resources.ts'
import { foodLicence, playedBy } from './stories/support/world.ts'
import { testApp } from './support/app.ts'
import { useDatabase } from './support/database.ts'
import { signedIn, tokenOf } from './support/sign-in.ts'
import type { Agent } from './support/sign-in.ts'

interface Role {
  readonly name: string
  /** Null for a visitor. */
  readonly username: string | null
  readonly hall: 'public' | 'desk'
}

const roles: readonly Role[] = [
  { name: 'visitor', username: null, hall: 'public' },
  { name: 'citizen', username: 'zhaxiduojie', hall: 'public' },
  { name: 'company', username: 'mashi-mianguan', hall: 'public' },
  { name: 'window', username: 'zaduo-scj-shouli', hall: 'desk' },
  { name: 'examiner', username: 'yushuzhou-scj-chengban', hall: 'desk' },
  { name: 'approver', username: 'qinghai-scj-pizhun', hall: 'desk' },
  { name: 'supervis', username: 'yushuzhou-jiancha', hall: 'desk' },
  { name: 'auditor', username: 'qinghai-shenji', hall: 'desk' },
  { name: 'editor', username: 'qinghai-bianji', hall: 'desk' },
  { name: 'ad.county', username: 'zaduo-guanli', hall: 'desk' },
  { name: 'ad.prov', username: 'qinghai-guanli', hall: 'desk' },
]

interface Sitting {
  readonly role: Role
  readonly agent: Agent
  readonly token: string
}

let resources: Resources
let addresses: readonly Address[]
let sittings: readonly Sitting[]

beforeAll(async () => {
  resources = (await useDatabase()).resources
  const { app } = testApp(resources)
  const world = {
    resources,
    citizen: await playedBy(resources, 'zhaxiduojie', '632722'),
    company: await playedBy(resources, 'mashi-mianguan', '630103'),
    staff: { county: 'zaduo-nyt-shouli', province: 'qinghai-nyt-pizhun' },
  }
  const version = await resources.db('matterVersions').first('id')
  addresses = await addressesOf(world, version?.id ?? '0')
  sittings = await Promise.all(
    roles.map(async (role) => {
      const { username, hall } = role
      const agent = username === null ? supertest.agent(app) : await signedIn(app, username, hall)
      const page = username === null ? '/login' : '/'
      return { role, agent, token: await tokenOf(agent, page) }
    }),
  )
})

test('every address answers each kind of person as it is written down', async () => {
  const lines: string[] = []
  const faults: string[] = []
  for (const address of inOrder(addresses)) {
    const answers = new Map<Role, string>()
    await resources.ownerPool.query('delete from rate_limits')
    for (const sitting of ownersLast(sittings)) {
      const answer = await ask(sitting, address)
      answers.set(sitting.role, classOf(answer))
      if (answer.status >= 500) faults.push(`${address.path} for ${sitting.role.name}`)
    }
    lines.push(
      lineOf(
        address,
        roles.map((role) => answers.get(role) ?? ''),
      ),
    )
  }
  expect(faults).toEqual([])
  await expect([header(), ...lines, ''].join('\n')).toMatchFileSnapshot('./access-matrix.txt')
}, 480_000)

/** Nothing is changed before it was read, and whoever signs out is asked nothing more. */
function inOrder(all: readonly Address[]): readonly Address[] {
  const rank = ({ route, path }: Address) =>
    path === '/logout' ? 2 : route.verb === 'post' ? 1 : 0
  return all.toSorted((one, other) => rank(one) - rank(other))
}

/** Whoever may change a thing comes after those who must not even see it. */
function ownersLast(all: readonly Sitting[]): readonly Sitting[] {
  const rank = ({ role }: Sitting) => (role.hall === 'public' && role.username !== null ? 1 : 0)
  return all.toSorted((one, other) => rank(one) - rank(other))
}

async function ask(
  { agent, token }: Sitting,
  { route, path }: Address,
): Promise<supertest.Response> {
  if (route.verb === 'get') return agent.get(withQuery(path))
  if (route.files === 'form') return agent.post(path).field('_csrf', token)
  return agent.post(path).type('form').send({ _csrf: token })
}

function withQuery(path: string): string {
  if (path === '/applications/new') return `${path}?matter=${foodLicence}&region=632722`
  return path.endsWith('/comparison') ? `${path}?from=1&to=1` : path
}

function classOf({ status, headers }: supertest.Response): string {
  const to = headers['location'] ?? ''
  return status === 303 && /^\/(desk\/)?login/.test(to) ? 'sign-in' : String(status)
}

const widths = { verb: 5, name: 63, answer: 10 }

function lineOf({ route, name }: Address, answers: readonly string[]): string {
  const cells = answers.map((answer) => answer.padEnd(widths.answer))
  return [route.verb.toUpperCase().padEnd(widths.verb), name.padEnd(widths.name), ...cells]
    .join('')
    .trimEnd()
}

function header(): string {
  const names = roles.map(({ name }) => name.padEnd(widths.answer))
  return ''
    .padEnd(widths.verb + widths.name)
    .concat(...names)
    .trimEnd()
}

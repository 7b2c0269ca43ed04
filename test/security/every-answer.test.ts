// Every address that can be read, asked by people of each kind: reading changes nothing in the database, a page
// names nothing that lies elsewhere and no number of a person in an address, and no other site may read it.
import { beforeAll, expect, test } from 'vitest'
import supertest from 'supertest'
import { addressesOf } from '../stories/support/addresses.ts'
import { pagesFor } from '../stories/support/pages-of-roles.ts'
import { playedBy } from '../stories/support/world.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { idNumbersIn, phonesIn } from '../support/numbers-in.ts'
import { signedIn } from '../support/sign-in.ts'
import { watchWrites, writesSince } from '../support/watched-writes.ts'

interface Read {
  readonly name: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Empty where no page was sent. */
  readonly html: string
  readonly writes: readonly string[]
}

const people = {
  public: ['zhaxiduojie', 'mashi-mianguan'],
  desk: [
    'zaduo-scj-shouli',
    'zaduo-scj-shenhe',
    'qinghai-bianji',
    'qinghai-guanli',
    'qinghai-shenji',
  ],
} as const

let database: TestDatabase
const reads: Read[] = []

beforeAll(async () => {
  database = await useDatabase()
  const { resources } = database
  const { app } = testApp(resources)
  const world = {
    resources,
    citizen: await playedBy(resources, 'zhaxiduojie', '632722'),
    company: await playedBy(resources, 'mashi-mianguan', '630103'),
    staff: { county: 'zaduo-nyt-shouli', province: 'qinghai-nyt-pizhun' },
  }
  const version = await resources.db('matterVersions').first('id')
  const addresses = await addressesOf(world, version?.id ?? '0')
  const readable = addresses.filter(({ route }) => route.verb === 'get').map(({ path }) => path)
  const paths = new Set([...readable, ...pagesFor(addresses, world).map(({ path }) => path)])
  const visitor = supertest.agent(app)
  const agents = [
    { username: 'visitor', agent: visitor },
    ...(await Promise.all(
      Object.entries(people).flatMap(([hall, usernames]) =>
        usernames.map(async (username) => ({
          username,
          agent: await signedIn(app, username, hall as 'public' | 'desk'),
        })),
      ),
    )),
  ]
  await watchWrites(resources.ownerPool)
  for (const { username, agent } of agents) {
    for (const path of paths) {
      const { status, headers, text } = await agent.get(path).set('Origin', 'https://evil.test')
      const isPage = String(headers['content-type']).startsWith('text/html')
      const html = isPage ? text : ''
      reads.push({ name: `${username} ${path}`, status, headers, html, writes: await writes() })
    }
  }
}, 480_000)

/** A letter is drawn for its first reader and kept; words that found nothing are counted, without a person. */
const forReaders = new Set(['UPDATE documents', 'INSERT search_misses', 'UPDATE search_misses'])

test('reading changes nothing but who read, how often, and until when he is signed in', () => {
  expect(faults(({ writes }) => writes.filter((write) => !forReaders.has(write)))).toEqual([])
  expect(reads.filter(({ status }) => status === 200).length).toBeGreaterThan(500)
})

test('no other site may read an answer but the open catalogue, and nobody is led to one', () => {
  expect(
    faults(({ name, headers }) => [
      ...Object.keys(headers).filter((header) => {
        const isOpen = / \/api\/v1\//.test(name) && headers[header] === '*'
        return header.startsWith('access-control-') && !isOpen
      }),
      ...Object.values(headers).filter((value) => [value].flat().join().includes('evil.test')),
    ]),
  ).toEqual([])
})

/** What a browser fetches by itself; a link that somebody follows may lead elsewhere. */
const fetched =
  /<(?:script|img|iframe|source|video|audio|embed|object|input|use)\b[^>]*?\s(?:src|srcset|data|href|xlink:href)="([^"]*)"|<link\b[^>]*?\shref="([^"]*)"/g

test('a page has all it needs from the hall itself, style and scripts under the hash of what they hold', () => {
  const parts = (html: string) =>
    [...html.matchAll(fetched)].map(([, one, other]) => one ?? other ?? '')
  expect(
    faults(({ html }) =>
      parts(html).filter((part) => !/^(\/(?!\/)|#|data:image\/)/.test(part) && !isOwn(part)),
    ),
  ).toEqual([])
  expect(
    faults(({ html }) =>
      parts(html).filter(
        (part) => /\.(css|js)$/.test(part) && !/^\/assets\/[\w-]{8,}\//.test(part),
      ),
    ),
  ).toEqual([])
})

/** The address by which the page is known to search engines. */
const isOwn = (part: string) => /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//.test(part)

test('no address on a page carries the number of a person, and no question of one asks for such', () => {
  const addressesOn = (html: string) =>
    [...html.matchAll(/\s(?:href|action|src)="([^"]*)"/g)].map(([, address = '']) =>
      decoded(address),
    )
  expect(
    faults(({ html }) =>
      addressesOn(html)
        .filter((address) => !address.startsWith('tel:'))
        .flatMap((address) => [...idNumbersIn(address), ...phonesIn(address)]),
    ),
  ).toEqual([])
  const secret = /name="(?:[\w.]*(?:idNumber|password|phone|_csrf|token|secret|bankCard))"/i
  expect(
    faults(({ html }) =>
      [...html.matchAll(/<form\b(?![^>]*method="post")[^>]*>[\s\S]*?<\/form>/g)]
        .map(([form]) => form)
        .filter((form) => secret.test(form))
        .map((form) => secret.exec(form)?.[0] ?? ''),
    ),
  ).toEqual([])
})

/** The same for everybody; and the picture of a page, which its reader turns, until he signs out. */
const mayBeKept = [/^\/(?:api\/v1|publications)\//, /^\/(?:matters\/suggestions|offline\.js)$/]
const turned = /^\/desk\/applications\/\d+\/page\//

test('what is sent to somebody who is signed in is kept by no browser and no proxy', () => {
  expect(
    faults(({ name, status, headers }) => {
      const [who = '', path = ''] = name.split(' ')
      const said = headers['cache-control'] ?? 'nothing'
      if (who === 'visitor' || status !== 200 || said.includes('no-store')) return []
      if (mayBeKept.some((one) => one.test(path))) return []
      return turned.test(path) && said === 'private, max-age=600' ? [] : [said]
    }),
  ).toEqual([])
})

test('no page has a script or data between its tags', () => {
  const between = /<script\b[^>]*>(?!<\/script>)/g
  expect(faults(({ html }) => html.match(between) ?? [])).toEqual([])
})

test('a visitor who only reads has no session', async () => {
  const { app } = testApp(database.resources)
  const before = await sessions()
  const cookies: string[] = []
  for (const path of [
    '/',
    '/matters',
    '/matters/630131001000',
    '/help',
    '/privacy',
    '/no-such',
    '/api/v1/regions',
  ]) {
    const answer = await supertest(app).get(path)
    cookies.push(...(answer.get('Set-Cookie') ?? []))
  }
  expect(cookies).toEqual([])
  expect(await sessions()).toBe(before)
})

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('&amp;', '&'))
  } catch {
    return address
  }
}

function faults(of: (read: Read) => readonly string[]): readonly string[] {
  const said = reads.flatMap((read) => of(read).map((fault) => `${read.name}: ${fault}`))
  return [...new Set(said)]
}

async function sessions(): Promise<number> {
  const { rows } = await database.resources.ownerPool.query('select 1 from sessions')
  return rows.length
}

async function writes(): Promise<readonly string[]> {
  const written = await writesSince(database.resources.ownerPool)
  return written.map(({ what }) => what)
}

// Every kind of person begins at his start page and follows what he is shown: no link answers that there is no such
// page, that it is not for him, or that something broke. Of links of one shape two are followed.
import supertest from 'supertest'
import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { linksOn } from '../security/support/forms-on.ts'
import { routeOf } from '../security/support/matrix.ts'

const { resources } = await useDatabase()
const { app } = testApp(resources)

test.each([
  ['a visitor', null, '/'],
  ['a citizen', 'zhaxiduojie', '/my'],
  ['a company', 'mashi-mianguan', '/my'],
  ['a window of a county', 'zaduo-scj-shouli', '/desk'],
  ['an examiner of a prefecture', 'yushuzhou-scj-chengban', '/desk'],
  ['an approver of the province', 'qinghai-scj-pizhun', '/desk'],
  ['a window clerk', 'zaduo-chuangkou', '/desk/counter'],
  ['an editor of a county', 'zaduo-bianji', '/admin'],
  ['an editor of the province', 'qinghai-bianji', '/admin'],
  ['a reviewer of wording', 'qinghai-bianzhi', '/admin'],
  ['a reviewer of law', 'qinghai-fazhi', '/admin'],
  ['an administrator of a county', 'zaduo-guanli', '/admin'],
  ['an administrator of the province', 'qinghai-guanli', '/admin'],
  ['a supervisor', 'qinghai-jiancha', '/desk'],
  ['an auditor', 'qinghai-shenji', '/admin'],
])(
  'no link leads %s nowhere',
  async (_who, username, start) => {
    const isPublic = start === '/my'
    const agent =
      username === null
        ? supertest.agent(app)
        : await signedIn(app, username, isPublic ? 'public' : 'desk')
    const walksAll = ['zhaxiduojie', null, 'zaduo-scj-shouli'].includes(username)
    const { faults, followed } = await crawl(agent, [start, '/', '/sitemap'], walksAll)
    expect(faults).toEqual([])
    expect(followed).toBeGreaterThan(30)
  },
  120_000,
)

interface Walk {
  readonly faults: readonly string[]
  readonly followed: number
}

/** Three walk the whole hall; the others follow what its front doors say, and stay where they work. */
async function crawl(agent: Agent, starts: readonly string[], all: boolean): Promise<Walk> {
  const from = new Map(starts.map((path) => [path, 'the start']))
  const shapes = new Map<string, number>()
  const faults: string[] = []
  await resources.ownerPool.query('delete from rate_limits')
  for (const [path, page] of from) {
    const { status, text, headers } = await agent.get(path)
    const next = headers['location']
    if (status >= 400) faults.push(`${status} ${path}, a link of ${page}`)
    const isPage = String(headers['content-type']).startsWith('text/html')
    const goesOn = all || starts.includes(path) || isOwn(path)
    const onward = status < 300 && isPage && goesOn ? linksOn(text) : []
    for (const link of [...onward, ...(next?.startsWith('/') ? [next] : [])]) {
      if (from.has(link) || isChoice(link)) continue
      const shape = shapeOf(link)
      const before = shapes.get(shape) ?? 0
      shapes.set(shape, before + 1)
      if (before < fewOfAShape) from.set(link, path)
    }
  }
  return { faults, followed: from.size }
}

const fewOfAShape = 2

const isOwn = (path: string) => /^\/(my|applications|desk|admin)(\/|\?|$)/.test(path)

/** Changes the language or the type for the rest of the walk. */
const isChoice = (link: string) => link.startsWith('/preferences')

/** The line of the ledger and which questions are asked of it. */
function shapeOf(link: string): string {
  const { pathname, searchParams } = new URL(link, 'http://hall')
  return [routeOf('get', link)?.path ?? pathname, ...[...searchParams.keys()].sort()].join(' ')
}

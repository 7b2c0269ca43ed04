// Every line of the ledger as real addresses: its parameters filled in with what the world holds.
import { paths, patterns } from '../../../src/applications/paths.ts'
import { modules } from '../../../src/modules.ts'
import { stopLink } from '../../../src/notifications/links.ts'
import type { Route } from '../../../src/platform/web/ledger.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { accountIdOf, foodLicence } from './world.ts'
import type { Owned, Played, State } from './world.ts'

export interface Address {
  readonly route: Route
  /** The pattern, and whose thing it is about: '/applications/:id of the citizen'. */
  readonly name: string
  readonly path: string
}

export interface World {
  readonly resources: Resources
  readonly citizen: Owned
  readonly company: Owned
  /** Members of staff whose accounts nobody needs, by the region they work for. */
  readonly staff: Readonly<Record<'county' | 'province', string>>
}

export function addressesOf(world: World, planId: string): Promise<readonly Address[]> {
  const routes = modules.flatMap((module) => module.routes)
  return Promise.all(routes.map((route) => addresses(route, world, planId))).then((all) =>
    all.flat(),
  )
}

type Filling = Readonly<Record<string, string>>

async function addresses(route: Route, world: World, planId: string): Promise<Address[]> {
  const fillings = await fillingsOf(route, world, planId)
  return fillings.map(([whose, filling]) => ({
    route,
    name: whose === '' ? route.path : `${route.path} ${whose}`,
    path: route.path.replaceAll(/:(\w+)/g, (_, key: string) => {
      const value = filling[key]
      if (value === undefined) throw new Error(`nothing stands for :${key} in ${route.path}`)
      return value
    }),
  }))
}

async function fillingsOf(
  { path }: Route,
  { resources, citizen, company, staff }: World,
  planId: string,
): Promise<[string, Filling][]> {
  if (path.startsWith('/applications/:id') || path.startsWith('/desk/applications/:id')) {
    const state = stateFor(path)
    return [
      ['of the citizen', parts(citizen[state])],
      ['of the company', parts(company[state])],
    ]
  }
  if (path.startsWith('/admin/staff/:id')) {
    const filled = async (username: string) => {
      const id = await accountIdOf(resources, username)
      const post = await resources.db('staffPosts').where({ accountId: id }).first('id')
      return { id, postId: post?.id ?? '0' }
    }
    return [
      ['in the county', await filled(staff.county)],
      ['in the province', await filled(staff.province)],
    ]
  }
  const bundle = /^\/(one-thing|admin\/bundles)\//.test(path)
  const code = bundle
    ? 'restaurant'
    : path.startsWith('/verify')
      ? citizen.concluded.verificationCode
      : foodLicence
  const { queryNumber } = citizen.submitted
  const secret = 'nobody-was-sent-this-secret'
  const token = stopLink(resources, '1').split('/').at(-1) ?? ''
  const attachmentId = '00000000-0000-4000-8000-000000000000'
  const filling: Filling = {
    part: 'bases',
    hall: await hallOf(resources),
    documentId: '1',
    id: path.startsWith('/publications/')
      ? await publicationOf(resources)
      : path.includes('/plans/')
        ? planId
        : '1',
    attachmentId,
    upload: attachmentId,
    code,
    event: 'submit',
    key: foodLicence,
    group: 'limits',
    kind: path.includes('/translations/') ? 'matters' : 'denial-decision',
    language: 'bo',
    number: '1',
    orderId: '1',
    queryNumber,
    runId: '1',
    secret,
    token,
    topic: 'apply',
    version: '1',
    viewId: '1',
  }
  return [['', filling]]
}

/** What the grant of a licence tells everybody. */
async function publicationOf({ db }: Resources): Promise<string> {
  const told = await db('documents').where({ kind: 'decision-publication' }).first('id')
  return told?.id ?? '0'
}

/** A hall that gives numbers. */
async function hallOf({ db }: Resources): Promise<string> {
  const post = await db('staffPosts').where({ post: 'window-clerk' }).first('departmentId')
  return post?.departmentId ?? '0'
}

/** The state in which the address has something to show. */
function stateFor(path: string): State {
  const drafted: readonly string[] = [
    ...[patterns.section, patterns.materials, patterns.check, patterns.submission],
    ...[patterns.discard, paths.printedDraft(':id'), patterns.signatures],
  ]
  if (drafted.includes(path)) return 'draft'
  if (path === patterns.correction) return 'correcting'
  if (path.includes('/documents/') || path === patterns.rating) return 'concluded'
  return 'submitted'
}

function parts({ id, attachmentId, documentId }: Played): Filling {
  return {
    id,
    attachmentId,
    documentId,
    number: '1',
    page: '1',
    upload: attachmentId,
    action: 'accept',
  }
}

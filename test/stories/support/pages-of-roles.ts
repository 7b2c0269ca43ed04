// Which pages each kind of person uses: the readable lines of the ledger, given to somebody who may
// read them, and the pages of applications in more states than one.
import { paths } from '../../../src/applications/paths.ts'
import type { Permission } from '../../../src/kernel/permission.ts'
import type { Address, World } from './addresses.ts'
import { foodLicence } from './world.ts'

export interface PageOfRole {
  /** Null for a visitor. */
  readonly username: string | null
  readonly path: string
  readonly status: number
  /** Looked at in the mode for elders as well. */
  readonly elder: boolean
}

/** Somebody who holds the right; the pages that nobody needs a right for are a visitor's. */
const readers: Partial<Record<Permission, string>> = {
  'applications.apply': 'zhaxiduojie',
  'own.account': 'zhaxiduojie',
  'own.papers': 'zhaxiduojie',
  'mandates.manage': 'zhaxiduojie',
  'applications.read': 'zaduo-scj-shouli',
  'applications.step': 'zaduo-scj-shouli',
  'applications.assign': 'zaduo-scj-shenhe',
  'desk.enter': 'zaduo-scj-shouli',
  'signed-in': 'zaduo-scj-shouli',
  'admin.enter': 'zaduo-guanli',
  'audit.read': 'qinghai-shenji',
  'forms.read': 'qinghai-bianji',
  'forms.edit': 'qinghai-bianji',
  'matters.read': 'qinghai-bianji',
  'matters.edit': 'qinghai-bianji',
  'matters.publish': 'qinghai-bianji',
  'translations.edit': 'qinghai-bianji',
  'organizations.read': 'zaduo-guanli',
  'organizations.edit': 'qinghai-guanli',
  'deadlines.edit': 'qinghai-guanli',
  'staff.manage': 'qinghai-guanli',
  'workflow.read': 'qinghai-guanli',
  'workflow.edit': 'qinghai-guanli',
  'operations.read': 'qinghai-guanli',
  'letters.edit': 'qinghai-guanli',
  'privacy.govern': 'qinghai-guanli',
  'settings.edit': 'qinghai-guanli',
  'retention.hold': 'qinghai-shenji',
  'supervision.read': 'yushuzhou-jiancha',
  'applications.fill': 'zhaxiduojie',
  'counter.assist': 'zaduo-chuangkou',
  'counter.serve': 'zaduo-chuangkou',
  'accounts.recover': 'zaduo-scj-shouli',
}

export function pagesFor(addresses: readonly Address[], world: World): readonly PageOfRole[] {
  const ofLedger = addresses
    .filter(({ route, path }) => route.verb === 'get' && isPage(path))
    .filter(({ name }) => !name.endsWith('of the company'))
    .map(({ route, path }): PageOfRole => {
      const isOpen = route.can === 'public'
      const username = isOpen ? null : readerOf(route.can, path)
      if (username === undefined) throw new Error(`nobody reads ${path}, which needs ${route.can}`)
      return {
        username,
        path: withQuery(path),
        status: nothingThere.test(path) ? 404 : 200,
        elder: isOpen,
      }
    })
  return [...ofLedger, ...inOtherStates(world), ...refusals]
}

function inOtherStates({ citizen }: World): PageOfRole[] {
  const own = (path: string) => ({ ...plain, username: 'zhaxiduojie', path })
  const desk = (username: string, path: string) => ({ ...plain, username, path })
  const { correcting, suspended, concluded, submitted } = citizen
  return [
    ...[correcting, suspended, concluded].map(({ id }) => own(paths.progress(id))),
    ...[correcting, suspended, concluded].map(({ id }) =>
      desk('zaduo-scj-shouli', paths.deskFile(id)),
    ),
    desk('zaduo-scj-shouli', paths.deskClock(suspended.id)),
    desk('zaduo-scj-shouli', paths.deskStep(submitted.id, 'request-correction')),
    desk('zaduo-scj-shouli', paths.deskStep(submitted.id, 'propose-refusal')),
    desk('zaduo-scj-chengban', paths.deskFile(suspended.id)),
    desk('zaduo-scj-chengban', paths.deskStep(suspended.id, 'resume')),
    desk('yushuzhou-jiancha', paths.queue({ view: 'passed' })),
    desk('yushuzhou-jiancha', paths.deskFile(submitted.id)),
    desk('qinghai-bianji', '/admin'),
    desk('qinghai-bianji', `/admin/matters/${decidedOnPromise}/edit/promise`),
    { ...plain, username: null, path: `/matters/${decidedOnPromise}?region=632722` },
  ]
}

/** 职业中介活动许可, which may be asked for on a promise (告知承诺). */
const decidedOnPromise = '630114001000'

const plain = { status: 200, elder: false } as const

const refusals: readonly PageOfRole[] = [
  { username: null, path: '/no-such-page', status: 404, elder: true },
  { username: null, path: '/matters?q=没有这样的事情', status: 200, elder: true },
  { username: null, path: '/matters?q=开饭馆', status: 200, elder: true },
  { username: 'zhaxiduojie', path: '/desk', status: 403, elder: false },
]

/** Both halls have pages that need nothing but an account. */
function readerOf(right: Permission, path: string): string | undefined {
  return path.startsWith('/my') ? readers['applications.apply'] : readers[right]
}

/** One-time links that nobody was sent, and things that this world does not hold. */
const nothingThere =
  /\/my\/mandates\/1|\/my\/signatures\/1|\/applications\/\d+\/signatures$|\/first\/|\/login\/national|\/recover\/link\/|\/desk\/ratings\/|alerts\/1|\/import\/1|\/joint\/(new|1)|\/desk\/(bulk|drafts\/1|consultations\/1)|\/admin\/forms\/\d+\/(question|page)$|\/desk\/leaves\/1$|\/exports\/1$|\/operations\/1$|counter\/(visits|filings)\/1|\/halls\/tickets\/|\/admin\/matters\/\d+\/entry$|\/admin\/successions\/1$/

/** Files, redirects and what machines read are no pages. */
function isPage(path: string): boolean {
  const others = [
    /\.(xml|txt|ico|js|json|webmanifest|xlsx|csv|pdf)$/,
    /^\/api\//,
    /\/(files|documents)\/[\w-]+$/,
    /^\/publications\/\d+\/file$/,
  ]
  return ![
    ...others,
    /^\/preferences$/,
    /^\/progress\/./,
    /^\/recover\/number/,
    /\/login\/code$/,
    /recoveries\/link/,
    /\/suggestions$/,
    /\/resume$/,
    /^\/notices\/confirm\//,
    /\/page\/[\w-]+\/\d+$/,
    /\/applications\/\d+\/(merge|later)$/,
    /\/(certificate|material-receipt)$/,
    /\/successions\/new$/,
  ].some((one) => one.test(path))
}

function withQuery(path: string): string {
  if (path === '/applications/new') return `${path}?matter=${foodLicence}&region=632722`
  return path.endsWith('/comparison') ? `${path}?from=1&to=1` : path
}

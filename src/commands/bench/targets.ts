// What is measured: every page of the list with what is asked, and the yardstick it is held against.
import type { Client } from 'pg'
import { acceptOnce, bareForm, drafters, fileOnce, filers, saveOnce } from './acts.ts'
import type { Cast } from './cast.ts'
import { opening } from './forms-of-page.ts'
import type { Answer, Ask } from './load.ts'
import { cookieOf, signIn, signInStaff } from './sign-in.ts'

export type Yardstick = 'L3' | 'L4 anonymous' | 'L4 signed in' | 'bare form'

export interface Target {
  readonly name: string
  readonly against: Yardstick
  /** Visits under way at once. */
  readonly lanes: number
  readonly expected: number
  visit(lane: number): Promise<Answer>
  /** A look at a page that reads no application, so that the session of this page's visitor stays open. */
  rest?(): Promise<Answer>
}

export interface Scene {
  readonly product: Ask
  readonly yardstick: Ask
  readonly client: Client
  readonly cast: Cast
}

const many = 16

export async function targetsOf(scene: Scene): Promise<readonly Target[]> {
  const { product, yardstick, cast } = scene
  const bare = cookieOf(await yardstick(opening('/enter')))
  const applicant = await signIn(product, '/login', cast.filed.applicant)
  const receiver = await signIn(product, '/login', cast.decision.applicant)
  const clerk = await signInStaff(product, cast.filed.clerk)
  const drafting = await drafters(scene)
  const filing = await filers(scene, { applicant, clerk })
  const [draft] = drafting
  if (draft === undefined) throw new Error('nobody has a draft to measure with')
  const page = (name: string, path: string, cookie = ''): Target => ({
    name,
    against: cookie === '' ? 'L4 anonymous' : 'L4 signed in',
    ...{ lanes: many, expected: 200, visit: () => product(opening(path, cookie)) },
    rest: () => product(opening('/help', cookie)),
  })
  const yard = (name: Yardstick, path: string, cookie: string): Target => ({
    ...{ name, against: name, lanes: many, expected: 200 },
    visit: () => yardstick(opening(path, cookie)),
  })
  return [
    yard('L3', '/l3', ''),
    yard('L4 anonymous', '/l4', ''),
    yard('L4 signed in', '/l4', bare),
    page('首页', '/'),
    page('事项目录', '/matters'),
    page('搜索“社保卡”', `/matters?q=${encodeURIComponent('社保卡')}`),
    page('办事指南', `/matters/${cast.filed.matterCode}`),
    page('登录页', '/login'),
    page('填表一节', draft.section, draft.cookie),
    page('我的', '/my', applicant),
    page('待办', '/desk', clerk),
    {
      ...page('办件页', '/desk', clerk),
      visit: (lane) => product(opening(`/desk/applications/${openedBy(cast, lane)}`, clerk)),
    },
    page('决定书 PDF', cast.decision.path, receiver),
    await bareForm(yardstick, filing.length),
    {
      ...{ name: '保存草稿', against: 'bare form', lanes: drafting.length, expected: 303 },
      visit: (lane) => saveOnce(product, drafting[lane]),
    },
    {
      ...{
        name: '提交（看一遍再提交）',
        against: 'bare form',
        lanes: filing.length,
        expected: 303,
      },
      visit: (lane) => fileOnce(scene, filing[lane]),
    },
    {
      ...{ name: '受理（打开再确认）', against: 'bare form', lanes: filing.length, expected: 303 },
      visit: (lane) => acceptOnce(scene, filing[lane]),
    },
  ]
}

function openedBy({ opened, filed }: Cast, lane: number): string {
  return opened[lane % opened.length] ?? filed.id
}

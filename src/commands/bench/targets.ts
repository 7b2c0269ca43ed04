// What is measured: every page of the list with what is asked, and the yardstick it is held against.
import type { Client } from 'pg'
import { draftLike } from './cast.ts'
import type { Cast } from './cast.ts'
import { fieldsOf, opening, sending, sendingInParts } from './forms-of-page.ts'
import type { Answer, Ask } from './load.ts'
import { cookieOf, signIn, signInStaff } from './sign-in.ts'

export type Yardstick = 'L3' | 'L4 anonymous' | 'L4 signed in' | 'L4 one at a time'

export interface Target {
  readonly name: string
  readonly against: Yardstick
  /** Visits under way at once. */
  readonly lanes: number
  readonly expected: number
  visit(lane: number): Promise<Answer>
}

export interface Scene {
  readonly product: Ask
  readonly yardstick: Ask
  readonly client: Client
  readonly cast: Cast
}

const many = 16

export async function targetsOf(scene: Scene): Promise<readonly Target[]> {
  const { product, yardstick, cast, client } = scene
  const bare = cookieOf(await yardstick(opening('/enter')))
  const applicant = await signIn(product, '/login', cast.filed.applicant)
  const drafter = await signIn(product, '/login', cast.draft.applicant)
  const receiver = await signIn(product, '/login', cast.decision.applicant)
  const clerk = await signInStaff(product, cast.filed.clerk)
  const draft = await draftLike(client, cast.draft.id)
  const section = `/applications/${draft}/sections/1`
  const saved = fieldsOf((await product(opening(section, drafter))).text, section)
  const page = (name: string, path: string, cookie = ''): Target => ({
    name,
    against: cookie === '' ? 'L4 anonymous' : 'L4 signed in',
    ...{ lanes: many, expected: 200, visit: () => product(opening(path, cookie)) },
  })
  const yard = (name: Yardstick, path: string, cookie: string, lanes = many): Target => ({
    ...{ name, against: name, lanes, expected: 200 },
    visit: () => yardstick(opening(path, cookie)),
  })
  const filed: string[] = []
  return [
    yard('L3', '/l3', ''),
    yard('L4 anonymous', '/l4', ''),
    yard('L4 signed in', '/l4', bare),
    yard('L4 one at a time', '/l4', bare, 1),
    page('首页', '/'),
    page('事项目录', '/matters'),
    page('搜索“社保卡”', `/matters?q=${encodeURIComponent('社保卡')}`),
    page('办事指南', `/matters/${cast.filed.matterCode}`),
    page('登录页', '/login'),
    page('填表一节', section, drafter),
    page('我的', '/my', applicant),
    page('待办', '/desk', clerk),
    page('办件页', `/desk/applications/${cast.filed.id}`, clerk),
    page('决定书 PDF', cast.decision.path, receiver),
    {
      ...{ name: '保存草稿', against: 'L4 one at a time', lanes: 1, expected: 303 },
      visit: () => product(sendingInParts(section, drafter, saved)),
    },
    {
      ...{ name: '提交（看一遍再提交）', against: 'L4 one at a time', lanes: 1, expected: 303 },
      visit: async () => {
        const id = await draftLike(client, cast.filed.id)
        filed.push(id)
        const form = `/applications/${id}/submission`
        return pressed(product, applicant, `/applications/${id}/check`, form, { declared: 'yes' })
      },
    },
    {
      ...{ name: '受理（打开再确认）', against: 'L4 one at a time', lanes: 1, expected: 303 },
      visit: async () => {
        const id = filed.shift() ?? (await fileOne(scene, applicant))
        const form = `/desk/applications/${id}/steps`
        return pressed(product, clerk, `${form}/accept`, form, {})
      },
    },
  ]
}

async function fileOne({ product, client, cast }: Scene, applicant: string): Promise<string> {
  const id = await draftLike(client, cast.filed.id)
  const form = `/applications/${id}/submission`
  await pressed(product, applicant, `/applications/${id}/check`, form, { declared: 'yes' })
  return id
}

/** Opens the page of a form and sends it: one act, timed as a whole. */
async function pressed(
  ask: Ask,
  cookie: string,
  page: string,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  const opened = await ask(opening(page, cookie))
  const body = fieldsOf(opened.text, action)
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const sent = await ask(sending(action, cookie, body))
  return { ...sent, milliseconds: opened.milliseconds + sent.milliseconds }
}

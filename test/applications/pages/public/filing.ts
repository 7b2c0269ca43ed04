// What the tests of filing do again and again: begin a draft, post a form with files, fill it in.
import sharp from 'sharp'
import type supertest from 'supertest'
import { postForm, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

/** 社会保障卡申领: two sections, a question that takes a file, one material to be sent. */
export const socialCard = '632014006000'
/** 无犯罪记录证明: two sections, nothing that must be sent. */
export const noRecord = '632009001000'
/** 最低生活保障: three sections, a group of family members. */
export const subsistence = '630511001000'
/** 杂多县 */
export const zaduo = '632722'

export interface SentFile {
  readonly field: string
  readonly name: string
  readonly bytes: Buffer
}

type Fields = Readonly<Record<string, string | string[]>>

export function startPage(matter: string, region = zaduo): string {
  return `/applications/new?matter=${matter}&region=${region}`
}

/** Begins a draft and gives its id. */
export async function begin(agent: Agent, matter: string, region = zaduo): Promise<string> {
  const page = startPage(matter, region)
  const answer = await postForm(agent, page, '/applications/drafts', { matter, region })
  const id = /^\/applications\/(\d+)\//.exec(answer.headers['location'] ?? '')?.[1]
  if (id === undefined) throw new Error(`no draft was begun: ${answer.status}`)
  return id
}

/** Posts a form with files; the token is that of the page. */
export async function postParts(
  agent: Agent,
  page: string,
  fields: Fields,
  files: readonly SentFile[] = [],
): Promise<supertest.Response> {
  const token = await tokenOf(agent, page)
  let request = agent.post(page).field('_csrf', token)
  for (const [name, value] of Object.entries(fields)) request = request.field(name, value)
  for (const { field, name, bytes } of files) {
    request = request.attach(field, bytes, { filename: name })
  }
  return request
}

export async function picture(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 4, background: '#3579' } })
    .png()
    .toBuffer()
}

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** 申请人信息, as 扎西多杰 would type it. */
export const aboutZhaxi = {
  'answers.applicantName': '扎西多杰',
  'answers.applicantId': '632722197803124734',
  'answers.nation': '04',
  'answers.phone': '19900000101',
  'answers.hkRegion.county': zaduo,
  'answers.liveAddress': '杂多县扎青乡牧民定居点3区',
}

export const aboutNoRecord = {
  'answers.use': '求职',
  'answers.useNote': '青海样例牧业合作社',
  'answers.period.year': '2020',
  'answers.period.month': '1',
  'answers.period.day': '1',
  'answers.lang': '中文',
  'answers.getMode': '电子',
}

/** A draft for 无犯罪记录证明 with every answer given. */
export async function filledDraft(agent: Agent): Promise<string> {
  const id = await begin(agent, noRecord)
  await postParts(agent, `/applications/${id}/sections/1`, aboutZhaxi)
  await postParts(agent, `/applications/${id}/sections/2`, aboutNoRecord)
  return id
}

import type { Express } from 'express'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { askInstead } from '../../../support/form-of-matter.ts'
import type { FormDefinition } from '../../../../src/forms/index.ts'
import { question } from '../../../forms/sample.ts'
import { signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import {
  aboutNoRecord,
  aboutZhaxi,
  begin,
  noRecord,
  pdf,
  picture,
  postParts,
  socialCard,
  subsistence,
} from './filing.ts'

/** The catalogue asks for files in its lists of materials alone; a form may ask for them as well. */
function withPhoto(form: FormDefinition): FormDefinition {
  const photo = question('file', {
    ...{ key: 'photo', label: '电子证件照', required: true, accept: ['jpg', 'png', 'pdf'] },
  })
  const [first, second, ...rest] = form.sections
  if (first === undefined || second === undefined) throw new Error('the form has two sections')
  return { ...form, sections: [first, { ...second, fields: [...second.fields, photo] }, ...rest] }
}

let database: TestDatabase
let app: Express
let zhaxi: Agent
let draft: string
let card: string
let family: string

beforeAll(async () => {
  database = await useDatabase()
  await askInstead(database.resources, socialCard, withPhoto)
  app = testApp(database.resources).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
  draft = await begin(zhaxi, noRecord)
  card = await begin(zhaxi, socialCard)
  family = await begin(zhaxi, subsistence)
})

const sectionOf = (id: string, number: number) => `/applications/${id}/sections/${number}`

async function kept(id: string) {
  const row = await database.db('applications').where({ id }).first('answers', 'typed', 'status')
  if (row === undefined) throw new Error('no such application')
  return row
}

describe('a section of the form', () => {
  it('shows where one is, when it was saved, and what the account knows already', async () => {
    const answer = await zhaxi.get(sectionOf(draft, 1))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('第 1 步，共 4 步')
    expect(answer.text).toContain('草稿已存，3月12日 10:00')
    expect(answer.text).toContain('value="632722197803124734"')
    expect(answer.text.match(/<h1/g)).toHaveLength(1)
  })

  it('leads to the next one when it is right', async () => {
    const answer = await postParts(zhaxi, sectionOf(draft, 1), aboutZhaxi)
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe(sectionOf(draft, 2))
  })

  it('leads to the materials after the last one', async () => {
    const answer = await postParts(zhaxi, sectionOf(draft, 2), aboutNoRecord)
    expect(answer.headers['location']).toBe(`/applications/${draft}/materials`)
  })

  it('leads back to the last look when one came from there', async () => {
    const page = `${sectionOf(draft, 1)}?back=check`
    const answer = await postParts(zhaxi, page, aboutZhaxi)
    expect(answer.headers['location']).toBe(`/applications/${draft}/check`)
  })
})

describe('what was typed wrongly', () => {
  const long = 'x'.repeat(100_000)
  const wrong = [
    ['a wrong check digit', 'applicantId', '632722197803124735', '最后一位不对'],
    ['a day that is not in the calendar', 'applicantId', '632722197802304734', '出生日期不存在'],
    ['100 000 characters', 'applicantName', long, '写得太长了'],
    ['a phone of too few digits', 'phone', '1990000', '手机号码是 11 位'],
  ] as const

  it.each(wrong)('%s: 422, said beside the question, all kept', async (_name, key, value, said) => {
    const before = await kept(draft)
    const fields = { ...aboutZhaxi, 'answers.liveAddress': '扎青乡', [`answers.${key}`]: value }
    const answer = await postParts(zhaxi, sectionOf(draft, 1), fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
    expect(answer.text).toContain('有 1 处要改')
    expect(answer.text).toContain(`href="#f-${key}"`)
    expect(answer.text).toMatch(/>\s*扎青乡</)
    expect(answer.text).toContain(value.slice(0, 20))
    expect((await kept(draft)).answers).not.toHaveProperty(key, value)
    expect((await kept(draft)).status).toBe(before.status)
  })

  it('100 000 Chinese characters: 422 with a sentence, what came before is kept', async () => {
    const fields = {
      'answers.applicantName': '长'.repeat(100_000),
      'answers.applicantId': '632722197803124734',
    }
    const answer = await postParts(zhaxi, sectionOf(draft, 1), fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/内容太长|写得太长了/)
    expect((await kept(draft)).typed).toHaveProperty('applicantId')
  })

  it('an impossible date: 422 with the date in words', async () => {
    const fields = { ...aboutNoRecord, 'answers.period.month': '2', 'answers.period.day': '30' }
    const answer = await postParts(zhaxi, sectionOf(draft, 2), fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('2020年2月没有30日')
    expect(answer.text).toContain('value="30"')
  })

  it('is still there after leaving and coming back', async () => {
    const fields = { ...aboutZhaxi, 'answers.phone': '12', _leave: '1' }
    const left = await postParts(zhaxi, sectionOf(draft, 1), fields)
    expect(left.status).toBe(303)
    expect(left.headers['location']).toBe('/my')
    const again = await zhaxi.get(sectionOf(draft, 1))
    expect(again.text).toContain('value="12"')
    expect(again.text).not.toContain('处要改')
  })

  it('is said when one comes from the last look to mend it', async () => {
    const answer = await zhaxi.get(`${sectionOf(draft, 1)}?back=check`)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('手机号码是 11 位')
  })
})

describe('what is unusual and right', () => {
  it('full-width digits are taken as digits', async () => {
    const fields = { ...aboutZhaxi, 'answers.phone': '１９９０００００１０１' }
    expect((await postParts(zhaxi, sectionOf(draft, 1), fields)).status).toBe(303)
    expect((await kept(draft)).answers).toHaveProperty('phone', '19900000101')
  })

  it.each(['李𣲗䶮', '尕藏卓玛吉·白玛'])('the name %s is kept as it is', async (name) => {
    const fields = { ...aboutZhaxi, 'answers.applicantName': name }
    expect((await postParts(zhaxi, sectionOf(draft, 1), fields)).status).toBe(303)
    expect((await zhaxi.get(sectionOf(draft, 1))).text).toContain(name)
  })
})

describe('the buttons inside a form', () => {
  it('上一步 keeps what was typed', async () => {
    const fields = { ...aboutNoRecord, 'answers.useNote': '另一单位', _previous: '1' }
    const answer = await postParts(zhaxi, sectionOf(draft, 2), fields)
    expect(answer.headers['location']).toBe(sectionOf(draft, 1))
    expect((await zhaxi.get(sectionOf(draft, 2))).text).toContain('另一单位')
  })

  it('another family member is added and removed without losing the others', async () => {
    const one = { 'answers.members.0._row': '1', 'answers.members.0.name': '白玛央金' }
    const page = sectionOf(family, 2)
    const added = await postParts(zhaxi, page, { ...one, _add: 'members' })
    expect(added.headers['location']).toBe(`${page}#f-members`)
    const two = await zhaxi.get(page)
    expect(two.text).toContain('白玛央金')
    expect(two.text).toContain('第 2 人')
    const both = { ...one, 'answers.members.1._row': '1', 'answers.members.1.name': '扎西' }
    await postParts(zhaxi, page, { ...both, _remove: 'members.0' })
    const left = await zhaxi.get(page)
    expect(left.text).not.toContain('白玛央金')
    expect(left.text).toContain('value="扎西"')
  })

  it('the towns of another county are listed', async () => {
    const fields = { ...aboutZhaxi, 'answers.hkRegion.county': '632701', _refresh: 'hkRegion' }
    const answer = await postParts(zhaxi, sectionOf(draft, 1), fields)
    expect(answer.headers['location']).toBe(`${sectionOf(draft, 1)}#f-hkRegion`)
    expect((await zhaxi.get(sectionOf(draft, 1))).text).toContain('隆宝镇')
  })
})

describe('a question that takes a file', () => {
  const answers = { 'answers.kind': '首次申领', 'answers.bank': '青海银行', 'answers.getMode': '网点领取' }
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const send = (name: string, bytes: Buffer, more = {}) =>
    postParts(zhaxi, sectionOf(card, 2), { ...answers, ...more }, [
      { field: 'files.photo', name, bytes },
    ])

  it.each([
    ['of no bytes', 'photo.jpg', Buffer.alloc(0), '是空文件'],
    ['of another type behind its name', 'photo.jpg', page, '内容和文件名对不上'],
    ['of a type that is not taken', 'photo.exe', Buffer.from('MZ'), '不是能收的格式'],
    ['that is larger than allowed', 'photo.pdf', Buffer.concat([pdf, Buffer.alloc(11 << 20)]), '太大了'],
    ['that is larger than the hall receives', 'photo.pdf', Buffer.alloc(21 << 20), '太大了'],
  ] as const)('refuses one %s: 422, the answers kept', async (_name, name, bytes, said) => {
    const answer = await send(name, bytes)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
    expect(answer.text).toMatch(/value="首次申领"[^>]* checked/)
    expect(await database.db('applicationMaterials').where({ applicationId: card })).toEqual([])
  })

  it('keeps a good one, shows it and gives it back', async () => {
    const answer = await send('证件照.png', await picture(), { _upload: 'photo' })
    expect(answer.headers['location']).toBe(`${sectionOf(card, 2)}#f-photo`)
    const page = await zhaxi.get(sectionOf(card, 2))
    expect(page.text).toContain('证件照.png')
    const href = /href="(\/applications\/\d+\/files\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    const file = await zhaxi.get(href)
    expect(file.status).toBe(200)
    expect(file.headers).toMatchObject({
      'content-type': expect.stringMatching(/^image\//),
      'content-disposition': expect.stringMatching(/^inline; filename\*=UTF-8''%E8%AF%81/),
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*sandbox$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const stranger = await signedIn(app, 'zhuoma')
    expect((await stranger.get(href)).status).toBe(404)
    expect((await zhaxi.get(href.replace(`/${card}/`, `/${draft}/`))).status).toBe(404)
  })

  it('lets it be removed', async () => {
    const page = await zhaxi.get(sectionOf(card, 2))
    const remove = /name="_removeFile" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    await postParts(zhaxi, sectionOf(card, 2), { ...answers, _removeFile: remove })
    expect((await zhaxi.get(sectionOf(card, 2))).text).not.toContain('证件照.png')
  })
})

describe('whose draft it is', () => {
  it.each(['sections/1', 'materials', 'check', 'receipt', 'discard'])(
    'the %s of somebody else does not exist',
    async (rest) => {
      const stranger = await signedIn(app, 'zhuoma')
      expect((await stranger.get(`/applications/${draft}/${rest}`)).status).toBe(404)
      expect((await zhaxi.get(`/applications/abc/${rest}`)).status).toBe(404)
      expect((await zhaxi.get(`/applications/99999999/${rest}`)).status).toBe(404)
    },
  )

  it('nobody else writes into it', async () => {
    const stranger = await signedIn(app, 'zhuoma')
    const own = await begin(stranger, noRecord, '632701')
    const before = await kept(draft)
    const token = (await stranger.get(sectionOf(own, 1))).text.match(/_csrf" value="([^"]+)"/)?.[1]
    const answer = await stranger
      .post(sectionOf(draft, 1))
      .field('_csrf', token ?? '')
      .field('answers.applicantName', '别人')
    expect(answer.status).toBe(404)
    expect(await kept(draft)).toEqual(before)
  })

  it('a section that the form does not have does not exist', async () => {
    for (const number of ['0', '9', '1x', '99999']) {
      expect((await zhaxi.get(`/applications/${draft}/sections/${number}`)).status).toBe(404)
    }
  })
})

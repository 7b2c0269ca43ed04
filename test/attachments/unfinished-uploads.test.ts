// A file that was cut off is announced where it was chosen when the draft is opened again, with how much is
// missing, until the same file is chosen again; at the last look, too, and in the language of the page.
import type { Express } from 'express'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundlePaths } from '../../src/bundles/index.ts'
import { beginDraft } from '../../src/applications/index.ts'
import { paths } from '../../src/applications/paths.ts'
import { person } from '../applications/acting.ts'
import { begin, postParts, socialCard } from '../applications/pages/public/filing.ts'
import { group, question } from '../forms/sample.ts'
import { begun } from '../joint/drafting.ts'
import { openHall } from '../stories/support/hall.ts'
import type { Hall } from '../stories/support/hall.ts'
import { Person } from '../stories/support/person.ts'
import { testApp } from '../support/app.ts'
import {
  axeViolations,
  describeWithBrowser,
  noSidewaysScroll,
  screens,
} from '../support/browser.ts'
import { anApplication } from '../support/builders/application.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

const paper = question('file', { key: 'paper', label: '户口簿', accept: ['pdf'], maxFiles: 2 })
const pdf = sized(10_000)
const kids = group([
  question('text', { key: 'name', label: '姓名' }),
  question('file', { key: 'photo', label: '证件照片', accept: ['pdf'] }),
])

function form() {
  const all = { key: 'all', title: '材料', help: null, when: null }
  return { title: '材料', sections: [{ ...all, fields: [paper, kids] }] }
}

describe('a page of a draft says what did not come whole', () => {
  let database: TestDatabase
  let app: Express
  let zhaxi: Agent
  let token: string

  beforeAll(async () => {
    database = await useDatabase()
    await askInstead(database.resources, socialCard, form)
    app = testApp(database.resources).app
    zhaxi = await signedIn(app, 'zhaxiduojie')
    token = await tokenOf(zhaxi, '/my')
  })

  /** Begins a file and sends its first bytes alone; gives where the rest goes. */
  async function cutOff(uploads: string, field: string, name: string, bytes: Buffer, part: number) {
    const begun = await zhaxi
      .post(uploads)
      .type('form')
      .send({ _csrf: token, field, name, size: bytes.length })
    const { address } = begun.body as { address: string }
    await piece(address, 0, bytes.subarray(0, Math.round(bytes.length * part)))
    return address
  }

  const piece = (address: string, at: number, bytes: Buffer) =>
    zhaxi
      .post(address)
      .field('_csrf', token)
      .field('at', String(at))
      .attach('piece', bytes, 'piece')

  const lines = (html: string) =>
    [...html.matchAll(/<p class="unfinished[^>]*>([\s\S]*?)<\/p>/g)].map(([, text]) =>
      (text ?? '').replace(/<[^>]*>/g, '').trim(),
    )

  test('at a question, in the row of a group, and no more once it has come', async () => {
    const id = await begin(zhaxi, socialCard)
    const section = paths.section(id, 1)
    const rest = await cutOff(paths.uploads(id), 'files.paper', '户口簿.pdf', pdf, 0.4)
    await postParts(zhaxi, section, { _add: 'members' })
    await cutOff(paths.uploads(id), 'files.members.0.photo', '女儿.pdf', pdf, 0.75)
    const { text } = await zhaxi.get(section)
    expect(lines(text)).toEqual([
      '没有传完 “户口簿.pdf”还差 60%，请重新选择同一个文件，从断的地方接着传。',
      '没有传完 “女儿.pdf”还差 25%，请重新选择同一个文件，从断的地方接着传。',
    ])
    const limits = text.slice(text.indexOf('id="f-paper-limits"'), text.indexOf('id="f-paper"'))
    expect(limits).toContain('户口簿.pdf')
    const done = await piece(
      rest,
      Math.round(pdf.length * 0.4),
      pdf.subarray(Math.round(pdf.length * 0.4)),
    )
    expect(done.body).toMatchObject({ done: true })
    expect(lines((await zhaxi.get(section)).text)).toHaveLength(1)
  })

  test('a file that came with the form instead is not asked for again', async () => {
    const id = await begin(zhaxi, socialCard)
    await cutOff(paths.uploads(id), 'files.paper', '户口簿.pdf', pdf, 0.4)
    const sent = [{ field: 'files.paper', name: '户口簿.pdf', bytes: pdf }]
    await postParts(zhaxi, paths.section(id, 1), { _upload: 'paper' }, sent)
    const { text } = await zhaxi.get(paths.section(id, 1))
    expect(text).toContain('户口簿.pdf')
    expect(lines(text).filter((line) => line.includes('户口簿'))).toEqual([])
  })

  test('at a material, and at the last look with where to go on', async () => {
    const id = await begin(zhaxi, socialCard)
    await cutOff(paths.uploads(id), 'files.3', '照片.pdf', pdf, 0.4)
    await cutOff(paths.uploads(id), 'files.paper', '户口簿第二页.pdf', pdf, 0.01)
    const said = lines((await zhaxi.get(paths.materials(id))).text)
    expect(said).toEqual(['没有传完 “照片.pdf”还差 60%，请重新选择同一个文件，从断的地方接着传。'])
    const check = (await zhaxi.get(paths.check(id))).text
    expect(check).toContain('有文件没有传完')
    expect(check).toContain('“照片.pdf”还差 60%')
    expect(check).toContain('“户口簿第二页.pdf”还差 99%')
    expect(check).toMatch(new RegExp(`href="${paths.materials(id)}#m-3"[^>]*>\\s*接着传`))
  })

  test('in a correction, in English, too', async () => {
    const items = [{ target: 'material:1', label: '申请表', why: '照片太暗', how: '重新拍一张' }]
    const filed = await anApplication(database.resources).correcting(items)
    await cutOff(paths.uploads(filed.id), 'files.1', 'form.pdf', pdf, 0.5)
    const english = await signedIn(app, 'zhaxiduojie')
    english.jar.setCookie('lang=en')
    expect(lines((await english.get(paths.correction(filed.id))).text)).toEqual([
      'Not fully uploaded “form.pdf”: 50% still to come. Choose the same file again and it goes on from there.',
    ])
  })

  test('in a joint draft', async () => {
    const ctx = contextFor(database.resources, await person(database.db, 'zhaxiduojie'))
    const draft = await begun(ctx, 'newborn', { insured: false })
    const page = bundlePaths.section(draft, 1)
    const number = /type="file" id="material-(\d+)"/.exec((await zhaxi.get(page)).text)?.[1] ?? ''
    await cutOff(bundlePaths.uploads(draft), `files.${number}`, '证明.pdf', pdf, 0.5)
    expect(lines((await zhaxi.get(page)).text)).toEqual([
      '没有传完 “证明.pdf”还差 50%，请重新选择同一个文件，从断的地方接着传。',
    ])
  })
})

describeWithBrowser('in a browser that was closed on the way', () => {
  const patience = 60_000
  let hall: Hall

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    await askInstead(hall.resources, socialCard, form)
  })

  const file = { name: '户口簿.pdf', mimeType: 'application/pdf', buffer: sized(2_500_000) }

  async function slowly(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 50, downloadThroughput: -1, uploadThroughput: 300_000 },
    })
  }

  test(
    'the draft says how much is missing, and the same file goes on from there',
    async () => {
      const first = await Person.at(hall, screens.phone)
      const ctx = contextFor(hall.resources, await person(hall.resources.db, 'zhaxiduojie'))
      const draft = await beginDraft(ctx, { matterCode: socialCard, regionCode: '632722' })
      if (!draft.ok) throw new Error(draft.refusal)
      const section = paths.section(draft.value.applicationId, 1)
      await first.opens(section)
      await first.signsIn('zhaxiduojie')
      await slowly(first.page)
      await first.page.locator('[name="files.paper"]').setInputFiles(file)
      const received = async () =>
        (await hall.resources.db('applicationUploads').first('received'))?.received ?? 0
      await expect.poll(received, { timeout: patience }).toBeGreaterThan(500_000)
      await first.page.context().close({ reason: 'cut off' })

      const again = await Person.at(hall, screens.phone)
      await again.opens(section)
      await again.signsIn('zhaxiduojie')
      const said = again.page.locator('.unfinished')
      await said.waitFor()
      const stood = await received()
      const missing = Math.round((100 * (file.buffer.length - stood)) / file.buffer.length)
      expect(await said.innerText()).toContain(`“户口簿.pdf”还差 ${missing}%，请重新选择同一个文件`)
      expect(await axeViolations(again.page)).toEqual([])
      expect(await noSidewaysScroll(again.page)).toBe(true)
      let sent = 0
      again.page.on('request', (request) => {
        if (request.url().includes('/uploads/')) sent += request.postDataBuffer()?.length ?? 0
      })
      await Promise.all([
        again.page.waitForEvent('load'),
        again.page.locator('[name="files.paper"]').setInputFiles(file),
      ])
      await again.page.locator('.files').getByText('户口簿.pdf').first().waitFor()
      expect(await again.page.locator('.unfinished').count()).toBe(0)
      expect(sent).toBeLessThan(file.buffer.length - stood + 100_000)
    },
    patience,
  )
})

/** A PDF of exactly so many bytes, by a comment behind its first line. */
function sized(bytes: number): Buffer {
  const at = samplePdf.indexOf('\n') + 1
  const comment = Buffer.from(`%${'a'.repeat(bytes - samplePdf.length - 2)}\n`)
  return Buffer.concat([samplePdf.subarray(0, at), comment, samplePdf.subarray(at)])
}

// A telephone on a slow line, 50 KB a second and 0.4 s there and back: a form is filled in, a photo of twelve
// megapixels is handed in while the line drops once, and the whole is filed within the budgets of the line.
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { beginDraft } from '../../src/applications/index.ts'
import { person } from '../applications/acting.ts'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { contextFor } from '../support/context.ts'
import { weighing } from '../support/weighing.ts'
import type { Scale } from '../support/weighing.ts'
import { Citizen } from './support/citizen.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'

const kilobyte = 1024
const slow = {
  ...{ offline: false, latency: 400 },
  ...{ downloadThroughput: 50 * kilobyte, uploadThroughput: 50 * kilobyte },
}
const paper = '二级以上医院诊断证明、住院病历'

describeWithBrowser('a herder on a slow line', () => {
  let hall: Hall
  let herder: Citizen
  let scale: Scale
  let photo: Buffer

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    herder = await Citizen.at(hall, screens.phone)
    scale = await weighing(herder.page)
    photo = await phonePhoto()
    await scale.session.send('Network.emulateNetworkConditions', slow)
  })

  async function weigh(): Promise<number> {
    await herder.page.waitForLoadState('networkidle')
    const { html, assets } = scale.read()
    scale.empty()
    return html + assets
  }

  test('fills in a form within the budgets', async () => {
    await herder.opens('/matters/632036003000?region=632722')
    expect(await weigh()).toBeLessThan(60 * kilobyte)
    await herder.follows('开始办理')
    await herder.signsIn('zhaxiduojie')
    await herder.presses('开始填')
    await herder.presses('存好，下一步')
    await herder.fills({
      ...{ 参保险种: '居民医保', 申请病种: ['包虫病'], 确诊医院: '玉树州人民医院' },
      ...{ 确诊日期: '2026-02-10', 选择定点医院: '青海省人民医院' },
    })
    // Sign-in, the beginning, two sections, the materials; each by itself is weighed in page-weight.test.ts.
    expect(await weigh()).toBeLessThan(5 * 25 * kilobyte)
  })

  test('hands in a photo though the line drops, and files it', async () => {
    expect(photo.byteLength).toBeGreaterThan(1_500_000)
    const { page } = herder
    let requests = 0
    page.on('requestfinished', (request) => {
      if (request.method() === 'POST' && request.url().includes('/uploads')) requests += 1
    })
    await page.getByLabel(new RegExp(`^${paper}`)).setInputFiles({
      ...{ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: photo },
    })
    const line = page.locator('.sending')
    // Some of it has come: the line drops in the midst of the next piece.
    await line.getByText(/，([1-9]|[1-9]\d)%/).waitFor()
    await scale.session.send('Network.emulateNetworkConditions', { ...slow, offline: true })
    await line.getByText('网断了').waitFor()
    await scale.session.send('Network.emulateNetworkConditions', slow)
    await page.getByText('IMG_2041.jpg').first().waitFor()
    await line.waitFor({ state: 'detached' })
    const [stored] = await hall.resources
      .db('attachments')
      .where({ fileName: 'IMG_2041.jpg' })
      .select<{ size: number }[]>('size')
    // Made smaller before it was sent; begun once and never anew, in pieces of a second or two.
    expect(stored?.size).toBeLessThan(photo.byteLength / 2)
    const { size = 0 } = stored ?? {}
    expect(requests).toBeLessThanOrEqual(1 + Math.ceil(size / (64 * kilobyte)))
    scale.empty()
    await herder.presses('存好，下一步')
    await herder.declaresAndSubmits()
    expect(await weigh()).toBeLessThan(2 * 25 * kilobyte)
  })

  // A browser that cannot open HEIC sends it as it lies on the telephone: the hall makes the JPEG.
  test.each([
    ['a photo of twelve megapixels', screens.phoneWithoutScript, 'IMG_3001.jpg'],
    ['a photo in HEIC', screens.phone, 'IMG_3002.HEIC'],
    ['a photo in HEIC', screens.phoneWithoutScript, 'IMG_3003.HEIC'],
  ])('hands in %s, with scripts or without: %#', async (_what, screen, name) => {
    const buffer = name.endsWith('HEIC') ? fs.readFileSync(heic) : photo
    const begun = await beginDraft(
      contextFor(hall.resources, await person(hall.resources.db, 'zhaxiduojie')),
      { matterCode: '632036003000', regionCode: '632722' },
    )
    if (!begun.ok) throw new Error(begun.refusal)
    const other = await Citizen.at(hall, screen)
    other.page.setDefaultTimeout(90_000)
    await other.opens(`/applications/${begun.value.applicationId}/materials`)
    await other.signsIn('zhaxiduojie')
    await other.opens(`/applications/${begun.value.applicationId}/materials`)
    const line = await other.page.context().newCDPSession(other.page)
    await line.send('Network.emulateNetworkConditions', slow)
    const box = other.page.getByLabel(new RegExp(`^${paper}`))
    await box.setInputFiles({
      name,
      mimeType: name.endsWith('HEIC') ? 'image/heic' : 'image/jpeg',
      buffer,
    })
    if (screen === screens.phoneWithoutScript) {
      await other.page.locator('li', { has: box }).locator('button[name=_upload]').click()
    }
    const kept = name.replace('HEIC', 'jpg')
    await other.page.getByRole('link', { name: kept }).waitFor()
    const stored = await hall.resources.db('attachments').where({ fileName: kept }).first()
    expect(stored).toMatchObject({ mediaType: 'image/jpeg' })
    const bytes = await hall.resources.storage.get(stored?.storageKey ?? '')
    const { format, width, height } = await sharp(bytes).metadata()
    expect([format, Math.max(width, height) <= 2400]).toEqual(['jpeg', true])
    // Upright: the telephone lay on its side.
    if (buffer === photo) expect([width, height]).toEqual([1800, 2400])
  })
})

const heic = path.join(import.meta.dirname, '../attachments/samples/photo.heic')

/** A page of paper as a telephone takes it: 4000 × 3000, lying on its side, with the grain of its sensor. */
async function phonePhoto(): Promise<Buffer> {
  const [width, height] = [4000, 3000]
  const lines = Array.from({ length: 40 }, (_, at) => {
    return `<rect x="400" y="${200 + at * 65}" width="${2400 + ((at * 613) % 800)}" height="22" fill="#333"/>`
  })
  const page = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${lines.join('')}</svg>`,
  )
  const noise = { type: 'gaussian', mean: 205, sigma: 5 } as const
  return sharp({ create: { width, height, channels: 3, background: '#ddd', noise } })
    .composite([{ input: page }])
    .jpeg({ quality: 90 })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

// `npm run help:pictures -- http://127.0.0.1:3000`: takes the pictures of the help from a running hall
// with the demonstration's data, as a telephone shows it, small enough for slow lines.
import path from 'node:path'
import sharp from 'sharp'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { demonstrationPassword } from './sign-in.ts'

const hall = process.argv[2]
if (hall === undefined) throw new Error('name the hall: npm run help:pictures -- http://…')
const folder = path.resolve(import.meta.dirname, '../../public/img/help')
const screen = { width: 360, height: 560 }
const quality = 45

const browser = await openBrowser()
try {
  const context = await browser.newContext({ viewport: screen, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${hall}/matters?q=${encodeURIComponent('开饭馆')}`)
  await keep(page, 'search', 'main h1')
  await signIn(page)
  await page.locator('#drafts .button').first().click()
  await keep(page, 'form', 'main .steps')
  await page.goto(`${hall}/my`)
  await page.locator('#applications .list a').first().click()
  await keep(page, 'progress', 'main h1')
} finally {
  await browser.close()
}

/** From a little above what the picture is about. */
async function keep(page: Page, name: string, about: string): Promise<void> {
  const box = await page.locator(about).first().boundingBox()
  const clip = { x: 0, y: Math.max(0, (box?.y ?? 0) - 16), ...screen }
  const taken = await page.screenshot({ fullPage: true, clip })
  const file = path.join(folder, `${name}.webp`)
  const { size } = await sharp(taken).webp({ quality }).toFile(file)
  process.stdout.write(`${file}: ${size} bytes\n`)
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${hall}/login`)
  await page.fill('#username', 'zhuoma')
  await page.fill('#password', demonstrationPassword)
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL((url) => url.pathname.startsWith('/my'))
}

// Every component as it looks, at three widths, light and dark: drawn small, so that letters blur and what is
// seen is size, place, tone and colour. The pictures lie in pictures.json; UPDATE_PICTURES=1 draws them
// anew, to be looked at in the gallery before they are kept.
import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { describeWithBrowser, openBrowser, serve } from '../support/browser.ts'
import type { Served } from '../support/browser.ts'
import { useDatabase } from '../support/database.ts'
import { whenFileEnds } from '../support/when-file-ends.ts'

/** Width, height and the colours of the small picture. */
type Picture = readonly [width: number, height: number, colours: string]
type Kept = Readonly<Record<string, Readonly<Record<string, Picture>>>>

const file = path.join(import.meta.dirname, 'pictures.json')
const kept = JSON.parse(fs.readFileSync(file, 'utf8')) as Kept
const draws = process.env['UPDATE_PICTURES'] === '1'

/** Cells of the small picture, each way. */
const cells = 12
/** Other letters of the same size move a border by some pixels and a tone by some steps of 255. */
const mayMove = { pixels: 12, share: 0.1, tone: 4, tones: 48 }

const looks = [
  ...[360, 768, 1280].map((width) => ({ name: `${width}`, width, colorScheme: 'light' as const })),
  ...[360, 1280].map((width) => ({ name: `${width} dark`, width, colorScheme: 'dark' as const })),
]

describeWithBrowser('every component looks as it did', () => {
  let browser: Browser | undefined
  let hall: Served | undefined
  const drawn: Record<string, Record<string, Picture>> = {}

  whenFileEnds(async () => {
    await browser?.close()
    await hall?.close()
    if (draws) fs.writeFileSync(file, told(drawn))
  })

  test.each(looks)('$name', { timeout: 120_000 }, async ({ name, width, colorScheme }) => {
    const { resources } = await useDatabase()
    hall ??= await serve(resources)
    browser ??= await openBrowser()
    const page = await browser.newPage({
      ...{ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' },
    })
    await page.goto(`${hall.url}/dev/components`)
    const off: string[] = []
    for (const sample of await page.locator('section[id^="sample-"]').all()) {
      const title = (await sample.getAttribute('aria-label')) ?? ''
      const picture = await pictureOf(await sample.screenshot({ animations: 'disabled' }))
      ;(drawn[title] ??= {})[name] = picture
      const before = kept[title]?.[name]
      const why = before === undefined ? 'has no picture' : difference(before, picture)
      if (why !== null) off.push(`${title}: ${why}`)
    }
    await page.close()
    expect(Object.keys(drawn).length).toBeGreaterThan(60)
    if (!draws) expect(off).toEqual([])
  })

  test('and no picture is left of one that is gone', () => {
    if (!draws) expect(Object.keys(kept).filter((title) => !(title in drawn))).toEqual([])
  })
})

async function pictureOf(screenshot: Buffer): Promise<Picture> {
  const { width, height } = await sharp(screenshot).metadata()
  const small = sharp(screenshot).removeAlpha().resize(cells, cells, { fit: 'fill', kernel: 'cubic' })
  return [width, height, (await small.raw().toBuffer()).toString('base64')]
}

/** What is different, for people; null where it looks the same. */
function difference(before: Picture, now: Picture): string | null {
  const [width, height] = [Math.abs(before[0] - now[0]), Math.abs(before[1] - now[1])]
  const tall = Math.max(mayMove.pixels, before[1] * mayMove.share)
  if (width > mayMove.pixels || height > tall) {
    return `is ${now[0]}×${now[1]}, was ${before[0]}×${before[1]}`
  }
  const [old, fresh] = [Buffer.from(before[2], 'base64'), Buffer.from(now[2], 'base64')]
  const apart = [...old].map((tone, at) => Math.abs(tone - (fresh[at] ?? 0)))
  const mean = apart.reduce((sum, one) => sum + one, 0) / apart.length
  const most = Math.max(...apart)
  if (mean <= mayMove.tone && most <= mayMove.tones) return null
  return `differs by ${mean.toFixed(1)} of 255, in one place by ${most}`
}

/** A line for each picture, so that a change is one line of a difference. */
function told(all: Kept): string {
  const lines = Object.entries(all).map(([title, pictures]) => {
    const each = Object.entries(pictures).map(
      ([name, picture]) => `    ${JSON.stringify(name)}: ${JSON.stringify(picture)}`,
    )
    return `  ${JSON.stringify(title)}: {\n${each.join(',\n')}\n  }`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

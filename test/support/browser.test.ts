// The hall in a real browser: it answers, fits narrow and wide screens, and axe has nothing against it.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Served } from './browser.ts'
import {
  axeViolations,
  describeWithBrowser,
  noSidewaysScroll,
  openBrowser,
  screens,
  serve,
  visit,
} from './browser.ts'
import { useDatabase } from './database.ts'

describeWithBrowser('the hall in a real browser', () => {
  let browser: Browser
  let hall: Served

  beforeAll(async () => {
    const { resources } = await useDatabase()
    hall = await serve(resources)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await hall.close()
  })

  test.each(Object.entries(screens))('opens on the screen “%s”', async (_name, screen) => {
    const context = await browser.newContext(screen)
    const page = await context.newPage()
    for (const address of ['/', '/login', '/desk/login', '/no-such-page']) {
      const answer = await visit(page, hall.url + address)
      expect(answer.status(), address).toBe(address === '/no-such-page' ? 404 : 200)
      expect(await page.locator('h1').count(), address).toBe(1)
      expect(await noSidewaysScroll(page), address).toBe(true)
      if (screen === screens.phone || screen === screens.desktop) {
        expect(await axeViolations(page), address).toEqual([])
      }
    }
    await context.close()
  })
})

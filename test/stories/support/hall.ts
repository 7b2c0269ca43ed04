// The hall of a story: the real server on a database of its own, a browser, and the clock in our hand.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { vi } from 'vitest'
import type { Resources } from '../../../src/platform/resources.ts'
import { openBrowser, serve } from '../../support/browser.ts'
import { whenFileEnds } from '../../support/when-file-ends.ts'
import { useDatabase } from '../../support/database.ts'

/** A busy machine turns pages slowly. */
vi.setConfig({ testTimeout: 120_000 })

export interface Hall {
  readonly url: string
  readonly resources: Resources
  /** Moves the hall to a moment in China, '2026-03-12 10:00'. */
  itIs(moment: string): void
  /** A browser of one's own, with no cookies yet. */
  sitDown(screen: BrowserContextOptions): Promise<Page>
}

/** Opens the hall and closes it when the file ends. Call it in beforeAll. */
export async function openHall(start: string): Promise<Hall> {
  const { resources } = await useDatabase()
  const served = await serve(resources, momentOf(start))
  const browser = await openBrowser()
  whenFileEnds(async () => {
    await browser.close()
    await served.close()
  })
  return {
    url: served.url,
    resources,
    itIs: (moment) => served.setNow(momentOf(moment)),
    sitDown: (screen) => sitDown(browser, screen),
  }
}

async function sitDown(browser: Browser, screen: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    ...screen,
    ...{ locale: 'zh-CN', acceptDownloads: true, serviceWorkers: 'block' },
  })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

function momentOf(moment: string): Date {
  return new Date(`${moment.replace(' ', 'T')}:00+08:00`)
}

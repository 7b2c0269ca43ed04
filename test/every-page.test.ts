// Every page of the ledger in a real browser, for those who use it, on a telephone and on a wide screen:
// it answers, has one title and one heading, fits its width, is accessible, and needs no inline code.
import { beforeAll, expect, test } from 'vitest'
import type { Browser, BrowserContext } from 'playwright-core'
import { addressesOf } from './stories/support/addresses.ts'
import { pagesFor } from './stories/support/pages-of-roles.ts'
import type { PageOfRole } from './stories/support/pages-of-roles.ts'
import { inspect } from './stories/support/inspect.ts'
import { playedBy } from './stories/support/world.ts'
import { describeWithBrowser, openBrowser, screens, serve } from './support/browser.ts'
import type { Served } from './support/browser.ts'
import { markupErrors } from './support/html-checker.ts'
import type { SentPage } from './support/html-checker.ts'
import { useDatabase } from './support/database.ts'
import { whenFileEnds } from './support/when-file-ends.ts'
import { demonstrationPassword } from './support/sign-in.ts'

describeWithBrowser('every page', () => {
  let browser: Browser
  let served: Served
  let pages: readonly PageOfRole[]
  const sent: SentPage[] = []

  beforeAll(async () => {
    const { resources } = await useDatabase()
    served = await serve(resources)
    browser = await openBrowser()
    whenFileEnds(async () => {
      await browser.close()
      await served.close()
    })
    // One demand for a second signature, of a matter that nobody here files.
    await resources.ownerPool.query(
      `insert into signature_demands (matter_id, role, waivable, created_at)
       select id, '配偶', true, now() from matters where code = '630711003000'`,
    )
    const world = {
      resources,
      citizen: await playedBy(resources, 'zhaxiduojie', '632722'),
      company: await playedBy(resources, 'mashi-mianguan', '630103'),
      staff: { county: 'zaduo-nyt-shouli', province: 'qinghai-nyt-pizhun' },
    }
    const version = await resources.db('matterVersions').first('id')
    pages = pagesFor(await addressesOf(world, version?.id ?? '0'), world)
  })

  test('stands on both screens without a fault', async () => {
    const roles = [...new Set(pages.map(({ username }) => username))]
    const halves = [roles.filter((_, at) => at % 2 === 0), roles.filter((_, at) => at % 2 === 1)]
    const found = await Promise.all(halves.map((half) => walkAs(half)))
    expect(found.flat().join('\n')).toBe('')
  }, 480_000)

  test('is HTML by the standard', async () => {
    expect((await markupErrors(sent)).join('\n')).toBe('')
  }, 60_000)

  async function walkAs(usernames: readonly (string | null)[]): Promise<readonly string[]> {
    const faults: string[] = []
    for (const username of usernames) {
      const context = await browser.newContext({ ...screens.desktop, serviceWorkers: 'block' })
      if (username !== null) await signIn(context, username)
      const page = await context.newPage()
      for (const one of pages.filter((each) => each.username === username)) {
        const keep = (html: string) =>
          sent.push({ name: `${username ?? 'visitor'} ${one.path}`, html })
        const said = await inspect(page, served.url, one, keep).catch((fault: unknown) => [
          String(fault),
        ])
        faults.push(...said.map((fault) => `${username ?? 'visitor'} ${one.path}: ${fault}`))
      }
      await context.close()
    }
    return faults
  }

  async function signIn(context: BrowserContext, username: string): Promise<void> {
    const page = await context.newPage()
    const isStaff =
      /-(shouli|chengban|shenhe|pizhun|jiancha|shenji|bianji|guanli|chuangkou|bangban)$/.test(
        username,
      )
    await page.goto(served.url + (isStaff ? '/desk/login' : '/login'))
    await page.fill('#username', username)
    await page.fill('#password', demonstrationPassword)
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForURL((url) => !url.pathname.endsWith('/login'))
    await page.close()
  }
})

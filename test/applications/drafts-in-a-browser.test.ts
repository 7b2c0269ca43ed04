// A form of a hundred questions in a real browser: the server is killed in the middle, the line drops,
// two windows are open, the sign-in ends. Nothing that was typed is lost.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWithBrowser, openBrowser, screens, visit } from '../support/browser.ts'
import { hallProcess } from '../support/hall-process.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { demonstrationPassword } from '../support/sign-in.ts'
import { longForm } from '../support/long-form.ts'

/** A server starts in seconds, much more on a busy machine; the page tries again with growing pauses. */
const patience = 300_000

describeWithBrowser('a draft of a hundred questions in a browser', () => {
  let database: TestDatabase
  let browser: Browser
  let hall: { port: number; child: ChildProcess }
  let context: BrowserContext
  let page: Page
  let section: string

  beforeAll(async () => {
    database = await useDatabase()
    const draft = await longForm(database, 'zhaxiduojie', 100)
    browser = await openBrowser()
    const port = await freePort()
    hall = { port, child: await hallProcess(database.resources, port) }
    context = await browser.newContext(screens.phone)
    page = await context.newPage()
    section = `http://127.0.0.1:${port}/applications/${draft}/sections/1`
    await visit(page, section)
    await signIn(page)
  }, patience)

  afterAll(async () => {
    await browser.close()
    await stop()
  })

  async function stop(): Promise<void> {
    const gone = once(hall.child, 'exit')
    hall.child.kill('SIGKILL')
    await gone
  }

  async function signIn(on: Page): Promise<void> {
    await on.getByLabel('用户名或手机号').fill('zhaxiduojie')
    await on.getByLabel('密码').fill(demonstrationPassword)
    await on.locator('main').getByRole('button', { name: '登录' }).click()
    await on.waitForURL(/sections/)
  }

  const box = (number: number, on = page) => on.locator(`[name="answers.q${number}"]`)
  const state = (on = page) => on.locator('.draft [role="status"]')
  const said = (words: string, on = page) =>
    state(on).filter({ hasText: words }).waitFor({ timeout: patience })

  async function stored(number: number): Promise<string | undefined> {
    const row = await database
      .db('applications')
      .where({ status: 'draft' })
      .orderBy('id', 'desc')
      .first('typed')
    return row?.typed?.[`q${number}`]?.[0]
  }

  /** Words left from an earlier save prove nothing: what the hall keeps decides. */
  const kept = (number: number, answer: string) =>
    expect.poll(() => stored(number), { timeout: patience }).toBe(answer)

  test(
    'says that it is saved, and it is',
    async () => {
      for (let number = 1; number <= 50; number++) await box(number).fill(`答${number}`)
      await kept(50, '答50')
      await said('已保存')
    },
    patience,
  )

  test(
    'says that it is not saved while the server is gone, and saves when it is back',
    async () => {
      await stop()
      await box(51).fill('服务器停了以后填的')
      await said('未保存')
      hall.child = await hallProcess(database.resources, hall.port)
      await kept(51, '服务器停了以后填的')
      await said('已保存')
    },
    patience,
  )

  test(
    'what was typed after the last save comes back when the page is opened again',
    async () => {
      await stop()
      await box(52).fill('没来得及存')
      await said('未保存')
      await page.close()
      hall.child = await hallProcess(database.resources, hall.port)
      page = await context.newPage()
      await visit(page, section)
      await said('放回')
      expect(await box(52).inputValue()).toBe('没来得及存')
      expect(await stored(52)).toBe('没来得及存')
      expect(await box(1).inputValue()).toBe('答1')
    },
    patience,
  )

  test(
    'killed while one types, every answer is saved once the server is back',
    async () => {
      for (let number = 90; number <= 99; number++) {
        if (number === 94) await stop()
        await box(number).pressSequentially(`打字${number}`, { delay: 80 })
      }
      await said('未保存')
      hall.child = await hallProcess(database.resources, hall.port)
      for (let number = 90; number <= 99; number++) await kept(number, `打字${number}`)
      await said('已保存')
    },
    patience,
  )

  test(
    'what lies on this device cannot be read there',
    async () => {
      await context.setOffline(true)
      await box(53).fill('秘密的答案')
      await said('未保存')
      const copy = await page.evaluate<string>('JSON.stringify(localStorage)')
      expect(copy).toContain('yizhan.copy.')
      expect(copy).not.toContain('秘密')
      await context.setOffline(false)
      await said('已保存')
      expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toContain(
        'yizhan.copy.',
      )
    },
    patience,
  )

  test(
    'what was typed before the scripts came is saved like the rest',
    async () => {
      const slow = await slowWindow()
      await box(58, slow).fill('脚本来之前填的')
      await kept(58, '脚本来之前填的')
      await slow.close()
    },
    patience,
  )

  test(
    'a window that starts late leaves alone what another one is about to save',
    async () => {
      const slow = await slowWindow()
      await box(59).fill('这边正在填')
      await slow.waitForResponse(/autosave\.js/)
      await box(57, slow).fill('那边也在填')
      await kept(57, '那边也在填')
      await kept(59, '这边正在填')
      await said('已保存', slow)
      await slow.close()
      await visit(page, section)
    },
    patience,
  )

  /** A window on a slow line: the page stands, its scripts come some seconds later. */
  async function slowWindow(): Promise<Page> {
    const slow = await context.newPage()
    await slow.route(/autosave\.js/, async (route) => {
      await sleep(900)
      await route.continue()
    })
    await visit(slow, section)
    return slow
  }

  test(
    'a second window that changed the same answer is told, and both answers are shown',
    async () => {
      const other = await context.newPage()
      await visit(other, section)
      await box(60).fill('这边填的')
      await kept(60, '这边填的')
      await box(60, other).fill('那边填的')
      await said('在别处也改过', other)
      expect(await stored(60)).toBe('这边填的')
      await other.getByRole('link', { name: '去选' }).click()
      await other.getByLabel('那边填的').check()
      await other.getByRole('button', { name: '就用选定的' }).click()
      await other.waitForURL(/sections/)
      expect(await box(60, other).inputValue()).toBe('那边填的')
      await other.close()
      await visit(page, section)
    },
    patience,
  )

  test(
    'after the sign-in has ended one signs in and finds what was typed',
    async () => {
      await database.resources.sessionPool.query(
        `update sessions set sess = jsonb_set(sess, '{seenAt}', '0') where account_id is not null`,
      )
      await box(70).fill('过期以后填的')
      await said('登录已过期')
      await page.getByRole('link', { name: '重新登录' }).click()
      await signIn(page)
      await said('放回')
      expect(await box(70).inputValue()).toBe('过期以后填的')
    },
    patience,
  )

  test(
    'without scripts, what was sent while the server was gone is still in the browser, and sent again',
    async () => {
      const plain = await browser.newContext({ ...screens.phone, javaScriptEnabled: false })
      const sheet = await plain.newPage()
      await visit(sheet, section)
      await signIn(sheet)
      const send = () => sheet.getByRole('button', { name: '存好，下一步' }).click()
      await box(81, sheet).fill('先存好的')
      await send()
      await kept(81, '先存好的')
      await visit(sheet, section)
      await box(82, sheet).fill('服务器停了才按的')
      await stop()
      await send().catch(() => undefined)
      await sheet.waitForURL(/chrome-error/)
      hall.child = await hallProcess(database.resources, hall.port)
      expect(await stored(81)).toBe('先存好的')
      // 重新加载 of the browser's own page sends the form once more.
      await sheet.reload()
      await kept(82, '服务器停了才按的')
      await plain.close()
    },
    patience,
  )
})

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}

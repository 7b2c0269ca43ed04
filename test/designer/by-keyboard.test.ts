// An editor builds a form with the keys alone, in a real browser, on both screens: the place that was
// worked on keeps the focus, and nothing is held against the pages.
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  axeViolations,
  describeWithBrowser,
  noSidewaysScroll,
  openBrowser,
  screens,
  serve,
  visit,
} from '../support/browser.ts'
import type { Served } from '../support/browser.ts'
import { useDatabase } from '../support/database.ts'
import { whenFileEnds } from '../support/when-file-ends.ts'

describeWithBrowser('a form is built with the keys alone', () => {
  let browser: Browser
  let hall: Served
  let page: Page
  let design: string

  beforeAll(async () => {
    const { resources } = await useDatabase()
    hall = await serve(resources)
    whenFileEnds(() => hall.close())
    browser = await openBrowser()
    whenFileEnds(() => browser.close())
    page = await (await browser.newContext(screens.desktop)).newPage()
    await visit(page, `${hall.url}/desk/login`)
    await page.fill('input[name=username]', 'qinghai-bianji')
    await page.fill('input[name=password]', 'Yizhan-2026-demo')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/admin/)
  })

  /** Goes on with Tab until what is wanted has the focus. */
  async function tabTo(selector: string): Promise<void> {
    for (let steps = 0; steps < 300; steps++) {
      await page.keyboard.press('Tab')
      if ((await page.locator(`${selector}:focus`).count()) > 0) return
    }
    throw new Error(`no key leads to ${selector}`)
  }

  async function type(id: string, words: string): Promise<void> {
    await tabTo(`#${id}`)
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(words)
  }

  async function press(selector: string): Promise<void> {
    await tabTo(selector)
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }

  async function adds(label: string): Promise<void> {
    await visit(page, design)
    await tabTo('a[href="#add"]')
    await page.keyboard.press('Enter')
    await press('#outline form[method=get] button')
    await type('label', label)
    await type('example', '杂多县扎青乡')
    await press('.actions button')
  }

  test('begun, with two questions and their examples', async () => {
    await visit(page, `${hall.url}/admin/forms`)
    await type('title', '草场补助申请表')
    await press('main form[method=post] button.button')
    design = page.url()
    await adds('合作社叫什么')
    await adds('在哪里放牧')
    expect(await page.evaluate('document.activeElement.id')).toBe('at-0-1')
  })

  test('a question that moves keeps the keys beside it', async () => {
    await press('#at-0-1 button[value="up:0.1"]')
    expect(await page.evaluate('document.activeElement.id')).toBe('at-0-0')
    expect(await page.locator('#at-0-0').innerText()).toContain('在哪里放牧')
  })

  test.each(['', '/question?at=0.1', '/page?at=0', '/preview', '/import'])(
    'the page “%s” fits both screens, and axe has nothing against it',
    async (place) => {
      for (const { viewport } of [screens.desktop, screens.phone]) {
        await page.setViewportSize(viewport)
        await visit(page, design + place)
        expect(await noSidewaysScroll(page)).toBe(true)
        expect(await axeViolations(page)).toEqual([])
      }
    },
  )
})

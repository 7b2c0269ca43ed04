// WCAG 3.1.2 in a real page: no character of another script stands in a part that says another language.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { describeWithBrowser, openBrowser, screens, serve } from '../support/browser.ts'
import type { Served } from '../support/browser.ts'
import { useDatabase } from '../support/database.ts'

/** Runs in the page. An option can hold no element: what it says in two languages stays as it is. */
const texts = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const unmarked = []
  let marked = 0
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent
    const parent = walker.currentNode.parentElement
    if (parent.matches('script, style, textarea')) continue
    const said = parent.closest('[lang]').getAttribute('lang')
    const isWrong = (/\\p{Script=Han}/u.test(text) && said !== 'zh-CN') ||
      (/\\p{Script=Tibetan}/u.test(text) && said !== 'bo')
    if (isWrong && !(parent.matches('option') && /[a-z]/i.test(text))) unmarked.push(text.trim())
    if (parent.matches('[lang]')) marked++
  }
  return { unmarked, marked }
})()`

describeWithBrowser('public pages', () => {
  let browser: Browser
  let hall: Served
  beforeAll(async () => {
    hall = await serve((await useDatabase()).resources)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await hall.close()
  })

  test.each([
    ['en', '/'],
    ['en', '/matters'],
    ['en', '/matters?q=登记'],
    ['en', '/halls'],
    ['bo', '/'],
    ['bo', '/matters'],
  ])('in %s, %s marks what stands in another script', async (lang, path) => {
    const context = await browser.newContext(screens.phone)
    await context.addCookies([{ name: 'lang', value: lang, url: hall.url }])
    const page = await context.newPage()
    await page.goto(`${hall.url}${path}`)
    const { unmarked, marked } = await page.evaluate<{ unmarked: string[]; marked: number }>(texts)
    expect(unmarked).toEqual([])
    expect(marked).toBeGreaterThan(5)
    await context.close()
  })
})

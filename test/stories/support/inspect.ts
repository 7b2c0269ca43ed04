// What is wrong with a page, looked at on both screens.
import type { Page } from 'playwright-core'
import { axeViolations, noSidewaysScroll, screens, visit } from '../../support/browser.ts'
import type { PageOfRole } from './pages-of-roles.ts'

/** One line for each fault; the page is loaded once and made narrow afterwards. `keep` gets its markup. */
export async function inspect(
  page: Page,
  hall: string,
  asked: PageOfRole,
  keep: (html: string) => void,
): Promise<string[]> {
  const said: string[] = []
  const hear = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error' && !isOfStatus(message.text()))
      said.push(`console: ${message.text()}`)
  }
  const fail = (fault: Error) => said.push(`script: ${fault.message}`)
  page.on('console', hear).on('pageerror', fail)
  await page.setViewportSize(screens.desktop.viewport)
  const answer = await visit(page, hall + asked.path)
  if (answer.status() !== asked.status) said.push(`status ${answer.status()}`)
  keep(await answer.text())
  const landed = new URL(page.url())
  if (landed.pathname !== new URL(hall + asked.path).pathname)
    said.push(`led to ${landed.pathname}`)
  said.push(...(await faultsOfMarkup(page)))
  said.push(...(await onScreen(page, 'wide')))
  await page.setViewportSize(screens.phone.viewport)
  said.push(...(await onScreen(page, 'narrow')))
  if (asked.elder) {
    await page.evaluate("document.documentElement.dataset.mode = 'elder'")
    said.push(...(await onScreen(page, 'narrow, for elders')))
  }
  page.off('console', hear).off('pageerror', fail)
  return said
}

/** A page that answers 404 on purpose is an error to the console, and to nobody else. */
function isOfStatus(text: string): boolean {
  return text.startsWith('Failed to load resource')
}

async function onScreen(page: Page, screen: string): Promise<string[]> {
  const scroll = (await noSidewaysScroll(page)) ? [] : [`${screen}: scrolls sideways`]
  return [...scroll, ...(await axeViolations(page)).map((one) => `${screen}: ${one}`)]
}

async function faultsOfMarkup(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const count = (selector) => document.querySelectorAll(selector).length
    const said = []
    if (count('h1') !== 1) said.push(count('h1') + ' h1')
    if (count('head > title') !== 1 || document.title.trim() === '') said.push('no single title')
    if (document.documentElement.lang === '') said.push('no lang')
    if (count('script:not([src])') > 0) said.push('a script in the page')
    if (count('style, [style]') > 0) said.push('style in the page')
    const handlers = [...document.querySelectorAll('*')].filter((one) =>
      one.getAttributeNames().some((name) => name.startsWith('on')))
    if (handlers.length > 0) said.push('a handler in an attribute')
    return said
  })()`)
}

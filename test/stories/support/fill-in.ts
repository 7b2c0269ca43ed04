// Fills in a form as a reader of it does: by the words beside each field.
import type { Locator, Page } from 'playwright-core'

/** What is typed or chosen: one text, several boxes, or the county and town of a place. */
export type Typed = string | readonly string[]
export type Sheet = Readonly<Record<string, Typed>>

export async function fillIn(page: Page, sheet: Sheet): Promise<void> {
  for (const [label, typed] of Object.entries(sheet)) await fillField(page, label, typed)
}

/** The field with this label or legend, whether or not it may be left out. */
export function fieldOf(page: Page, label: string): Locator {
  const words = new RegExp(
    `^\\s*${label.replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&')}\\s*(（可不.）)?\\s*$`,
  )
  const heading = page.locator(':scope > label, :scope > legend', { hasText: words })
  return page.locator('.field').filter({ has: heading })
}

async function fillField(page: Page, label: string, typed: Typed): Promise<void> {
  const field = fieldOf(page, label)
  const words = typeof typed === 'string' ? [typed] : typed
  const [first = '', second] = words
  if ((await field.count()) !== 1) {
    throw new Error(`${await field.count()} fields “${label}” on ${page.url()}`)
  }
  if ((await field.locator(':scope > .region-parts').count()) > 0) {
    await choosePlace(page, label, first, second ?? null)
  } else if ((await field.locator(':scope > .date-parts').count()) > 0) {
    await fillDate(field, first)
  } else if ((await field.locator(':scope > .choices').count()) > 0) {
    for (const word of words) await choose(field, word)
  } else if ((await field.locator('select').count()) > 0) {
    await field.locator('select').selectOption({ label: first })
  } else {
    await field.locator('input, textarea').fill(first)
  }
}

/** Without scripts a button brings the towns of the county; with them they come by themselves. */
async function choosePlace(
  page: Page,
  label: string,
  county: string,
  town: string | null,
): Promise<void> {
  const field = fieldOf(page, label)
  await field.locator('select').first().selectOption({ label: county })
  if (town === null) return
  const towns = field.locator('select').nth(1)
  const refresh = field.locator('button[name=_refresh]')
  if (await refresh.isVisible()) await refresh.click()
  await towns.locator('option', { hasText: town }).waitFor({ state: 'attached' })
  await towns.selectOption({ label: town })
}

async function fillDate(field: Locator, day: string): Promise<void> {
  const inputs = field.locator('.date-parts input')
  for (const [at, part] of day.split('-').entries()) await inputs.nth(at).fill(String(Number(part)))
}

async function choose(field: Locator, word: string): Promise<void> {
  await field.locator(':scope > .choices > label', { hasText: word }).locator('input').check()
}

// The last look before filing lists what is missing; each line leads to the very question, with and without scripts.
import { beforeAll, expect, test } from 'vitest'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { Citizen } from '../stories/support/citizen.ts'
import { openHall } from '../stories/support/hall.ts'
import type { Hall } from '../stories/support/hall.ts'

const missing = '.error-summary a'

describeWithBrowser('what is missing before filing', () => {
  let hall: Hall
  let check: string

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    const citizen = await Citizen.at(hall, screens.desktop)
    await citizen.opens('/matters/632036003000?region=632722')
    await citizen.starts('zhaxiduojie')
    check = new URL(citizen.page.url()).pathname.replace(/sections.*/, 'check')
  })

  test.each([
    ['a telephone', screens.phone, true],
    ['a desk', screens.desktop, true],
    ['a telephone without scripts', screens.phoneWithoutScript, false],
  ] as const)('each line leads to its question on %s', async (_name, screen, isScripted) => {
    const citizen = await Citizen.at(hall, screen)
    const { page } = citizen
    await citizen.opens(check)
    await citizen.signsIn('zhaxiduojie')
    await citizen.opens(check)
    const count = await page.locator(missing).count()
    expect(count).toBe(6)
    for (let at = 0; at < count; at += 1) {
      await citizen.opens(check)
      await page.locator(missing).nth(at).click()
      await page.waitForLoadState('networkidle')
      const { hash } = new URL(page.url())
      const top = async () => Math.round((await page.locator(hash).boundingBox())?.y ?? -1)
      await expect.poll(top, { message: hash, timeout: 10_000 }).toBeGreaterThanOrEqual(0)
      expect(await top(), hash).toBeLessThan(screen.viewport.height - 100)
      if (!isScripted) continue
      const isThere = `document.querySelector(${JSON.stringify(hash)}).closest('.field, li')
        ?.contains(document.activeElement) ?? document.activeElement.matches(${JSON.stringify(hash)})`
      await expect
        .poll(() => page.evaluate<boolean>(isThere), { message: hash, timeout: 10_000 })
        .toBe(true)
    }
  })

  test('no verb is said twice', async () => {
    const citizen = await Citizen.at(hall, screens.desktop)
    await citizen.opens(check)
    await citizen.signsIn('zhaxiduojie')
    await citizen.opens(check)
    await citizen.sees('请选择定点医院')
    await citizen.doesNotSee('选择选择')
  })
})

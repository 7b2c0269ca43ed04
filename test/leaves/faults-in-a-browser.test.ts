// A refused form says in the title of the window how much is to be mended, once, with scripts as without.
import { expect, test } from 'vitest'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { openHall } from '../stories/support/hall.ts'
import { Citizen } from '../stories/support/citizen.ts'

describeWithBrowser('the title of a page that was refused', () => {
  test.each([
    ['scripts', screens.desktop],
    ['none', screens.desktopWithoutScript],
  ] as const)('with %s', async (_name, screen) => {
    const hall = await openHall('2026-03-12 10:00')
    const clerk = await Citizen.at(hall, screen)
    await clerk.opens('/desk/login')
    await clerk.signsIn('zaduo-scj-chengban')
    await clerk.opens('/desk/leaves')
    await clerk.presses('登记')
    await clerk.page.waitForLoadState('networkidle')
    const title = await clerk.page.title()
    expect(title).toMatch(/^错误：有 1 处要改/)
    expect(title.match(/处要改/g)).toHaveLength(1)
  })
})

// What pages weigh on the line, counted by a browser: each public page visited for the first time, and
// each step of a filing. The budgets are those of a telephone on a slow line.
import { beforeAll, expect, test } from 'vitest'
import { describeWithBrowser, screens } from './support/browser.ts'
import { weighing } from './support/weighing.ts'
import { addressesOf } from './stories/support/addresses.ts'
import { Citizen } from './stories/support/citizen.ts'
import { openHall } from './stories/support/hall.ts'
import type { Hall } from './stories/support/hall.ts'
import { pagesFor } from './stories/support/pages-of-roles.ts'
import { eatingHouse } from './stories/support/sheets.ts'
import { playedBy } from './stories/support/world.ts'

const kilobyte = 1024
const budgets = {
  html: 14 * kilobyte,
  assets: 45 * kilobyte,
  firstVisit: 60 * kilobyte,
  furtherStep: 25 * kilobyte,
}

describeWithBrowser('what pages weigh', () => {
  let hall: Hall
  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
  })

  test('each public page on a first visit', async () => {
    const { resources } = hall
    const world = {
      resources,
      citizen: await playedBy(resources, 'zhaxiduojie', '632722'),
      company: await playedBy(resources, 'mashi-mianguan', '630103'),
      staff: { county: 'zaduo-nyt-shouli', province: 'qinghai-nyt-pizhun' },
    }
    const all = pagesFor(await addressesOf(world, '0'), world)
    const mine = all.filter(({ username }) => username === null)
    expect(mine.length).toBeGreaterThan(20)
    const page = await hall.sitDown(screens.phone)
    const scale = await weighing(page)
    const heavy: string[] = []
    for (const { path } of mine) {
      await scale.forget()
      await page.goto(hall.url + path, { waitUntil: 'networkidle' })
      const { html, assets } = scale.read()
      if (html > budgets.html) heavy.push(`${path}: ${html} bytes of HTML`)
      if (assets > budgets.assets) heavy.push(`${path}: ${assets} bytes beside it`)
    }
    expect(heavy.join('\n')).toBe('')
  })

  test('each step of a filing', async () => {
    const herder = await Citizen.at(hall, screens.phone)
    const scale = await weighing(herder.page)
    const steps: string[] = []
    const within = async (step: string, most: number) => {
      await herder.page.waitForLoadState('networkidle')
      const { html, assets } = scale.read()
      if (html + assets > most) steps.push(`${step}: ${html + assets} bytes`)
      scale.empty()
    }
    await herder.findsMatter('开饭馆', '食品经营许可')
    await herder.choosesCounty('杂多县')
    // Four pages before the form: home, search, guide, guide of the county.
    await within('from the home page to the guide', budgets.firstVisit)
    await herder.starts('lina')
    await within('signing in and the first page of the form', 2 * budgets.furtherStep)
    await herder.fills(eatingHouse.unit)
    await within('the applicant', budgets.furtherStep)
    await herder.fills(eatingHouse.place)
    await within('the place', budgets.furtherStep)
    await herder.fills(eatingHouse.business)
    await within('the business', budgets.furtherStep)
    expect(steps.join('\n')).toBe('')
  })
})

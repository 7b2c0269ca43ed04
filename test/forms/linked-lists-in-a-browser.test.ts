// Lists of which the second follows the first, and rows of a group, on a line that is slow or breaks: what is
// chosen and typed while the answer is under way stays, and no older answer takes the place of a newer one.
import type { Page, Route } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { applicationById, beginDraft } from '../../src/applications/index.ts'
import type { FormDefinition } from '../../src/forms/index.ts'
import { person } from '../applications/acting.ts'
import { axeViolations, describeWithBrowser, screens } from '../support/browser.ts'
import { contextFor } from '../support/context.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { openHall } from '../stories/support/hall.ts'
import type { Hall } from '../stories/support/hall.ts'
import { Person } from '../stories/support/person.ts'
import { group, question } from './sample.ts'

const matterCode = '632009001000'
/** 杂多县 with 萨呼腾镇, 格尔木市 with 郭勒木德镇. */
const [zaduo, geermu] = ['632722', '632801']
const fields = [
  question('region', { depth: 'town', outside: false }),
  question('region', { key: 'home', label: '家在哪里', depth: 'village', outside: false }),
  question('linked-choice'),
  group([question('text', { key: 'name', label: '成员姓名' })]),
]
const definition: FormDefinition = {
  title: '联动',
  sections: [{ key: 'all', title: '联动', help: null, when: null, fields }],
}

describeWithBrowser('linked lists on a slow line', () => {
  let hall: Hall
  let writer: Person
  let page: Page
  let id: string

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    await askInstead(hall.resources, matterCode, () => definition)
    const ctx = contextFor(hall.resources, await person(hall.resources.db, 'zhaxiduojie'))
    const begun = await beginDraft(ctx, { matterCode, regionCode: zaduo })
    if (!begun.ok) throw new Error(begun.refusal)
    id = begun.value.applicationId
    writer = await Person.at(hall, screens.phone)
    page = writer.page
    await writer.opens(`/applications/${id}/sections/1`)
    await writer.signsIn('zhaxiduojie')
  })

  beforeEach(async () => {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.context().setOffline(false)
    await writer.opens(`/applications/${id}/sections/1`)
    await page.waitForLoadState('networkidle')
  })

  const county = () => page.locator('[name="answers.region.county"]')
  const town = () => page.locator('[name="answers.region.town"]')
  const first = () => page.locator('[name="answers.linkedChoice"]')
  const second = () => page.locator('[name="answers.linkedChoice.second"]')
  const towns = () =>
    page.evaluate<string[]>(
      `[...document.querySelector('[name="answers.region.town"]').options].map(({ value }) => value)`,
    )
  const townsOf = (code: string) =>
    expect.poll(async () => (await towns()).filter((one) => one.startsWith(code)).length, {
      timeout: 15_000,
    })
  const kept = async (path: string) =>
    (await applicationById(hall.resources.db, id))?.typed?.[path]?.[0] ?? ''

  /** Holds back the answers to posts that ask for a part anew, as long as `waits` says. */
  async function slowly(waits: (nth: number) => number, how: 'request' | 'answer' = 'answer') {
    let nth = 0
    await page.route(/\/sections\/1$/, async (route: Route) => {
      const body = route.request().postData() ?? ''
      if (!/_refresh|_add|_remove/.test(body)) return route.continue()
      const pause = waits(nth++)
      if (how === 'request') await page.waitForTimeout(pause)
      const answer = await route.fetch()
      if (how === 'answer') await page.waitForTimeout(pause)
      await route.fulfill({ response: answer }).catch(() => undefined)
    })
  }

  test('while the list is under way it offers nothing of the place before, and says so', async () => {
    await county().selectOption(zaduo)
    await townsOf(zaduo).toBeGreaterThan(3)
    await town().selectOption({ index: 2 })
    await slowly(() => 3000)
    await county().selectOption(geermu)
    expect(await towns()).toEqual([''])
    expect(await town().innerText()).toContain('正在列出')
    expect(await axeViolations(page)).toEqual([])
    // What is saved meanwhile is no pair that never was chosen.
    await expect.poll(() => kept('region.county'), { timeout: 10_000 }).toBe(geermu)
    expect(await kept('region.town')).toBe('')
    await townsOf(geermu).toBeGreaterThan(3)
    await town().selectOption({ index: 1 })
    const chosen = await town().inputValue()
    await expect.poll(() => kept('region.town'), { timeout: 10_000 }).toBe(chosen)
  })

  test('three lists follow one another: a change of the first empties both, and an older list never comes', async () => {
    const list = (part: string) => page.locator(`[name="answers.home.${part}"]`)
    const offers = (part: string, code: string) =>
      list(part).locator(`option[value="${code}"]`).waitFor({ state: 'attached' })
    await list('county').selectOption(zaduo)
    await offers('town', '632722201')
    // The villages are on their way when the county is changed.
    await slowly(() => 2500)
    await list('town').selectOption('632722201')
    await page.waitForTimeout(300)
    await list('county').selectOption(geermu)
    expect(await list('town').locator('option').count()).toBe(1)
    await offers('town', '632801001')
    expect(await page.locator('option[value^="632722201"]').count()).toBe(0)
    await list('town').selectOption('632801001')
    await offers('villageCode', '632801001001')
    await list('villageCode').selectOption('632801001001')
    await expect.poll(() => kept('home.villageCode'), { timeout: 10_000 }).toBe('632801001001')
    expect(await kept('home.town')).toBe('632801001')
  })

  test('of two changes the later one holds, in whatever order the answers come', async () => {
    await slowly((nth) => (nth === 0 ? 4000 : 0), 'request')
    await county().selectOption(geermu)
    await page.waitForTimeout(300)
    await county().selectOption(zaduo)
    await townsOf(zaduo).toBeGreaterThan(3)
    await page.waitForTimeout(5000)
    expect((await towns()).filter((one) => one.startsWith(geermu))).toEqual([])
    await expect.poll(() => kept('region.county'), { timeout: 10_000 }).toBe(zaduo)
  })

  test('coming back to the first choice brings its second choice back', async () => {
    await first().selectOption('养殖')
    await second().locator('option[value="藏羊"]').waitFor({ state: 'attached' })
    await second().selectOption('藏羊')
    await slowly(() => 500)
    await first().selectOption('种植')
    await second().locator('option[value="青稞"]').waitFor({ state: 'attached' })
    expect(await second().inputValue()).toBe('')
    await first().selectOption('养殖')
    await second().locator('option[value="藏羊"]').waitFor({ state: 'attached' })
    expect(await second().inputValue()).toBe('藏羊')
    await expect.poll(() => kept('linkedChoice.second'), { timeout: 10_000 }).toBe('藏羊')
  })

  test('when the line breaks it says so, and lists them once the line is back', async () => {
    await first().selectOption('养殖')
    await second().locator('option[value="牦牛"]').waitFor({ state: 'attached' })
    await page.context().setOffline(true)
    await first().selectOption('种植')
    await expect.poll(() => second().innerText()).toContain('网断了')
    await page.context().setOffline(false)
    await second().locator('option[value="青稞"]').waitFor({ state: 'attached' })
    expect(page.url()).toContain('/sections/1')
  })

  test('what is typed while a row is added stays', async () => {
    const name = (row: number) => page.locator(`[name="answers.members.${row}.name"]`)
    await name(0).fill('才让')
    await slowly(() => 2500)
    await page.getByRole('button', { name: '再加一人' }).click()
    await name(0).fill('才让卓玛')
    await name(1).waitFor()
    expect(await name(0).inputValue()).toBe('才让卓玛')
    await name(1).fill('仁青')
    await expect.poll(() => kept('members.1.name'), { timeout: 10_000 }).toBe('仁青')
    expect(await kept('members.0.name')).toBe('才让卓玛')
  })

  test('a row taken away stays away, though a save was due meanwhile, and the others keep what is typed', async () => {
    const name = (row: number) => page.locator(`[name="answers.members.${row}.name"]`)
    await name(1).fill('仁青措')
    await slowly(() => 3500)
    await page.locator('button[name="_remove"]').first().click()
    await name(1).fill('仁青卓玛')
    await expect.poll(() => name(1).count(), { timeout: 10_000 }).toBe(0)
    expect(await name(0).inputValue()).toBe('仁青卓玛')
    await expect.poll(() => kept('members.0.name'), { timeout: 10_000 }).toBe('仁青卓玛')
    await page.waitForTimeout(1500)
    expect(await kept('members.1.name')).toBe('')
    await writer.opens(`/applications/${id}/sections/1`)
    expect(await name(0).inputValue()).toBe('仁青卓玛')
    expect(await name(1).count()).toBe(0)
  })
})

// What the hall takes for one answer however it is spelled, the browser takes for the same: else a question that
// the hall asks stands hidden, and a sum on the page is not the one that is kept.
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { applicationById, beginDraft } from '../../src/applications/index.ts'
import type { FormDefinition } from '../../src/forms/index.ts'
import { person } from '../applications/acting.ts'
import { openHall } from '../stories/support/hall.ts'
import type { Hall } from '../stories/support/hall.ts'
import { Person } from '../stories/support/person.ts'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { contextFor } from '../support/context.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { question, when } from './sample.ts'

const matterCode = '632009001000'
const fields = [
  question('number'),
  question('calculated', { expression: 'number * 2', unit: null }),
  question('date'),
  question('text', { key: 'old', label: '那一年', when: when('date', 'less', '2000-01-01') }),
  question('month'),
  question('text', { key: 'late', label: '那个月', when: when('month', 'equals', '2026-02') }),
  question('id-number'),
  question('text', { key: 'grown', label: '成年人', when: when('idNumber.age', 'at-least', 18) }),
]
const definition: FormDefinition = {
  title: '写法',
  sections: [{ key: 'all', title: '写法', help: null, when: null, fields }],
}

describeWithBrowser('an answer spelled otherwise', () => {
  let hall: Hall
  let page: Page
  let id: string

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    await askInstead(hall.resources, matterCode, () => definition)
    const ctx = contextFor(hall.resources, await person(hall.resources.db, 'zhaxiduojie'))
    const begun = await beginDraft(ctx, { matterCode, regionCode: '632722' })
    if (!begun.ok) throw new Error(begun.refusal)
    id = begun.value.applicationId
    const writer = await Person.at(hall, screens.phone)
    page = writer.page
    await writer.opens(`/applications/${id}/sections/1`)
    await writer.signsIn('zhaxiduojie')
    await page.waitForLoadState('networkidle')
  })

  const kept = async () => (await applicationById(hall.resources.db, id))?.answers ?? {}

  async function types(boxes: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(boxes)) {
      await page.fill(`[name="answers.${name}"]`, value)
    }
  }

  const asked = (key: string) => page.locator(`[name="answers.${key}"]`).isVisible()

  test.each(['1 200', '１ ２００', '1，200 亩', '1200.0', '１,２００'])(
    'the number %s',
    async (typed) => {
      await types({ number: typed })
      expect(await page.locator('output').innerText()).toBe('2,400')
      await expect.poll(kept, { timeout: 15_000 }).toMatchObject({ number: 1200, calculated: 2400 })
      await types({ number: '' })
      await expect.poll(kept, { timeout: 15_000 }).not.toHaveProperty('number')
    },
  )

  test.each([
    ['１９９９', '２', '３'],
    ['1999年', '2月', '3日'],
    ['1999', '02', '003'],
    ['1999-2-3', '', ''],
  ])('the date %s %s %s', async (year, month, day) => {
    await types({ 'date.year': year, 'date.month': month, 'date.day': day })
    expect(await asked('old')).toBe(true)
    await expect.poll(kept, { timeout: 15_000 }).toMatchObject({ date: '1999-02-03' })
    await types({ 'date.year': '', 'date.month': '', 'date.day': '' })
    expect(await asked('old')).toBe(false)
  })

  test('a month and an identity number', async () => {
    await types({
      'month.year': '２０２６年',
      'month.month': '２',
      idNumber: '110105-19491231-002x',
    })
    expect(await asked('late')).toBe(true)
    expect(await asked('grown')).toBe(true)
    await expect.poll(kept, { timeout: 15_000 }).toMatchObject({ month: '2026-02' })
  })
})

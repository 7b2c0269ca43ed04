// 村、社区 as the third list, and files of the rows of a group: on a phone and wide, with scripts and without,
// by keys.
import { beforeAll, expect, test } from 'vitest'
import { applicationById, beginDraft } from '../../src/applications/index.ts'
import type { FormDefinition } from '../../src/forms/index.ts'
import { person } from '../applications/acting.ts'
import {
  axeViolations,
  describeWithBrowser,
  noSidewaysScroll,
  screens,
} from '../support/browser.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { openHall } from '../stories/support/hall.ts'
import type { Hall } from '../stories/support/hall.ts'
import { Person } from '../stories/support/person.ts'
import { group, question } from './sample.ts'

const matterCode = '632009001000'
const definition: FormDefinition = {
  title: '家在哪里',
  sections: [
    {
      ...{ key: 'all', title: '家在哪里', help: null, when: null },
      fields: [
        question('region', { label: '家在哪里', depth: 'village', outside: false }),
        group([
          question('text', { key: 'name', label: '成员姓名' }),
          question('file', { key: 'photo', label: '证件', accept: ['pdf'], maxFiles: 2 }),
        ]),
      ],
    },
  ],
}

describeWithBrowser('villages and files of rows in a browser', () => {
  let hall: Hall
  let id: string
  let section: string

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    await askInstead(hall.resources, matterCode, () => definition)
    const ctx = contextFor(hall.resources, await person(hall.resources.db, 'zhaxiduojie'))
    const begun = await beginDraft(ctx, { matterCode, regionCode: '632722' })
    if (!begun.ok) throw new Error(begun.refusal)
    id = begun.value.applicationId
    section = `/applications/${id}/sections/1`
  })

  const typed = async (path: string) =>
    (await applicationById(hall.resources.db, id))?.typed?.[path] ?? []
  const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: samplePdf })

  async function sits(screen: (typeof screens)[keyof typeof screens]): Promise<Person> {
    const writer = await Person.at(hall, screen)
    await writer.opens(section)
    await writer.signsIn('zhaxiduojie')
    await writer.opens(section)
    return writer
  }

  /** For those who look at the test's pages: SHOTS=folder. */
  async function shows({ page }: Person, name: string, withScripts = true): Promise<void> {
    const folder = process.env['SHOTS']
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
    expect(await noSidewaysScroll(page)).toBe(true)
    // axe is a script itself.
    if (withScripts) expect(await axeViolations(page)).toEqual([])
  }

  const part = ({ page }: Person, name: string) => page.locator(`[name="answers.region.${name}"]`)

  test('without scripts the button lists towns, then villages; a place in no list is written', async () => {
    const writer = await sits(screens.phoneWithoutScript)
    const press = () => writer.goesOnBy('button[name=_refresh]')
    await part(writer, 'county').selectOption('632722')
    await press()
    await part(writer, 'town').selectOption('632722206')
    await press()
    expect(await part(writer, 'villageCode').locator('option').allInnerTexts()).toEqual([
      ...['请选择', '地青村民委员会', '格赛村民委员会', '昂闹村民委员会', '达清村民委员会'],
      '其他（自己填写）',
    ])
    await shows(writer, 'villages-360', false)
    await part(writer, 'villageCode').selectOption('other')
    await writer.presses('存好，下一步')
    await writer.sees('写明是什么')
    await part(writer, 'village').fill('达英村')
    await press()
    expect((await applicationById(hall.resources.db, id))?.answers['region']).toBe(
      '632722206/达英村',
    )
    // Another town, and the words stay: they are asked about once, and hold when they are sent again.
    await part(writer, 'town').selectOption('632722201')
    await writer.presses('存好，下一步')
    await writer.sees('换了乡镇、街道，村名还是“达英村”')
    expect(await part(writer, 'village').inputValue()).toBe('达英村')
    await shows(writer, 'village-of-another-town-360', false)
    await press()
    expect((await applicationById(hall.resources.db, id))?.answers['region']).toBe(
      '632722201/达英村',
    )
    await part(writer, 'town').selectOption('632722206')
    await press()
    await part(writer, 'village').fill('')
    await part(writer, 'villageCode').selectOption('632722206201')
    await press()
    expect((await applicationById(hall.resources.db, id))?.answers['region']).toBe('632722206201')
  })

  test('with scripts and keys alone each list follows from the one before', async () => {
    const writer = await sits(screens.desktop)
    const { page } = writer
    await page.waitForLoadState('networkidle')
    // The script has run when it has put the button away.
    await page.locator('button[name=_refresh]').waitFor({ state: 'hidden' })
    await part(writer, 'town').focus()
    await part(writer, 'town').selectOption('632722201')
    await part(writer, 'villageCode')
      .locator('option[value^="632722201"]')
      .first()
      .waitFor({ state: 'attached' })
    expect(await part(writer, 'villageCode').locator('option[value^="632722206"]').count()).toBe(0)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.name')).toBe('answers.region.villageCode')
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => typed('region.villageCode'), { timeout: 10_000 })
      .toEqual([expect.stringMatching(/^632722201\d{3}$/)])
    await shows(writer, 'villages-1280')
    await part(writer, 'villageCode').selectOption('other')
    await part(writer, 'village').focus()
    await page.keyboard.type('新村')
    await page.keyboard.press('Tab')
    await part(writer, 'town').selectOption('632722206')
    await part(writer, 'villageCode')
      .locator('option[value^="632722206"]')
      .first()
      .waitFor({ state: 'attached' })
    await part(writer, 'villageCode').selectOption('other')
    // The page with the sentence stays: what was posted is no copy to be brought back.
    let posts = 0
    page.on('request', (sent) => (posts += Number(sent.isNavigationRequest())))
    await writer.presses('存好，下一步')
    await page.waitForLoadState('networkidle')
    await writer.sees('换了乡镇、街道，村名还是“新村”')
    expect(posts).toBe(1)
    await shows(writer, 'village-of-another-town-1280')
    await part(writer, 'village').fill('')
    await part(writer, 'villageCode').selectOption('632722206201')
    await expect
      .poll(() => typed('region.villageCode'), { timeout: 10_000 })
      .toEqual(['632722206201'])
  })

  test('each row keeps its files, sent in pieces by the script, and gives them up with the row', async () => {
    const writer = await sits(screens.phone)
    const { page } = writer
    await page.waitForLoadState('networkidle')
    const rows = page.locator('[data-row]')
    const files = async () =>
      Promise.all((await rows.all()).map((row) => row.locator('.files li p.need').allInnerTexts()))
    await page.locator('button[name=_add]').click()
    await expect.poll(() => rows.count()).toBe(2)
    for (const [at, name] of ['卓玛', '才让'].entries()) {
      await page.locator(`[name="answers.members.${at}.name"]`).fill(name)
    }
    for (const [at, name] of ['卓玛.pdf', '才让.pdf'].entries()) {
      const again = page.waitForEvent('load')
      await page.locator(`[name="files.members.${at}.photo"]`).setInputFiles(pdf(name))
      await again
      await page.waitForLoadState('networkidle')
    }
    expect(await files()).toEqual([
      [expect.stringMatching(/^卓玛\.pdf.*没有查毒/)],
      [expect.stringMatching(/^才让\.pdf/)],
    ])
    await shows(writer, 'row-files-360')
    await page.locator('button[name=_remove]').first().click()
    await expect.poll(() => rows.count()).toBe(1)
    expect(await files()).toEqual([[expect.stringMatching(/^才让\.pdf/)]])
    await page.reload()
    expect(await files()).toEqual([[expect.stringMatching(/^才让\.pdf/)]])
    expect(await page.locator('[name="answers.members.0.name"]').inputValue()).toBe('才让')
    // The browser dies between the last piece and the save: the file is there and nobody's.
    const arrived = new Promise<void>((told) => {
      void page.route(/uploads\/./, async (route) => {
        const answer = await route.fetch()
        if (/"done":true/.test(await answer.text())) told()
        else await route.fulfill({ response: answer })
      })
    })
    await page.locator('[name="files.members.0.photo"]').setInputFiles(pdf('断了.pdf'))
    await arrived
    await page.context().close()
    for (const [screen, name] of [
      ['phone', 'stray-360'],
      ['desktop', 'stray-1280'],
    ] as const) {
      const again = await sits(screens[screen])
      await again.sees('收到了，还没有放进哪一人的文件', '断了.pdf')
      await shows(again, name)
    }
    const plain = await sits(screens.desktopWithoutScript)
    await plain.presses('存好，下一步')
    await plain.sees('“断了.pdf”收到了，还没有放进哪一人，请放进去，或者删掉')
    const put = plain.page.getByRole('button', { name: /放进第 1 人 · 才让/ })
    await put.focus()
    await Promise.all([plain.page.waitForEvent('load'), plain.page.keyboard.press('Enter')])
    expect(await plain.page.locator('[data-row] .files li').count()).toBe(2)
    await plain.goesOnBy('[data-row] button[name=_removeFile] >> nth=1')
    await plain.page.locator('[name="files.members.0.photo"]').setInputFiles(pdf('背面.pdf'))
    await plain.goesOnBy('[data-row] button[name=_upload]')
    expect(await plain.page.locator('[data-row] .files li').count()).toBe(2)
    await shows(plain, 'row-files-1280', false)
  })
})

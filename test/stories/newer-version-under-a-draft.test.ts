// An editor publishes a newer form while a draft is open: three lines say what changed, what stays and what to do, on
// a telephone without scripts and on a desk with them; for a joint draft as well. Nothing typed is lost.
import { beforeAll, expect, test } from 'vitest'
import { bundlePaths } from '../../src/bundles/index.ts'
import { submitJoint } from '../../src/joint/index.ts'
import { person } from '../applications/acting.ts'
import { begun, draftOf } from '../joint/drafting.ts'
import {
  axeViolations,
  describeWithBrowser,
  noSidewaysScroll,
  screens,
} from '../support/browser.ts'
import { contextFor } from '../support/context.ts'
import { publishWithQuestion } from '../support/publish-with-question.ts'
import { beginDraft } from '../../src/applications/index.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { Person } from './support/person.ts'

const card = '.notice.waiting'

describeWithBrowser('a newer version under an open draft', () => {
  let hall: Hall

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
  })

  const herder = async () =>
    contextFor(hall.resources, await person(hall.resources.db, 'zhaxiduojie'))

  test.each([
    ['on a telephone without scripts', screens.phoneWithoutScript, '632009001000'],
    ['on a desk with scripts', screens.desktop, '632011001000'],
  ])('a draft of one matter, %s', async (_where, screen, matterCode) => {
    const draft = await beginDraft(await herder(), { matterCode, regionCode: '632722' })
    if (!draft.ok) throw new Error(draft.refusal)
    const one = await Person.at(hall, screen)
    await one.opens(`/applications/${draft.value.applicationId}/sections/1`)
    await one.signsIn('zhaxiduojie')
    const typed = one.page.locator('main input[type=text]:visible').last()
    const name = (await typed.getAttribute('name')) ?? ''
    await typed.fill('换版以前填的')
    await one.presses('先停下')
    await publishWithQuestion(hall.resources, matterCode)

    await one.opens(`/applications/${draft.value.applicationId}/sections/1`)
    const said = await one.page.locator(card).innerText()
    const lines = await one.page.locator(`${card} dt`).allInnerTexts()
    expect(lines).toEqual(['变了什么', '留下什么', '怎么办'])
    expect(said).toContain('多问：新问的一题。')
    expect(said).toMatch(/您填好的 \d+ 题和传好的 0 个文件照旧/)
    expect(said).toContain('换成新版再接着填。现在不换，提交时也要换。')
    expect(await noSidewaysScroll(one.page)).toBe(true)
    if (screen === screens.desktop) expect(await axeViolations(one.page)).toEqual([])
    await one.presses('换成新版，接着填')
    await one.opens(`/applications/${draft.value.applicationId}/sections/1`)
    expect(await one.page.locator(card).count()).toBe(0)
    expect(await one.page.locator('[name="answers.newOne"]').count()).toBe(1)
    expect(await one.page.locator(`[name="${name}"]`).inputValue()).toBe('换版以前填的')
  })

  test('a joint draft, which cannot be filed before it has moved on', async () => {
    const ctx = await herder()
    const id = await begun(ctx, 'newborn', { insured: false })
    const before = await draftOf(ctx, id)
    const part = before.joint.parts[0]?.matterCode ?? ''
    const one = await Person.at(hall, screens.phone)
    await one.opens(bundlePaths.section(id, 1))
    await one.signsIn('zhaxiduojie')
    expect(await one.page.locator(card).count()).toBe(0)
    const typed = one.page.locator('main input[type=text]:visible').first()
    const name = (await typed.getAttribute('name')) ?? ''
    await typed.fill('换版以前填的')
    await one.presses('存草稿')
    await publishWithQuestion(hall.resources, part)

    await one.opens(bundlePaths.section(id, 1))
    const said = await one.page.locator(card).innerText()
    expect(await one.page.locator(`${card} dt`).allInnerTexts()).toEqual([
      '变了什么',
      '留下什么',
      '怎么办',
    ])
    expect(said).toContain('多问：新问的一题。')
    expect(said).toMatch(/您填好的 \d+ 题和传好的 0 个文件照旧/)
    expect(await axeViolations(one.page)).toEqual([])
    expect(await noSidewaysScroll(one.page)).toBe(true)
    expect(await submitJoint(ctx, id, true)).toMatchObject({ refusal: { reason: 'changed' } })
    await one.follows('换成新版，接着填')
    await one.goesOnBy('form[method=post] button[type=submit]:visible')
    expect(new URL(one.page.url()).pathname).toBe(bundlePaths.section(id, 1))
    expect(await one.page.locator(card).count()).toBe(0)
    expect(await one.page.getByText('新问的一题').count()).toBeGreaterThan(0)
    expect(await one.page.locator(`[name="${name}"]`).inputValue()).toBe('换版以前填的')
  })
})

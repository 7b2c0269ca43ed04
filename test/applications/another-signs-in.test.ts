// The sign-in ended while somebody was typing, and another person signs in at the same browser: at a window, in a
// family, in a village library. What the first one typed is nobody else's to see, with and without scripts.
import { beforeAll, expect, test } from 'vitest'
import { beginDraft } from '../../src/applications/index.ts'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { contextFor } from '../support/context.ts'
import { openHall } from '../stories/support/hall.ts'
import type { Hall } from '../stories/support/hall.ts'
import { Person } from '../stories/support/person.ts'
import { person } from './acting.ts'

const secret = '19912345678'
const field = '[name="answers.phone"]'

describeWithBrowser('another person after the end of a sign-in', () => {
  let hall: Hall
  let section: string

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    const ctx = contextFor(hall.resources, await person(hall.resources.db, 'zhaxiduojie'))
    const begun = await beginDraft(ctx, { matterCode: '632009001000', regionCode: '632722' })
    if (!begun.ok) throw new Error(begun.refusal)
    section = `/applications/${begun.value.applicationId}/sections/1`
  })

  const endAllSessions = () =>
    hall.resources.sessionPool.query(
      `update sessions set sess = jsonb_set(sess, '{seenAt}', '0') where account_id is not null`,
    )

  async function neverSees(one: Person, ...pages: readonly string[]): Promise<void> {
    expect(await one.page.content()).not.toContain(secret)
    for (const address of pages) {
      await one.opens(address)
      expect(await one.page.content(), address).not.toContain(secret)
    }
  }

  test('without scripts what was sent waits for its writer, and for nobody else', async () => {
    const one = await Person.at(hall, screens.phoneWithoutScript)
    await one.opens(section)
    await one.signsIn('zhaxiduojie')
    await one.page.locator(field).fill(secret)
    await endAllSessions()
    await one.presses('存好，下一步')
    await one.signsIn('lina')
    await neverSees(one, '/my', section, '/resume', '/applications/drafts')
    await one.page.context().clearCookies({ name: /^(?!.*kept)/ })
    await one.opens('/login')
    await one.signsIn('zhaxiduojie')
    await neverSees(one, section)
  })

  test('with scripts the copy on the device is sealed, and another’s pages never put it back', async () => {
    const one = await Person.at(hall, screens.phone)
    await one.opens(section)
    await one.signsIn('zhaxiduojie')
    await endAllSessions()
    await one.page.locator(field).fill(secret)
    await one.page.locator('.draft [role="status"]', { hasText: '登录已过期' }).waitFor()
    const kept = await one.page.evaluate<string>('JSON.stringify(localStorage)')
    expect(kept).not.toContain(secret)
    expect(kept).toContain('yizhan.copy.')
    await one.page.getByRole('link', { name: '重新登录' }).click()
    await one.signsIn('lina')
    await neverSees(one, '/my', section)
    await one.opens('/applications/new?matter=632009001000&region=632722')
    await one.presses('开始填')
    await one.page.waitForLoadState('networkidle')
    await neverSees(one)
    expect(await one.page.locator(field).inputValue()).not.toBe(secret)
  })
})

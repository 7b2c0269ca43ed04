// What is said of a save in the background that did not come about: what happened, where what was typed lies,
// what one can do; and that nothing is sent again that would be refused again, or before its time.
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { applicationById, beginDraft, discardDraft } from '../../src/applications/index.ts'
import type { FormDefinition } from '../../src/forms/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { question } from '../forms/sample.ts'
import { openHall } from '../stories/support/hall.ts'
import type { Hall } from '../stories/support/hall.ts'
import { Person } from '../stories/support/person.ts'
import {
  axeViolations,
  describeWithBrowser,
  noSidewaysScroll,
  screens,
} from '../support/browser.ts'
import { contextFor } from '../support/context.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { person } from './acting.ts'

const matterCode = '632009001000'
const fields = [
  question('text', { key: 'who', label: '姓名' }),
  question('textarea', { key: 'story', label: '情况说明' }),
]
const definition: FormDefinition = {
  title: '说明',
  sections: [{ key: 'all', title: '说明', help: null, when: null, fields }],
}
const wait = { timeout: 20_000 }

describeWithBrowser('a save that does not come about', () => {
  let hall: Hall
  let ctx: Context
  let writer: Person
  let page: Page
  let id: string
  let posts: number[]

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    await askInstead(hall.resources, matterCode, () => definition)
    ctx = contextFor(hall.resources, await person(hall.resources.db, 'zhaxiduojie'))
    const begun = await beginDraft(ctx, { matterCode, regionCode: '632722' })
    if (!begun.ok) throw new Error(begun.refusal)
    id = begun.value.applicationId
    writer = await Person.at(hall, screens.phone)
    page = writer.page
    page.on('request', (request) => {
      if (request.url().endsWith('/autosave')) posts.push(Date.now())
    })
    await writer.opens(`/applications/${id}/sections/1`)
    await writer.signsIn('zhaxiduojie')
  })

  beforeEach(async () => {
    posts = []
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.context().setOffline(false)
    await page.evaluate('localStorage.clear()')
    await writer.opens(`/applications/${id}/sections/1`)
    await page.waitForLoadState('networkidle')
  })

  const who = () => page.locator('[name="answers.who"]')
  const story = () => page.locator('[name="answers.story"]')
  const state = () => page.locator('.draft [role="status"]')
  const said = (words: string) => state().filter({ hasText: words }).waitFor(wait)
  const typed = async (path: string) =>
    (await applicationById(hall.resources.db, id))?.typed?.[path]?.[0]

  async function answers(status: number, headers: Record<string, string>, body = '{}') {
    await page.route(/\/autosave$/, (route) =>
      route.fulfill({ status, headers: { 'content-type': 'application/json', ...headers }, body }),
    )
  }

  test('a page that nobody touches sends nothing', async () => {
    await page.waitForTimeout(3000)
    expect(posts).toEqual([])
  })

  test('an answer too long to be kept is named, sent once, and again when it is changed', async () => {
    await story().fill('长'.repeat(20_001))
    await said('一道题最多存 2 万字')
    expect(await state().innerText()).toContain('填的已留在这台设备上')
    expect(await axeViolations(page)).toEqual([])
    expect(await noSidewaysScroll(page)).toBe(true)
    await page.waitForTimeout(5000)
    expect(posts).toHaveLength(1)
    await page.getByRole('link', { name: '去改“情况说明”' }).click()
    expect(await page.evaluate('document.activeElement.name')).toBe('answers.story')
    await story().fill('短')
    await said('已保存')
    expect(await typed('story')).toBe('短')
  })

  test('it comes back on the page that is opened again, since the hall never took it', async () => {
    await who().fill('才让')
    await story().fill('长'.repeat(20_001))
    await said('一道题最多存 2 万字')
    await page.reload()
    await said('一道题最多存 2 万字')
    expect((await story().inputValue()).length).toBe(20_001)
    expect(await who().inputValue()).toBe('才让')
    await story().fill('好了')
    await said('已保存')
    expect(await typed('who')).toBe('才让')
  })

  test('a page too large to be read names its longest question', async () => {
    await story().fill('长'.repeat(150_000))
    await said('这一页的内容加起来太长')
    expect(await page.getByRole('link', { name: '去改“情况说明”' }).count()).toBe(1)
    await story().fill('短了')
    await said('已保存')
  })

  test('who may no longer fill it in is told, and nothing is tried again', async () => {
    await answers(403, {})
    await who().fill('甲')
    await said('您不能再填它')
    await page.waitForTimeout(4000)
    expect(posts).toHaveLength(1)
  })

  test('a draft in the bin says so, and what was typed comes back with the draft', async () => {
    expect((await discardDraft(ctx, id)).ok).toBe(true)
    await who().fill('回收站以后填的')
    await said('放进了回收站')
    await page.waitForTimeout(3000)
    expect(posts).toHaveLength(1)
    await page.getByRole('link', { name: '去回收站' }).click()
    await writer.sees('回收站')
    await page.locator('main form button').first().click()
    await page.waitForURL(/check/)
    await writer.opens(`/applications/${id}/sections/1`)
    await said('放回')
    expect(await who().inputValue()).toBe('回收站以后填的')
  })

  test('after too many requests it waits as long as it was told, however much is typed', async () => {
    await answers(429, { 'Retry-After': '6' })
    await who().fill('一')
    await said('请求太多，约 6 秒后自动再存')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.waitForTimeout(1500)
    await who().fill('一二')
    await said('已保存')
    const [first = 0, second = 0] = posts
    expect(second - first).toBeGreaterThanOrEqual(6000)
    expect(posts).toHaveLength(2)
    expect(await typed('who')).toBe('一二')
  })

  test('a hall that is busy or kept up is not called a broken line', async () => {
    await answers(503, { 'Retry-After': '3' })
    await who().fill('忙')
    await said('系统正忙，约 3 秒后自动再存')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await said('已保存')
    await answers(503, { 'Retry-After': '600' }, '{"maintenance":"系统维护中，现在只能查看。"}')
    await who().fill('维护')
    await said('系统维护中，现在只能查看。约 10 分钟后自动再存')
  })

  test('a line that breaks is tried again; a page of somebody else’s is a broken line too', async () => {
    await page.context().setOffline(true)
    await who().fill('断了')
    await said('网络中断，正在重试')
    await page.context().setOffline(false)
    await said('已保存')
    await page.route(/\/autosave$/, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Hotel</h1>' }),
    )
    await who().fill('旅馆')
    await said('网络中断，正在重试')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await said('已保存')
    expect(await typed('who')).toBe('旅馆')
  })

  test('a copy that cannot be sent at once is kept until it can', async () => {
    await answers(503, { 'Retry-After': '1' })
    await who().fill('留在设备上的')
    await said('系统正忙')
    await page.reload()
    await said('系统正忙')
    await page.waitForTimeout(2500)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await said('放回')
    expect(await who().inputValue()).toBe('留在设备上的')
    expect(await typed('who')).toBe('留在设备上的')
  })

  test('the end of the sign-in is announced, can be put off, and leads back to what was typed', async () => {
    const bar = page.locator('.session-watch')
    const endsIn = (seconds: number) =>
      page.evaluate(
        `document.dispatchEvent(new CustomEvent('session-held', { detail: ${seconds} }))`,
      )
    expect(await bar.isVisible()).toBe(false)
    await endsIn(240)
    await bar.getByText('再过 4 分钟').waitFor(wait)
    expect(await noSidewaysScroll(page)).toBe(true)
    await bar.getByRole('button', { name: '我还在办' }).click()
    await bar.waitFor({ state: 'hidden' })
    await page.context().clearCookies()
    await who().fill('过期以后填的')
    await said('登录已过期')
    await endsIn(0)
    await bar.getByText('登录已过期').waitFor(wait)
    await bar.getByRole('link', { name: '重新登录' }).click()
    await writer.signsIn('zhaxiduojie')
    await said('放回')
    expect(await who().inputValue()).toBe('过期以后填的')
  })

  const copies = () => page.evaluate('Object.keys(localStorage).length')
  const leaves = () => page.evaluate(`document.querySelector('form.session').requestSubmit()`)

  test('leaving with something unsaved asks first, and keeps it until one has chosen', async () => {
    await page.route(/\/autosave$/, (route) => route.abort())
    await story().fill('还没有存上的话')
    await said('未保存')
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await leaves()
    await expect.poll(() => asked.length, wait).toBe(1)
    expect(asked[0]).toContain('还没有存到网上')
    expect(await story().inputValue()).toBe('还没有存上的话')
    expect(await copies()).toBeGreaterThan(0)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await said('已保存')
    expect(await typed('story')).toBe('还没有存上的话')
  })

  test('leaving with all saved asks nothing, and leaves nothing on the device', async () => {
    await story().fill('存好了再走')
    await said('已保存')
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.accept()
    })
    await leaves()
    await page.waitForURL((url) => !url.pathname.includes('/sections/'), wait)
    expect(asked).toEqual([])
    expect(await copies()).toBe(0)
    await writer.opens(`/applications/${id}/sections/1`)
    await writer.signsIn('zhaxiduojie')
  })

  test('where the device keeps nothing, it is not said that it does', async () => {
    await page.addInitScript('Storage.prototype.setItem = () => { throw new Error("full") }')
    await writer.opens(`/applications/${id}/sections/1`)
    await page.context().setOffline(true)
    await who().fill('只在这一页')
    await said('填的只在这一页上，请先不要关')
    await page.context().setOffline(false)
    await said('已保存')
  })
})

// The counter, on a tablet: a number is taken and called, a window clerk files for whoever came, scans and takes in
// papers, prints receipts, and hands the result over against a signature.
import { beforeAll, expect, test } from 'vitest'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { Citizen } from './support/citizen.ts'
import type { Numbers } from './support/citizen.ts'
import { fillIn } from './support/fill-in.ts'
import { sendPapers } from './support/eating-house-papers.ts'
import { examinedOnSite, verifiedAndGranted } from './support/food-desk.ts'
import { Clerk } from './support/clerk.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { eatingHouse, paperOf } from './support/sheets.ts'

const food = '630131001000'
const matter = '食品经营许可'
const idNumber = '632722197803124734'
const home = '/desk/counter'

describeWithBrowser('a window in 杂多县', () => {
  let hall: Hall
  let window: Citizen
  let ticket: Citizen
  let filed: Numbers

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    window = await Citizen.at(hall, { viewport: { width: 768, height: 1024 } })
    await window.opens('/desk/login')
    await window.signsIn('zaduo-chuangkou')
    ticket = await Citizen.at(hall, screens.phone)
  })

  const fits = async () =>
    expect(
      await window.page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'),
      window.page.url(),
    ).toBe(true)

  test('calls a number to a window of which only the number was typed', async () => {
    await ticket.opens('/halls')
    await ticket.page.locator('main a[href^="/halls/"]').filter({ hasText: '杂多' }).first().click()
    await ticket.presses('取号')
    await ticket.sees('您是 1 号', '前面还有 0 人')
    await window.opens(`${home}/calls`)
    await fits()
    await window.presses('叫下一个')
    await window.sees('请填您在几号窗口')
    await fillIn(window.page, { 您的窗口: '3' })
    await window.presses('叫下一个')
    await window.sees('1 号', '3 号窗口')
    await ticket.page.reload()
    await ticket.sees('叫到您了，请到 3 号窗口。')
  })

  test('asks for the original, and says what is wrong with a number', async () => {
    await window.opens(home)
    await fits()
    await fillIn(window.page, { 证件号码: '632722197803124733' })
    await window.presses('查找')
    await window.sees('有 2 处要改')
    await fillIn(window.page, { 证件号码: idNumber })
    await window.page.locator('input[name=seen]').check()
    await window.presses('查找')
    await window.sees('扎西多杰', '办什么')
  })

  test('files for him on his own form, with what was scanned', async () => {
    await window.page.fill('#q', '食品经营')
    await window.presses('找事项')
    await fits()
    await window.page.locator(`select[id="region-${food}"]`).selectOption('632722')
    const told = window.page.locator('input[name=told]').first()
    if ((await told.count()) > 0) await told.check()
    await window.goesOnBy(`form:has(input[value="${food}"]) button`)
    await window.sees('您在替扎西多杰填')
    await window.fills(eatingHouse.unit)
    await window.fills(eatingHouse.place)
    await window.fills(eatingHouse.business)
    await fits()
    await sendPapers(window)
    await window.page.locator('input[name=declared]').check()
    await window.presses('提交申请')
    const id = /\/filings\/(\d+)$/.exec(window.page.url())?.[1] ?? ''
    const number = await window.factAbout('办件编号')
    const queryNumber = (await window.factAbout('查询号')).replaceAll(/\s/g, '')
    filed = { id, number, queryNumber, queryCode: '' }
    await fits()
  })

  test('takes papers in, and prints the receipts', async () => {
    await window.sees('窗口扫描了 1 个文件')
    await window.page.locator('input[name^="seen."]').first().check()
    await window.page.locator('input[name^="copies."]').nth(1).fill('2')
    await window.presses('记下收的材料')
    await window.sees('收的材料已记下')
    await window.presses('开接收凭证')
    await window.sees('申请材料接收凭证已开出')
    const letter = window.page.getByRole('link', { name: /^接收凭证 .*（PDF）$/ })
    const { type } = await window.fetches((await letter.getAttribute('href')) ?? '')
    expect(type).toBe('application/pdf')
    await window.follows('打印收件凭证')
    const receipt = await window.page.locator('body').innerText()
    expect(receipt).toContain(filed.number)
    expect(receipt).toContain('收下 2 份')
  })

  test('hands the result over against a signature, and it is concluded', async () => {
    hall.itIs('2026-03-13 09:00')
    const acceptance = await Clerk.named(hall, 'zaduo-scj-shouli')
    await acceptance.accepts(filed, matter)
    hall.itIs('2026-03-18 15:00')
    await examinedOnSite(hall, filed)
    hall.itIs('2026-03-19 09:00')
    await verifiedAndGranted(hall, filed)
    hall.itIs('2026-03-20 09:00')
    await window.opens(`${home}/filings/${filed.id}`)
    await window.follows('交给领取人')
    await fits()
    await window.page.locator('main form[enctype] button[type=submit]').click()
    await window.page.locator('.error-summary').waitFor()
    await fillIn(window.page, { 谁来领: '申请人本人', 证件号: '4734' })
    await window.page.locator('input[type=file]').setInputFiles(paperOf('回证.pdf'))
    await window.goesOnBy('form[enctype] button[type=submit]')
    await window.sees('已交给领取人，送达办结')
    const herder = await Citizen.at(hall, screens.phone)
    await herder.opens('/login')
    await herder.signsIn('zhaxiduojie')
    await herder.opensProgress(filed)
    await herder.sees('送达回证', '准予行政许可决定书')
  })
})

// Story 1 once more, the citizen's part with scripts on: what helps with scripts must not hinder.
import { beforeAll, expect, test } from 'vitest'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { Citizen } from './support/citizen.ts'
import type { Numbers } from './support/citizen.ts'
import { sendPapers } from './support/eating-house-papers.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { eatingHouse } from './support/sheets.ts'

const matter = '食品经营许可'

describeWithBrowser('a herder in 杂多县, with scripts', () => {
  let hall: Hall
  let herder: Citizen
  let filed: Numbers
  const faults: string[] = []

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    herder = await Citizen.at(hall, screens.phone)
    herder.page.on('pageerror', (fault) => faults.push(fault.message))
  })

  test('finds the matter, starts, and mends what is wrong', async () => {
    await herder.findsMatter('开饭馆', matter)
    await herder.choosesCounty('杂多县')
    await herder.starts('zhaxiduojie')
    await herder.fills({ ...eatingHouse.unit, 法定代表人证件号码: '632722197803124733' })
    await herder.sees('有 1 处要改')
    expect(await herder.hasTyped('申请单位名称')).toBe('杂多县扎西牧家乐')
    await herder.fills({ 法定代表人证件号码: '632722197803124734' })
  })

  test('fills in the rest and is asked only what applies', async () => {
    await herder.fills(eatingHouse.place)
    const platform = herder.page.getByLabel('网络平台名称')
    expect(await platform.isVisible()).toBe(false)
    await herder.fills(eatingHouse.business)
    await herder.sees('第 4 步，共 5 步')
  })

  test('uploads and submits', async () => {
    await sendPapers(herder)
    filed = await herder.declaresAndSubmits()
    await herder.opensProgress(filed)
    await herder.sees('最晚 3月19日（周四）告诉您是否受理')
    expect(faults).toEqual([])
  })
})

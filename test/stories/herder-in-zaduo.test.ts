// Story 1: a herder of 杂多县 opens an eating-house. The county accepts, examines and decides; the
// application is corrected once, granted, delivered, verified by its address and rated.
import { beforeAll, expect, test } from 'vitest'
import { verify } from '../../src/audit/index.ts'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { auditorFinds } from './support/auditor.ts'
import { Citizen } from './support/citizen.ts'
import type { Numbers } from './support/citizen.ts'
import { Clerk } from './support/clerk.ts'
import { examinedOnSite, verifiedAndGranted } from './support/food-desk.ts'
import { sendPapers } from './support/eating-house-papers.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { eatingHouse, paperOf, wanting } from './support/sheets.ts'
import { Person } from './support/person.ts'
import { wordsOfPdf } from './support/pdf-words.ts'

const matter = '食品经营许可'

describeWithBrowser('a herder in 杂多县, without scripts on a small screen', () => {
  let hall: Hall
  let herder: Citizen
  let filed: Numbers
  let verification: string
  let window: Clerk

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    herder = await Citizen.at(hall, screens.phoneWithoutScript)
  })

  test('finds the matter in plain words, reads its guide and starts', async () => {
    await herder.findsMatter('开饭馆', matter)
    await herder.sees('先选在哪个县办，就可以开始', '8 个工作日', '不收费')
    await herder.choosesCounty('杂多县')
    await herder.sees('杂多县市场监督管理局')
    await herder.starts('zhaxiduojie')
    await herder.sees('第 1 步，共 5 步')
  })

  test('is told of a wrong check digit, and what was typed is kept', async () => {
    const wrong = { ...eatingHouse.unit, 法定代表人证件号码: '632722197803124733' }
    const answer = await herder.fills(wrong)
    expect(answer?.status()).toBe(422)
    await herder.sees('有 1 处要改', '法定代表人证件号码')
    expect(await herder.hasTyped('法定代表人证件号码')).toBe('632722197803124733')
    expect(await herder.hasTyped('申请单位名称')).toBe(eatingHouse.unit['申请单位名称'])
    expect((await herder.fills({ 法定代表人证件号码: '632722197803124734' }))?.status()).toBe(200)
  })

  test('fills in the rest, uploads photographs and papers, and submits', async () => {
    await herder.fills(eatingHouse.place)
    await herder.fills(eatingHouse.business)
    await sendPapers(herder)
    await herder.sees('请从头看一遍', '扎西牧家乐', '健康证.jpg')
    filed = await herder.declaresAndSubmits()
    expect(filed.number).toMatch(/^[0-9A-Z]{31}202603120001$/)
    expect(filed.queryNumber).toMatch(/^260312\d{7}$/)
    await herder.sees('申请已提交', '2026年3月19日（周四）')
  })

  test('looks up progress without signing in', async () => {
    const visitor = await Citizen.at(hall, screens.phoneWithoutScript)
    await visitor.looksUp(filed)
    await visitor.sees('已经提交', matter)
    await visitor.doesNotSee('扎西多杰', '19900000101')
  })

  test('is asked by the county clerk to correct one answer and one material', async () => {
    hall.itIs('2026-03-13 09:30')
    const clerk = await Clerk.named(hall, 'zaduo-scj-shouli')
    await clerk.finds(filed, matter)
    await clerk.sees('扎西牧家乐', '632***********4734')
    await clerk.doesNotSee('632722197803124734')
    expect(await clerk.mayDo()).toContain('一次告知补正')
    await clerk.asksForCorrections(wanting, '您的申请有以下内容需要补正')
  })

  test('sees only what is to be corrected, corrects it and hands it in', async () => {
    hall.itIs('2026-03-16 20:00')
    await herder.opensProgress(filed)
    await herder.sees('等您补正 2 处')
    await herder.follows('去补正')
    await herder.sees('和健康证明的人数不一致', '缺少进货查验制度')
    expect(await herder.page.locator('[name^="answers."]').count()).toBe(1)
    expect(await herder.page.locator('input[type=file]').count()).toBe(1)
    await herder.page.locator('[name="answers.workers"]').fill('4')
    await herder.page.locator('input[type=file]').setInputFiles(paperOf('制度-新.pdf'))
    await herder.presses('改好了，交上去')
    await herder.sees('最晚 3月23日（周一）告诉您是否受理')
  })

  test('is accepted, and promised a day', async () => {
    hall.itIs('2026-03-17 09:00')
    window = await Clerk.named(hall, 'zaduo-scj-shouli')
    await window.accepts(filed, matter)
    expect(await window.factAbout('承诺到期')).toBe('2026年3月27日（周五）')
  })

  test('is examined, and inspected on site by two', async () => {
    hall.itIs('2026-03-18 15:00')
    await examinedOnSite(hall, filed)
  })

  test('is verified by the section head and granted by the approver', async () => {
    hall.itIs('2026-03-19 09:00')
    await verifiedAndGranted(hall, filed)
  })

  test('is delivered by the window', async () => {
    hall.itIs('2026-03-20 09:00')
    await window.finds(filed, matter)
    await window.does('送达办结')
    await window.sees('已办结')
  })

  test('sees the result, and downloads the decision as a PDF that bears the number', async () => {
    hall.itIs('2026-03-20 18:00')
    await herder.opensProgress(filed)
    await herder.sees('准予行政许可决定书', '受理通知书', '补正告知书', '送达回证')
    const decision = await herder.paper('准予行政许可决定书')
    const { status, type, body } = await herder.fetches(decision.file)
    expect([status, type]).toEqual([200, 'application/pdf'])
    expect(body.subarray(0, 5).toString()).toBe('%PDF-')
    const words = await wordsOfPdf(body)
    expect(words ?? filed.number).toContain(filed.number)
    verification = decision.verification
  })

  test('has a decision that anybody can verify, without personal data', async () => {
    const visitor = await Person.at(hall, screens.phoneWithoutScript)
    expect((await visitor.opens(verification)).status()).toBe(200)
    await visitor.sees('杂多县市场监督管理局', '准予行政许可决定书', '有效')
    await visitor.doesNotSee('扎西多杰', '632722197803124734', '19900000101')
  })

  test('rates what was done for them', async () => {
    await herder.opensProgress(filed)
    await herder.rates('非常满意', '在牧场上就办好了')
    await herder.sees('谢谢您的评价', '非常满意')
  })

  test('leaves every step in the audit log, and the log proves itself', async () => {
    const asked = 'save attach submit look-up request-correction resubmit'
    await auditorFinds(hall, filed, `${asked} accept pass grant deliver rate read`)
    const proof = await verify(hall.resources.db)
    expect(proof.breaks).toEqual([])
  })
})

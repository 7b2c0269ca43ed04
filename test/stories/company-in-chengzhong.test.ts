// Story 2: a company of 西宁市城中区 files for a licence that the county accepts and examines, the
// prefecture reviews, with an appraisal that stops the clock, the province verifies and decides, and
// the county delivers.
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/applications/paths.ts'
import { runConsultationTimers } from '../../src/consultations/timers.ts'
import { system } from '../../src/kernel/actor.ts'
import { verify } from '../../src/audit/index.ts'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { contextFor } from '../support/context.ts'
import { Citizen } from './support/citizen.ts'
import type { Numbers } from './support/citizen.ts'
import { Clerk } from './support/clerk.ts'
import { fillIn } from './support/fill-in.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { breedingFarm, paperOf } from './support/sheets.ts'

const matter = '种畜禽生产经营许可'
const promisedDue = '承诺到期'

describeWithBrowser('a company in 城中区, across three levels', () => {
  let hall: Hall
  let company: Citizen
  let filed: Numbers

  beforeAll(async () => {
    hall = await openHall('2026-03-05 10:00')
    company = await Citizen.at(hall, screens.desktopWithoutScript)
    // The province has laid down that whoever stays silent has nothing against it.
    await hall.resources.db('consultationRules').where({ matterId: null }).delete()
    await hall.resources.db('consultationRules').insert({
      ...{ matterId: null, silence: 'no-objection', termDays: 5, reminderDays: 1 },
      changedAt: new Date('2026-03-01T01:00:00Z'),
      changedByAccountId: null,
    })
  })

  test('files for the licence', async () => {
    await company.findsMatter('种畜场', matter)
    await company.choosesCounty('城中区')
    await company.sees('城中区农牧和科技局', '15 个工作日')
    await company.starts('mashi-mianguan')
    await company.fills(breedingFarm.unit)
    await company.fills(breedingFarm.farm)
    await company.uploads('系谱和育种记录', paperOf('系谱.pdf'))
    await company.presses('存好，下一步')
    filed = await company.declaresAndSubmits()
  })

  test('lies with the county, and does not exist for another county', async () => {
    hall.itIs('2026-03-06 09:00')
    const other = await Clerk.named(hall, 'zaduo-nyt-shouli')
    expect((await other.opens(paths.deskFile(filed.id))).status()).toBe(404)
    expect((await other.opens(paths.deskStep(filed.id, 'accept'))).status()).toBe(404)
    const window = await Clerk.named(hall, 'chengzhong-nyt-shouli')
    await window.finds(filed, matter)
    await window.sees('城中区农牧和科技局 · 受理')
    await window.does('受理')
    await window.sees('城中区农牧和科技局 · 初审')
    expect(await window.factAbout(promisedDue)).toBe('2026年3月27日（周五）')
  })

  test('is examined in the county and reported up to the prefecture', async () => {
    hall.itIs('2026-03-09 09:00')
    const examiner = await Clerk.named(hall, 'chengzhong-nyt-chengban')
    await examiner.finds(filed, matter)
    await examiner.does('通过本环节', { 审查意见: '符合条件，建议准予' })
    await examiner.sees('西宁市农业农村局 · 复核', '转报上级：西宁市农业农村局')
    expect(await examiner.mayDo()).toEqual([])
  })

  test('stops its clock while experts review, as the prefecture decides', async () => {
    hall.itIs('2026-03-11 09:00')
    const examiner = await Clerk.named(hall, 'xining-nyt-chengban')
    await examiner.finds(filed, matter)
    await examiner.sees('西宁市农业农村局 · 复核')
    await examiner.does('提请特别程序', {
      哪一种特别程序: '专家评审',
      需要多少时间: '5',
      理由: '品种来源要由专家到场评审',
    })
    const head = await Clerk.named(hall, 'xining-nyt-shenhe')
    await head.finds(filed, matter)
    await head.does('同意特别程序')
    expect(await head.factAbout(promisedDue)).toBe('暂停中，恢复后再算')
    await company.opensProgress(filed)
    await company.sees('正在进行专家评审，办理时间不走', '预计需要 5 个工作日')
    await company.doesNotSee('3月27日')
  })

  test('has a due day later by exactly the working days that it stood still', async () => {
    hall.itIs('2026-03-18 09:00')
    const examiner = await Clerk.named(hall, 'xining-nyt-chengban')
    await examiner.finds(filed, matter, 'suspended')
    await examiner.does('特别程序结束，恢复办理', { 特别程序的结果: '专家评审通过' })
    // From 11 to 18 March six working days stood still; after 27 March the sixth is 7 April, since
    // 清明节 takes the Monday before it.
    expect(await examiner.factAbout(promisedDue)).toBe('2026年4月7日（周二）')
  })

  test('asks two bodies at once, with terms of their own; one answers, one stays silent', async () => {
    const examiner = await Clerk.named(hall, 'xining-nyt-chengban')
    await examiner.finds(filed, matter)
    await examiner.follows('征求意见')
    await examiner.page.getByText('一次征求几个部门').click()
    for (const [at, [department, question, days]] of [
      ['西宁市卫生健康委员会', '人畜共患病防控条件是否具备', '2'],
      ['西宁市林业和草原局', '场址是否占用草原', '3'],
    ].entries()) {
      await examiner.page.fill(`#c-department-${at}`, department ?? '')
      await examiner.page.fill(`#c-question-${at}`, question ?? '')
      await examiner.page.fill(`#c-days-${at}`, days ?? '')
      await examiner.page.locator(`input[name="mandatory.${at}"]`).check()
    }
    await examiner.presses('发出')
    await examiner.sees('已发出', '西宁市卫生健康委员会', '西宁市林业和草原局')
    const health = await Clerk.named(hall, 'xining-wjw-chengban')
    await health.opens('/desk/consultations')
    await health.follows(matter)
    await health.presses('答复')
    await health.sees('有')
    await health.page.locator('input[name=opinion]').first().check()
    await fillIn(health.page, { 理由和依据: '防疫措施齐全' })
    await health.presses('答复')
    await health.sees('已答复')
    const outsider = await Clerk.named(hall, 'xining-scj-chengban')
    await outsider.opens('/desk/consultations')
    await outsider.doesNotSee(matter)
  })

  test('is reported up to the province while the other still may answer', async () => {
    const examiner = await Clerk.named(hall, 'xining-nyt-chengban')
    await examiner.finds(filed, matter)
    await examiner.does('通过本环节', { 审查意见: '复核无误' })
    await examiner.sees('青海省农业农村厅 · 审核', '转报上级：青海省农业农村厅')
  })

  test('is not decided while a mandatory opinion is awaited, and may be after silence', async () => {
    hall.itIs('2026-03-20 09:00')
    const head = await Clerk.named(hall, 'qinghai-nyt-shenhe')
    await head.finds(filed, matter)
    await head.does('通过本环节')
    await head.sees('青海省农业农村厅 · 决定')
    const approver = await Clerk.named(hall, 'qinghai-nyt-pizhun')
    await approver.finds(filed, matter)
    expect(await approver.mayDo()).not.toContain('准予许可')
    hall.itIs('2026-03-24 09:00')
    const now = new Date('2026-03-24T01:00:00Z')
    expect(await runConsultationTimers(contextFor(hall.resources, system, now))).toBe(1)
    expect(await runConsultationTimers(contextFor(hall.resources, system, now))).toBe(0)
  })

  test('is decided by the province, and handed down to be delivered', async () => {
    const approver = await Clerk.named(hall, 'qinghai-nyt-pizhun')
    await approver.finds(filed, matter)
    await approver.does('准予许可', { 有效期至: '2029-03-19' })
    await approver.sees('城中区农牧和科技局 · 送达', '交由下级：城中区农牧和科技局')

    hall.itIs('2026-03-25 09:00')
    const window = await Clerk.named(hall, 'chengzhong-nyt-shouli')
    await window.finds(filed, matter)
    await window.does('送达办结')
  })

  test('gives the company a decision of the province that verifies', async () => {
    await company.opensProgress(filed)
    const decision = await company.paper('准予行政许可决定书')
    const { status, type } = await company.fetches(decision.file)
    expect([status, type]).toEqual([200, 'application/pdf'])
    await company.opens(decision.verification)
    await company.sees('青海省农业农村厅', '有效')
    await company.doesNotSee('马海龙', '63012119800120367X')
    expect((await verify(hall.resources.db)).breaks).toEqual([])
  })
})

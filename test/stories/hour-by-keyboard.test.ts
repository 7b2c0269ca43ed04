// The rest of an hour without a mouse: a notice of corrections, a question to another department and its answer, and
// the result handed over, by three clerks of a county.
import { beforeAll, expect, test } from 'vitest'
import { documentsOf } from '../../src/documents/index.ts'
import { consultationsOf } from '../../src/consultations/index.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { describeWithBrowser } from '../support/browser.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { KeyboardClerk } from './support/keyboard.ts'
import { foodLicence } from './support/world.ts'

describeWithBrowser('clerks of 杂多县 who use the keyboard alone', () => {
  let hall: Hall
  let submitted: FiledApplication
  let examined: FiledApplication
  let granted: FiledApplication
  const faults: string[] = []

  const clerk = async (username: string) => {
    const found = await KeyboardClerk.named(hall, username)
    found.page.on('pageerror', (fault) => faults.push(fault.message))
    return found
  }

  beforeAll(async () => {
    hall = await openHall('2026-03-12 15:00')
    const asked = () => anApplication(hall.resources).of(foodLicence).in('632722')
    submitted = await asked().filedBy('zhaxiduojie').submitted()
    examined = await asked().filedBy('lina').accepted()
    granted = await asked().filedBy('zhuoma').granted()
  })

  test('tell what must be corrected, once, with each reason', async () => {
    const acceptance = await clerk('zaduo-scj-shouli')
    await acceptance.picks(submitted.id)
    await acceptance.leaves(await acceptance.numberOf('一次告知补正'))
    await acceptance.tabsTo('联系电话')
    await acceptance.key('Space')
    await acceptance.tabsTo('哪里不对')
    await acceptance.types('打不通')
    await acceptance.tabsTo('怎么改')
    await acceptance.types('换一个能打通的')
    await acceptance.tabsTo('理由')
    await acceptance.types('请一次补正')
    await acceptance.tabsTo('看办理后果')
    await acceptance.leaves('Enter')
    await acceptance.sees('还没有办', '打不通')
    await acceptance.key('g')
    await acceptance.leaves('Enter')
    await acceptance.sees('已办：一次告知补正', '换一个能打通的')
    const kinds = (await documentsOf(hall.resources.db, submitted.id)).map(({ kind }) => kind)
    expect(kinds).toContain('correction-notice')
  })

  test('ask another department and read its answer', async () => {
    const examiner = await clerk('zaduo-scj-chengban')
    await examiner.picks(examined.id)
    await examiner.leaves('o')
    await examiner.key('i')
    expect(await examiner.standsOn()).toContain('部门全称')
    await examiner.types('杂多县卫生健康局')
    await examiner.tabsTo('要问什么')
    await examiner.types('卫生条件是否合格')
    await examiner.tabsTo('发出')
    await examiner.leaves('Enter')
    await examiner.sees('杂多县卫生健康局', '卫生条件是否合格')
    const colleague = await clerk('zaduo-wjw-chengban')
    const [asked] = await consultationsOf(hall.resources.db, examined.id)
    expect(asked?.status).toBe('open')
    await colleague.tabsTo('征求意见')
    await colleague.leaves('Enter')
    await colleague.key('j')
    expect(await colleague.standsOn()).toContain('食品经营许可')
    await colleague.leaves('Enter')
    await colleague.key('i')
    await colleague.key('Space')
    await colleague.tabsTo('理由和依据')
    await colleague.types('现场看过，合格')
    await colleague.tabsTo('复函')
    await colleague.tabsTo('答复')
    await colleague.leaves('Enter')
    await colleague.sees('已答复')
    await examiner.leaves('u')
    await examiner.sees('能做的事')
  })

  test('hand the result over, with who took it', async () => {
    const acceptance = await clerk('zaduo-scj-shouli')
    await acceptance.picks(granted.id)
    await acceptance.leaves(await acceptance.numberOf('送达办结'))
    await acceptance.tabsTo('电子送达')
    await acceptance.key('ArrowUp')
    await acceptance.key('ArrowDown')
    expect(await acceptance.standsOn()).toBe('电子送达')
    await acceptance.tabsTo('签收人')
    await acceptance.types('卓玛')
    await acceptance.tabsTo('看办理后果')
    await acceptance.leaves('Enter')
    await acceptance.key('g')
    await acceptance.leaves('Enter')
    await acceptance.sees('已办：送达办结')
    expect((await granted.row()).status).toBe('concluded')
    expect(faults).toEqual([])
  })
})

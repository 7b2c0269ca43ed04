// An examiner's work without a mouse: from the queue through claim, materials, opinion and consequences to
// the next application.
import { beforeAll, expect, test } from 'vitest'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { describeWithBrowser } from '../support/browser.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { KeyboardClerk } from './support/keyboard.ts'
import { foodLicence } from './support/world.ts'

describeWithBrowser('an examiner of 杂多县 who uses the keyboard alone', () => {
  let hall: Hall
  let filed: readonly FiledApplication[]
  let examiner: KeyboardClerk
  const faults: string[] = []

  beforeAll(async () => {
    hall = await openHall('2026-03-12 15:00')
    const asked = () => anApplication(hall.resources).of(foodLicence).in('632722')
    filed = [
      await asked().filedBy('zhaxiduojie').accepted(),
      await asked().filedBy('lina').accepted(),
    ]
  })

  test('signs in and walks to the first of the queue', async () => {
    examiner = await KeyboardClerk.named(hall, 'zaduo-scj-chengban')
    examiner.page.on('pageerror', (fault) => faults.push(fault.message))
    await examiner.key('j')
    expect(await examiner.standsOn()).toContain('食品经营许可')
    await examiner.key('j')
    await examiner.key('k')
    await examiner.leaves('Enter')
    await examiner.sees('能做的事', '还没有人认领')
  })

  test('reads which keys there are, and comes back to where the focus was', async () => {
    await examiner.key('m')
    expect(await examiner.standsOn()).toBe('材料')
    await examiner.key('?')
    const dialog = await examiner.page.locator('dialog').innerText()
    for (const words of ['认领', '材料', '能做的事', '通过本环节', '列出快捷键']) {
      expect(dialog).toContain(words)
    }
    await examiner.key('Enter')
    await expect.poll(() => examiner.page.locator('dialog').count()).toBe(0)
    await expect.poll(() => examiner.standsOn()).toBe('材料')
  })

  test('claims it', async () => {
    await examiner.leaves('c')
    await examiner.sees('承办人：您', '承办人已更新。')
  })

  test('reads a material, turned and back', async () => {
    await examiner.key('m')
    await examiner.tabsTo('逐页看')
    await examiner.leaves('Enter')
    await examiner.leaves('r')
    expect(examiner.page.url()).toContain('turn=90')
    await examiner.leaves('u')
    await examiner.sees('能做的事')
  })

  test('writes the opinion, sees the consequences and goes back to mend it', async () => {
    await examiner.leaves(await examiner.numberOf('通过本环节'))
    await examiner.sees('以前怎么办的')
    await examiner.key('i')
    expect(await examiner.standsOn()).toContain('审查意见')
    await examiner.types('材料齐')
    await examiner.key('Escape')
    await examiner.leaves('p')
    await examiner.sees('还没有办', '转到哪里')
    await examiner.leaves('e')
    await examiner.key('i')
    await examiner.key('End')
    await examiner.types('全')
    await examiner.tabsTo('先看办理后果')
    await examiner.leaves('Enter')
  })

  test('confirms, and takes the next one', async () => {
    await examiner.key('g')
    expect(await examiner.standsOn()).toContain('确认：通过本环节')
    const first = /applications\/(\d+)/.exec(examiner.page.url())?.[1]
    await examiner.leaves('Enter')
    await examiner.sees('已办：通过本环节', '材料齐全')
    await examiner.leaves('n')
    const second = /applications\/(\d+)/.exec(examiner.page.url())?.[1]
    expect(new Set([first, second])).toEqual(new Set(filed.map(({ id }) => id)))
    expect(first).not.toBe(second)
    await examiner.sees('能做的事')
    expect(faults).toEqual([])
  })
})

// Story 3: a provincial editor shortens a matter's promised term; two people review it and it is
// published. The running application
// keeps the day it was promised; a new one gets the new term; what is published never changes.
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/applications/paths.ts'
import { adminMatterPath, guidePath } from '../../src/matters/paths.ts'
import { anApplication } from '../support/builders/application.ts'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { Clerk } from './support/clerk.ts'
import { Editor } from './support/editor.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { Person } from './support/person.ts'

const code = '630131001000'
const zaduo = '632722'

describeWithBrowser('an editor of the province', () => {
  let hall: Hall
  let clerk: Clerk
  let editor: Editor
  let running: string

  beforeAll(async () => {
    hall = await openHall('2026-03-12 12:00')
    clerk = await Clerk.named(hall, 'zaduo-scj-shouli')
    editor = await Editor.named(hall, 'qinghai-bianji')
  })

  test('finds an application running with the eight days of the old version', async () => {
    running = (await accepted('2026-03-12 10:00')).id
    await clerk.opens(paths.deskFile(running))
    expect(await clerk.factAbout('承诺到期')).toBe('2026年3月24日（周二）')
  })

  test('changes the promised term in a draft, which nobody sees yet', async () => {
    await editor.changesPromisedTerm(code, '6', '优化流程，压减办理时限')
    await editor.sees('与第 1 版（在用）比（1 处不同）', '第 2 版（草稿）')
    const visitor = await Person.at(hall, screens.phoneWithoutScript)
    await visitor.opens(guidePath(code, zaduo))
    await visitor.sees('8 个工作日')
    await visitor.doesNotSee('6 个工作日')
  })

  test('has the draft reviewed by two people, and it is the version in use', async () => {
    expect((await editor.submits())?.status()).toBe(200)
    for (const reviewer of ['qinghai-bianzhi', 'qinghai-fazhi']) {
      const answer = await (await Editor.named(hall, reviewer)).approves(code)
      expect(answer?.status()).toBe(200)
    }
    await editor.opens(adminMatterPath(code))
    await editor.sees('第 2 版', '第 1 版与第 2 版')
    const visitor = await Person.at(hall, screens.phoneWithoutScript)
    await visitor.opens(guidePath(code, zaduo))
    await visitor.sees('6 个工作日')
  })

  test('leaves the running application its old due day and its old term', async () => {
    await clerk.opens(paths.deskFile(running))
    expect(await clerk.factAbout('承诺到期')).toBe('2026年3月24日（周二）')
    await clerk.opens(paths.deskClock(running))
    await clerk.sees('2026年3月12日（周四）起，到 2026年3月24日（周二）')
  })

  test('gives a new application the new term', async () => {
    const { id } = await accepted('2026-03-12 11:00', 'maxiulan')
    await clerk.opens(paths.deskFile(id))
    expect(await clerk.factAbout('承诺到期')).toBe('2026年3月20日（周五）')
  })

  test('cannot publish the same once more, nor can anybody change what is published', async () => {
    await editor.opens(adminMatterPath(code))
    expect(await editor.page.getByRole('button', { name: '送审' }).count()).toBe(0)
    const { db } = hall.resources
    const change = db('matterVersions').where({ version: 1 }).update({ promisedDays: 1 })
    await expect(change).rejects.toThrow()
  })

  async function accepted(moment: string, username = 'zhaxiduojie') {
    const start = new Date(`${moment.replace(' ', 'T')}:00+08:00`)
    return anApplication(hall.resources).of(code).filedBy(username).in(zaduo).at(start).accepted()
  }
})

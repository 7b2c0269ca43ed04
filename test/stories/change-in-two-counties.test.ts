// Story 7: the province changes an entry; establishment and legal review pass it; two counties read in
// plain words what is different and accept it, and the citizens of both read the new guide.
import { beforeAll, expect, test } from 'vitest'
import { adminMatterPath, guidePath, listPath } from '../../src/matters/paths.ts'
import { describeWithBrowser, screens } from '../support/browser.ts'
import { Editor } from './support/editor.ts'
import { openHall } from './support/hall.ts'
import type { Hall } from './support/hall.ts'
import { Person } from './support/person.ts'

const code = '630131001000'
const zaduo = { region: '632722', editor: 'zaduo-bianji' }
const gonghe = { region: '632521', editor: 'gonghe-bianji' }

describeWithBrowser('a change of the province, in two counties', () => {
  let hall: Hall
  let editor: Editor

  beforeAll(async () => {
    hall = await openHall('2026-03-12 12:00')
    editor = await Editor.named(hall, 'qinghai-bianji')
  })

  test('is written by the editor, and passed by the two reviews', async () => {
    await editor.changesPromisedTerm(code, '10', '现场核查改由两人办理，时间放宽')
    await editor.sees('第 2 版（草稿）')
    expect((await editor.submits())?.status()).toBe(200)
    for (const reviewer of ['qinghai-bianzhi', 'qinghai-fazhi']) {
      const answer = await (await Editor.named(hall, reviewer)).approves(code)
      expect(answer?.status()).toBe(200)
    }
    await editor.opens(adminMatterPath(code))
    await editor.sees('第 1 版与第 2 版')
  })

  test('is what citizens read only once their county has read and accepted it', async () => {
    for (const { region, editor: username } of [zaduo, gonghe]) {
      const citizen = await Person.at(hall, screens.phoneWithoutScript)
      await citizen.opens(guidePath(code, region))
      await citizen.sees('8 个工作日')
      const county = await Editor.named(hall, username)
      await county.opens(listPath(await listIn(region)))
      await county.sees('省级改了这个事项，请确认', '承诺办结时限')
      expect((await county.presses('确认变更'))?.status()).toBe(200)
      await citizen.opens(guidePath(code, region))
      await citizen.sees('10 个工作日')
    }
  })

  async function listIn(regionCode: string): Promise<string> {
    const row = await hall.resources
      .db('offerings as o')
      .join('matters as m', 'm.id', 'o.matterId')
      .where({ 'm.code': code, 'o.regionCode': regionCode })
      .first<{ id: string }>('o.id')
    return row.id
  }
})

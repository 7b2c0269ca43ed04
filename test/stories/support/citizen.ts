// An applicant in a story: finds a matter, reads its guide, files, follows, corrects and rates.
import type { BrowserContextOptions, Response } from 'playwright-core'
import { expect } from 'vitest'
import { paths } from '../../../src/applications/paths.ts'
import { fieldOf, fillIn } from './fill-in.ts'
import type { Sheet } from './fill-in.ts'
import type { Hall } from './hall.ts'
import { Person } from './person.ts'

export interface Numbers {
  /** The application's own id, as it stands in its addresses. */
  readonly id: string
  readonly number: string
  readonly queryNumber: string
  readonly queryCode: string
}

export interface SentFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export class Citizen extends Person {
  static override async at(hall: Hall, screen: BrowserContextOptions): Promise<Citizen> {
    return new Citizen(hall, await hall.sitDown(screen))
  }

  /** Searches from the home page in words of one's own and opens the guide that is found. */
  async findsMatter(words: string, name: string): Promise<void> {
    await this.opens('/')
    // With scripts the box offers suggestions, and is a combobox then.
    await this.page.locator('input[name="q"]').first().fill(words)
    await this.presses('搜索')
    await this.follows(name)
  }

  async choosesCounty(name: string): Promise<void> {
    const picker = this.page.locator('#place form')
    await picker.locator('select').selectOption({ label: name })
    await picker.getByRole('button').click()
    await this.page.waitForLoadState('load')
  }

  /** Starts, signing in on the way, and has the first section before them. */
  async starts(username: string): Promise<void> {
    await this.follows('开始办理')
    await this.signsIn(username)
    await this.presses('开始填')
  }

  /** Fills the section that is open and goes on; gives the answer to it. */
  async fills(sheet: Sheet): Promise<Response | null> {
    await fillIn(this.page, sheet)
    return this.presses('存好，下一步')
  }

  async hasTyped(label: string): Promise<string> {
    return fieldOf(this.page, label).locator('input, textarea').inputValue()
  }

  /** Chooses files for a material and sends them at once. */
  async uploads(material: string, ...files: readonly SentFile[]): Promise<Response | null> {
    const input = this.page.getByLabel(new RegExp(`^${material}`))
    // With scripts the files go as soon as they are chosen, and the page is shown anew.
    const scripted = await this.page.evaluate<boolean>("matchMedia('(scripting: enabled)').matches")
    if (scripted) {
      await input.setInputFiles([...files])
      for (const { name } of files) await this.page.getByText(name).first().waitFor()
      await this.page.locator('.sending').waitFor({ state: 'detached' })
      return null
    }
    await input.setInputFiles([...files])
    const line = this.page.locator('li').filter({ has: input })
    return this.goesOn(() => line.locator('button[name=_upload]').click())
  }

  async declaresAndSubmits(): Promise<Numbers> {
    await this.page.locator('input[name=declared]').check()
    await this.presses('提交申请')
    const id = /\/applications\/(\d+)\/receipt$/.exec(this.page.url())?.[1]
    if (id === undefined) throw new Error(`no receipt, but ${this.page.url()}`)
    return {
      id,
      number: await this.factAbout('办件编号'),
      queryNumber: (await this.factAbout('查询号')).replaceAll(/\s/g, ''),
      queryCode: await this.factAbout('查询码'),
    }
  }

  /** By the two numbers of the receipt, signed in or not. */
  async looksUp({ queryNumber, queryCode }: Numbers): Promise<void> {
    await this.opens(paths.lookUp())
    await this.page.locator('main input[type=text]').nth(0).fill(queryNumber)
    await this.page.locator('main input[type=text]').nth(1).fill(queryCode)
    await this.presses('查进度')
  }

  async opensProgress({ id }: Numbers): Promise<void> {
    const answer = await this.opens(paths.progress(id))
    expect(answer.status()).toBe(200)
  }

  /** The address of a paper of the open progress page, and of its verification. */
  async paper(title: string): Promise<{ file: string; verification: string }> {
    const line = this.page.locator('aside li').filter({ hasText: title }).first()
    const file = await line.getByRole('link', { name: title, exact: true }).getAttribute('href')
    const verification = await line.locator('a[href*="/verify/"]').getAttribute('href')
    if (file === null || verification === null) throw new Error(`no paper ${title}`)
    return { file, verification }
  }

  async rates(grade: string, comment: string): Promise<void> {
    await this.follows('评价这次办理')
    await this.page
      .locator('label.choice', { hasText: new RegExp(`^\\s*${grade}`) })
      .locator('input')
      .check()
    await this.page.locator('textarea').fill(comment)
    await this.presses('提交评价')
  }
}

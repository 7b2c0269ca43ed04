// A member of staff in a story: takes work from the queue, reads it and does what the law lets them.
import { screens } from '../../support/browser.ts'
import { paths } from '../../../src/applications/paths.ts'
import type { Numbers } from './citizen.ts'
import { fillIn } from './fill-in.ts'
import type { Sheet } from './fill-in.ts'
import type { Hall } from './hall.ts'
import { Person } from './person.ts'

export interface Correction {
  readonly label: string
  readonly why: string
  readonly how: string
}

export class Clerk extends Person {
  /** Signed in at the desk, on a wide screen without scripts. */
  static async named(hall: Hall, username: string): Promise<Clerk> {
    const clerk = new Clerk(hall, await hall.sitDown(screens.desktopWithoutScript))
    await clerk.opens('/desk/login')
    await clerk.signsIn(username)
    return clerk
  }

  /** Searches a view of the queue, first their own, by the short number and opens what it finds. */
  async finds({ queryNumber }: Numbers, name: string, view = 'mine'): Promise<void> {
    await this.opens(paths.queue({ view }))
    await this.page.fill('#q', queryNumber)
    await this.presses('查找')
    await this.follows(name)
  }

  /** Does an act that the case page offers, filling in what it asks. */
  async does(action: string, sheet: Sheet = {}): Promise<void> {
    await this.follows(action)
    await fillIn(this.page, sheet)
    await this.confirms(action)
    await this.sees(`已办：${action}`)
  }

  async accepts(numbers: Numbers, name: string): Promise<void> {
    await this.finds(numbers, name)
    await this.does('受理')
  }

  /** One notice with everything, each thing with its reason. */
  async asksForCorrections(items: readonly Correction[], comment: string): Promise<void> {
    await this.follows('一次告知补正')
    for (const { label, why, how } of items) {
      await this.page.getByRole('checkbox', { name: label, exact: true }).check()
      await this.page.getByLabel(`哪里不对：${label}`, { exact: true }).fill(why)
      await this.page.getByLabel(`怎么改：${label}`, { exact: true }).fill(how)
    }
    await fillIn(this.page, { 理由: comment })
    await this.confirms('一次告知补正')
    await this.sees('已办：一次告知补正')
  }

  /** What binds the applicant is confirmed once its consequences were read. */
  async confirms(action: string): Promise<void> {
    const ahead = this.page.getByRole('button', { name: '下一步：看办理后果', exact: true })
    if ((await ahead.count()) === 0) {
      await this.presses(action)
      return
    }
    await this.presses('下一步：看办理后果')
    await this.presses(`确认：${action}`)
  }

  /** The actions that the case page offers. */
  async mayDo(): Promise<readonly string[]> {
    const offered = await this.page.locator('.actions-list li').allInnerTexts()
    return offered.map((text) => text.replace(/\s*\d*\s*$/, ''))
  }
}

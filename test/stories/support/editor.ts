// A catalogue editor in a story: changes a matter's draft and sends it to its two reviewers, who
// publish it as the next version.
import type { Response } from 'playwright-core'
import { adminMatterPath } from '../../../src/matters/paths.ts'
import { screens } from '../../support/browser.ts'
import { fillIn } from './fill-in.ts'
import type { Hall } from './hall.ts'
import { Person } from './person.ts'

export class Editor extends Person {
  static async named(hall: Hall, username: string): Promise<Editor> {
    const editor = new Editor(hall, await hall.sitDown(screens.desktopWithoutScript))
    await editor.opens('/desk/login')
    await editor.signsIn(username)
    return editor
  }

  async changesPromisedTerm(code: string, days: string, reason: string): Promise<void> {
    await this.opens(adminMatterPath(code))
    await this.follows('改这个事项')
    await fillIn(this.page, { 承诺办结时限: days, 修改原因: reason })
    await this.presses('存草稿')
  }

  async submits(): Promise<Response | null> {
    return this.presses('送审')
  }

  /** As one of the two reviewers of a version. */
  async approves(code: string): Promise<Response | null> {
    await this.opens(adminMatterPath(code))
    return this.presses('通过')
  }
}

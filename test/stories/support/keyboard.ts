// A clerk who works without a mouse: keys of the page, Tab, Enter and typing, nothing else.
import { screens } from '../../support/browser.ts'
import { demonstrationPassword } from '../../support/sign-in.ts'
import type { Hall } from './hall.ts'
import { Person } from './person.ts'

/** So many Tabs are the most that anybody should need from where a key has led. */
const patience = 25

export class KeyboardClerk extends Person {
  static async named(hall: Hall, username: string): Promise<KeyboardClerk> {
    const clerk = new KeyboardClerk(hall, await hall.sitDown(screens.desktop))
    await clerk.opens('/desk/login')
    await clerk.tabsTo('用户名')
    await clerk.types(username)
    await clerk.tabsTo('密码')
    await clerk.types(demonstrationPassword)
    await clerk.leaves('Enter')
    return clerk
  }

  async key(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async types(words: string): Promise<void> {
    await this.page.keyboard.insertText(words)
  }

  /** A key that leads to another page; waits until its keys work. */
  async leaves(key: string): Promise<void> {
    await this.goesOn(() => this.key(key))
    await this.page.locator('body[data-keys]').waitFor()
  }

  /** Down the queue to this application, and into it. */
  async picks(id: string): Promise<void> {
    for (let passed = 0; passed < patience; passed++) {
      await this.key('j')
      const href = await this.page.evaluate<string>("document.activeElement.href ?? ''")
      if (href.endsWith(`/applications/${id}`)) return this.leaves('Enter')
    }
    throw new Error(`application ${id} is more than ${patience} lines down`)
  }

  /** Tab until the element with this name has the focus. */
  async tabsTo(name: string): Promise<void> {
    const passed: string[] = []
    while (passed.length < patience) {
      await this.key('Tab')
      const here = await this.standsOn()
      if (here.includes(name)) return
      passed.push(here)
    }
    throw new Error(`“${name}” is more than ${patience} Tabs away: ${passed.join(' → ')}`)
  }

  /** The name of what has the focus, as it is read aloud. */
  async standsOn(): Promise<string> {
    return this.page.evaluate<string>(
      `(() => {
        const here = document.activeElement
        const label = here.getAttribute('aria-label') ?? here.labels?.[0]?.textContent ?? here.textContent
        return label.replace(/\\s+/g, ' ').trim().slice(0, 60)
      })()`,
    )
  }

  /** The number that stands on the button of an action. */
  async numberOf(action: string): Promise<string> {
    const button = this.page.locator('.actions-list [data-shortcut]').filter({ hasText: action })
    return (await button.first().getAttribute('data-shortcut')) ?? ''
  }
}

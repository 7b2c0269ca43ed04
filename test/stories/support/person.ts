// Anybody at a browser: opens pages, reads them, follows links and presses buttons.
import type { BrowserContextOptions, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { demonstrationPassword } from '../../support/sign-in.ts'
import { visit } from '../../support/browser.ts'
import type { Hall } from './hall.ts'

export class Person {
  readonly hall: Hall
  readonly page: Page

  protected constructor(hall: Hall, page: Page) {
    this.hall = hall
    this.page = page
  }

  /** Somebody who has not signed in. */
  static async at(hall: Hall, screen: BrowserContextOptions): Promise<Person> {
    return new Person(hall, await hall.sitDown(screen))
  }

  async opens(path: string): Promise<Response> {
    return visit(this.page, new URL(path, this.hall.url).href)
  }

  async signsIn(username: string): Promise<void> {
    await this.page.fill('#username', username)
    await this.page.fill('#password', demonstrationPassword)
    await this.presses('登录')
  }

  /** Presses the button with these words in the page's own part; gives the page's answer. */
  async presses(name: string): Promise<Response | null> {
    const button = this.page.locator('main').getByRole('button', { name, exact: true })
    return this.goesOn(() => button.first().click())
  }

  async follows(name: string): Promise<Response | null> {
    const link = this.page.locator('main').getByRole('link', { name, exact: true })
    return this.goesOn(() => link.first().click())
  }

  /** Presses what a selector finds first, and waits for the page it leads to. */
  async goesOnBy(selector: string): Promise<Response | null> {
    return this.goesOn(() => this.page.locator('main').locator(selector).first().click())
  }

  /** The words of the page's own part, as they are seen. */
  async reads(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  async sees(...words: readonly string[]): Promise<void> {
    const text = await this.reads()
    for (const word of words) expect(text, `on ${this.page.url()}`).toContain(word)
  }

  async doesNotSee(...words: readonly string[]): Promise<void> {
    const text = await this.reads()
    for (const word of words) expect(text, `on ${this.page.url()}`).not.toContain(word)
  }

  /** What a list of facts says of something. */
  async factAbout(label: string): Promise<string> {
    const term = this.page.locator('dt').filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
    const fact = await term.first().locator('xpath=following-sibling::dd[1]').innerText()
    return fact.trim()
  }

  /** A file behind a link, fetched with the same cookies. */
  async fetches(path: string): Promise<{ status: number; type: string; body: Buffer }> {
    const answer = await this.page.request.get(new URL(path, this.hall.url).href)
    const type = answer.headers()['content-type'] ?? ''
    return { status: answer.status(), type, body: await answer.body() }
  }

  /** Waits until the page that an act leads to stands, redirects followed. */
  protected async goesOn(act: () => Promise<void>): Promise<Response | null> {
    const arrival = this.page.waitForResponse(
      (response) =>
        response.request().isNavigationRequest() && ![301, 302, 303].includes(response.status()),
    )
    const [answer] = await Promise.all([arrival, act()]).catch(async (fault: unknown) => {
      throw new Error(`on ${this.page.url()}, which says: ${await this.reads()}`, { cause: fault })
    })
    await this.page.waitForLoadState('load')
    return answer
  }
}

// What the open pages of a draft have saved: marks of answers, and how far their posts have come.
import { personOf } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Seen } from './merging.ts'

export interface LastPage {
  readonly page: string
  readonly own: Seen
  /** The number of its newest post. */
  readonly turn?: number
  /** Who typed there, and since when each of its answers stands (ISO text), where it was noted. */
  readonly by?: string
  readonly since?: Readonly<Record<string, string>>
}

export interface Saver {
  readonly by: string
  readonly at: string
}

/** A post of a page: its name, and its number where the page counts. */
export interface PagePost {
  readonly page: string
  readonly turn: number | null
}

/** Windows that one person has open at once; older ones meet what stands as somebody else would. */
const rememberedPages = 6

/** The person at the keyboard, not the one for whom he acts for; and the moment. */
export function saverOf({ actor, now }: { readonly actor: Actor; readonly now: Date }): Saver {
  const person = actor.kind === 'applicant' ? personOf(actor) : actor
  return { by: 'name' in person ? person.name : '', at: now.toISOString() }
}

/** What the page saved last, whether it learnt of it or not. */
export function ownOf(pages: readonly LastPage[], post: PagePost | null): Seen {
  return pages.find(({ page }) => page === post?.page)?.own ?? {}
}

/** Whether a newer post of the same page came before it: a slow line held it back, and it is out of date. */
export function isLate(pages: readonly LastPage[], { page, turn }: PagePost): boolean {
  const newest = pages.find((one) => one.page === page)?.turn
  return turn !== null && newest !== undefined && turn < newest
}

/** What each open page has saved, this one first. */
export function withPage(
  pages: readonly LastPage[],
  { page, turn }: PagePost,
  own: Seen,
  saver: Saver | null = null,
): readonly LastPage[] {
  const others = pages.filter((one) => one.page !== page)
  const earlier = pages.find((one) => one.page === page)
  const noted = saver === null ? {} : { by: saver.by, since: sinceWhen(own, earlier, saver.at) }
  const number = turn === null ? {} : { turn }
  return [{ page, own, ...number, ...noted }, ...others].slice(0, rememberedPages)
}

/** An answer that stands unchanged was saved when it was saved first. */
function sinceWhen(own: Seen, earlier: LastPage | undefined, at: string): Record<string, string> {
  const since = (key: string, mark: string) =>
    earlier?.own[key] === mark ? (earlier.since?.[key] ?? at) : at
  return Object.fromEntries(Object.entries(own).map(([key, mark]) => [key, since(key, mark)]))
}

/** Who saved the answer that stands, and when; null where no page that is remembered did. */
export function savedBy(pages: readonly LastPage[], key: string, mark: string): Saver | null {
  const page = pages.find(({ own, by }) => own[key] === mark && by !== undefined)
  const at = page?.since?.[key]
  return page?.by === undefined || at === undefined ? null : { by: page.by, at }
}

/** Whether the number of a post that changes nothing has yet to be noted. */
export function isNewTurn(pages: readonly LastPage[], { page, turn }: PagePost): boolean {
  return turn !== null && pages.find((one) => one.page === page)?.turn !== turn
}

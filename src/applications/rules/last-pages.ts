// What the open pages of a draft have saved: marks of answers, and how far their posts have come.
import type { Seen } from './merging.ts'

export interface LastPage {
  readonly page: string
  readonly own: Seen
  /** The number of its newest post. */
  readonly turn?: number
}

/** A post of a page: its name, and its number where the page counts. */
export interface PagePost {
  readonly page: string
  readonly turn: number | null
}

/** Windows that one person has open at once; older ones meet what stands as somebody else would. */
const rememberedPages = 6

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
): readonly LastPage[] {
  const others = pages.filter((one) => one.page !== page)
  return [{ page, own, ...(turn === null ? {} : { turn }) }, ...others].slice(0, rememberedPages)
}

/** Whether the number of a post that changes nothing has yet to be noted. */
export function isNewTurn(pages: readonly LastPage[], { page, turn }: PagePost): boolean {
  return turn !== null && pages.find((one) => one.page === page)?.turn !== turn
}

// 要素意见: threads about single elements of a draft. Whoever's side raised one settles it; an open
// one bars nothing, but an approval over it asks for a reason.
import type { Actor } from '../../kernel/actor.ts'
import type { Post } from '../../kernel/actor.ts'

export type CommentSide = 'editor' | 'establishment' | 'legal'
export type CommentKind = 'remark' | 'answer' | 'resolve' | 'reopen'

export interface Comment {
  readonly id: string
  /** Null for the remark that opens a thread. */
  readonly threadId: string | null
  /** As `elementsInWords` names it, or `wholeVersion`. */
  readonly element: string
  readonly kind: CommentKind
  readonly side: CommentSide
  readonly text: string | null
  readonly revision: number
  readonly accountId: string
  readonly actorName: string
  readonly departmentName: string
  readonly at: Date
}

export interface Thread {
  readonly remark: Comment
  /** Answers, settlements and reopenings, the oldest first. */
  readonly turns: readonly Comment[]
  readonly open: boolean
}

/** What concerns no single element. */
export const wholeVersion = '整体'

const sides: readonly (readonly [Post, CommentSide])[] = [
  ['establishment-reviewer', 'establishment'],
  ['legal-reviewer', 'legal'],
  ['catalogue-editor', 'editor'],
]

/** The sides for which a person speaks; none outside the province. */
export function sidesOf(actor: Actor): CommentSide[] {
  if (actor.kind !== 'staff' || actor.seat.level !== 'province') return []
  return sides.filter(([post]) => actor.seat.posts.includes(post)).map(([, side]) => side)
}

/** From comments in the order in which they were written. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  return comments
    .filter(({ threadId }) => threadId === null)
    .map((remark) => {
      const turns = comments.filter(({ threadId }) => threadId === remark.id)
      const settled = turns.findLast(({ kind }) => kind === 'resolve' || kind === 'reopen')
      return { remark, turns, open: settled?.kind !== 'resolve' }
    })
}

/** How many open threads each element has. */
export function openByElement(threads: readonly Thread[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { remark, open } of threads) {
    if (open) counts.set(remark.element, (counts.get(remark.element) ?? 0) + 1)
  }
  return counts
}

/** 承诺办结时限：太长（编制）: one line for each open thread, as a returned version lists them. */
export function openLines(threads: readonly Thread[]): string[] {
  return threads
    .filter(({ open }) => open)
    .map(({ remark }) => `${remark.element}：${remark.text ?? ''}`)
}

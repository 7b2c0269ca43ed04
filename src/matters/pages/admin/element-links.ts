// Beside each element of an editor's page: who changed it, and what is said about it.
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type { Link } from '../../../platform/web/components.ts'
import { commentsPath, historyPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { openByElement } from '../../rules/comments.ts'

export interface ElementLinks {
  /** Read aloud after each link. */
  readonly element: string
  readonly links: readonly Link[]
}

export type LinksOf = (element: string) => ElementLinks

export function elementLinks({ actor }: Context, { matter, draft, threads }: Editing): LinksOf {
  const open = openByElement(threads)
  const speaks = draft !== null && may(actor, 'matters.comment')
  return (element) => {
    const count = open.get(element) ?? 0
    const comments = {
      label: count === 0 ? '提意见' : `意见 ${count}`,
      href: commentsPath(matter.code, element),
    }
    return {
      element,
      links: [
        { label: '历史', href: historyPath(matter.code, element) },
        ...(speaks || count > 0 ? [comments] : []),
      ],
    }
  }
}

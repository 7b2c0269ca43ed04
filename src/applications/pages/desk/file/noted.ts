// What was typed on the page of an application and is not right, shown again with the page.
import type { ErrorSummaryProps } from '../../../../platform/web/components.ts'

export interface Noted {
  /** The reason given for full numbers. */
  readonly reason: string
  /** The text of a note among colleagues. */
  readonly note: string
  /** Why it is held up as an example. */
  readonly precedent: string
  readonly fault: { readonly field: NotedField; readonly message: string } | null
}

export type NotedField =
  | 'reason'
  | 'password'
  | 'note'
  | 'assignee'
  | 'precedent'
  | `original-${string}`
  | `later-${string}`

export const nothingNoted: Noted = { reason: '', note: '', precedent: '', fault: null }

export function faultIn({ fault }: Noted, field: NotedField): string | null {
  return fault?.field === field ? fault.message : null
}

/** Null while nothing is wrong. Each field's id is its name. */
export function notedSummary({ fault }: Noted): ErrorSummaryProps | null {
  if (fault === null) return null
  return { title: '有 1 处要改', items: [{ text: fault.message, href: `#${fault.field}` }] }
}

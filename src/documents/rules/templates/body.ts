// The part of a letter that each template writes; head, remedies and end are the same for all.
import type { DocumentTable } from '../../types.ts'
import type { RemedyFacts } from '../../facts.ts'

export interface Body {
  readonly paragraphs: readonly string[]
  readonly table: DocumentTable | null
  readonly afterTable: readonly string[]
  readonly remedies: RemedyFacts | null
  readonly closing: string
  readonly notes: readonly string[]
}

/** A body from its paragraphs; what is not said is empty. */
export function bodyOf(paragraphs: readonly string[], rest: Partial<Body> = {}): Body {
  return {
    paragraphs,
    table: null,
    afterTable: [],
    remedies: null,
    closing: '特此告知。',
    notes: [],
    ...rest,
  }
}

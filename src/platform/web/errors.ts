// What nobody should cause throws. Pages ask `found` and `allow`; the error pages answer.

import type { Values } from '../i18n/translate.ts'

/** What a page of refusal says; `values` stand in its message. */
export type RefusalWords = readonly [title: string, message: string, values?: Values]

export class HttpError extends Error {
  readonly status: number
  /** The name of the field that it is about, for a script that sent a form. */
  readonly field: string | null
  /** Instead of the sentences of its status. */
  readonly words: RefusalWords | null
  constructor(
    status: number,
    message: string,
    field: string | null = null,
    words: RefusalWords | null = null,
  ) {
    super(message)
    this.status = status
    this.field = field
    this.words = words
  }
}

/** The value, or a 404 when there is none. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new HttpError(404, 'not found')
  return value
}

/** A 403 unless allowed. */
export function allow(allowed: boolean): void {
  if (!allowed) throw new HttpError(403, 'forbidden')
}

// What nobody should cause throws. Pages ask `found` and `allow`; the error pages answer.

export class HttpError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
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

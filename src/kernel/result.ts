// What a person may legitimately cause is a value: an outcome is either ok or a named refusal.

export type Result<T, R> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

export function ok(): Result<undefined, never>
export function ok<T>(value: T): Result<T, never>
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value }
}

export function refuse<R>(refusal: R): Result<never, R> {
  return { ok: false, refusal }
}

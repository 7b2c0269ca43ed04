// Forms of the hall name their fields flat. Whoever posts a[b]=, or a name that objects inherit, did not fill
// in one of ours: nothing of it is read.

const inherited = /(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$)/

/** Whether every field of a body has a name that a form of ours can have. */
export function hasOwnNames(body: unknown): boolean {
  if (body === null || typeof body !== 'object') return true
  return Object.entries(body).every(
    ([name, value]) =>
      !/[[\]]/.test(name) &&
      !inherited.test(name) &&
      (typeof value === 'string' || Array.isArray(value)),
  )
}

// EJS renders undefined as nothing, so a misspelt property gives an empty paragraph and a 200. This
// proxy makes it throw instead, in development and tests.

const silent = new Set<PropertyKey>(['toJSON', 'then', 'toString', 'valueOf', 'length'])

export function strictPage(page: unknown, view: string): unknown {
  if (page === null || typeof page !== 'object' || page instanceof Date) return page
  if (page instanceof Map || page instanceof Set) return page
  return new Proxy(page, {
    get(target, property, receiver) {
      const known = property in target || typeof property === 'symbol' || silent.has(property)
      if (!known && !Array.isArray(target)) {
        throw new Error(`view ${view}: page has no property '${property}'`)
      }
      const value: unknown = Reflect.get(target, property, receiver)
      if (isFixed(target, property)) return value
      if (typeof value !== 'function') return strictPage(value, view)
      // An array's own methods must see the proxy, so that what they hand out is watched too.
      return Array.isArray(target) ? value : (value.bind(target) as unknown)
    },
  })
}

/** A proxy must hand out a frozen property as it is; JavaScript insists. */
function isFixed(target: object, property: PropertyKey): boolean {
  const own = Reflect.getOwnPropertyDescriptor(target, property)
  return own !== undefined && own.configurable === false && own.writable === false
}

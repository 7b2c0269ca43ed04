// Ends a switch over a union: a case forgotten at compile time is a fault at run time.

export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}

// Faults that pass by themselves: the database is away, full, busy or locked, a disk is full. Whoever
// meets one is asked to come back in a moment; nothing was written.

/** SQLSTATE classes and codes: connection lost, resources short, shutting down, read-only, waited too long. */
const states = /^(?:08...|53...|57P0[1-5]|57014|55P03|25006|25P03|40001|40P01)$/
const codes: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND'],
  ...['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE'],
])
/** The driver and the pool tell these in words alone, behind the statement if there was one. */
const words =
  /not (?:currently|yet) accepting connections$|(?:^| - )(?:Connection (?:terminated|ended)|Client has encountered a connection error|timeout (?:expired|exceeded when trying to connect)|Unable to acquire a connection|Knex: Timeout acquiring a connection)/

export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { readonly code?: unknown }
  if (typeof code === 'string' && (states.test(code) || codes.has(code))) return true
  return words.test(error.message) || isPassingFault(error.cause)
}

/** Two who waited for each other: whoever was chosen to give way may simply begin again. */
export function isLostRace(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return code === '40P01' || code === '40001'
}

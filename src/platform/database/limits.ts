// How long the database may keep somebody waiting. Whoever looks at a page gives up after seconds; work
// in the background may take its time.

export interface DatabaseLimits {
  /** Milliseconds, each. */
  readonly statement: number
  readonly lock: number
  readonly idleInTransaction: number
  /** Until a connection of the pool is free. */
  readonly connection: number
}

export const pageLimits: DatabaseLimits = {
  statement: 10_000,
  lock: 3000,
  idleInTransaction: 15_000,
  connection: 5000,
}

/** Another server is asked instead, and sooner than anybody gives up. */
export const readerLimits: DatabaseLimits = { ...pageLimits, statement: 3000, connection: 1500 }

export const workLimits: DatabaseLimits = {
  statement: 600_000,
  lock: 30_000,
  idleInTransaction: 600_000,
  connection: 60_000,
}

/** What a new connection is told first. */
export function sessionSettings(role: string | null, limits: DatabaseLimits): string {
  return [
    ...(role === null ? [] : [`set role ${role}`]),
    `set statement_timeout = ${limits.statement}`,
    `set lock_timeout = ${limits.lock}`,
    `set idle_in_transaction_session_timeout = ${limits.idleInTransaction}`,
  ].join('; ')
}

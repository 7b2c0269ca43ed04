// Runs what a process started until a signal stops it, then takes it down in reverse order.

export type Stop = () => Promise<void>

/** Stops everything on SIGTERM, SIGINT or SIGHUP, and exits with 0. */
export function runUntilStopped(stops: readonly Stop[]): void {
  let stopping = false
  const stopAll = async () => {
    if (stopping) return
    stopping = true
    for (const stop of stops) {
      await stop().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
    }
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void stopAll())
  }
}

/** Ends a process that cannot start: one clear sentence for what an operator can mend. */
export function failToStart(error: unknown): never {
  const known =
    error instanceof Error &&
    ['ConfigError', 'PortTaken', 'ClusterError', 'SchemaError'].includes(error.constructor.name)
  process.stderr.write(`${known ? error.message : describe(error)}\n`)
  process.exit(1)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

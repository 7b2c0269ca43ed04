// Takes down what a process has started so far, in reverse order, when a signal stops it.

export type Stop = () => Promise<void>

const parentWatch = 500

/**
 * Stops everything on SIGTERM, SIGINT or SIGHUP, and exits with 0. Under npm it also stops when its
 * parent is gone: npm passes a signal to its shell, and that shell may end without passing it on.
 */
export function runUntilStopped(stops: readonly Stop[], underNpm: boolean): void {
  let stopping = false
  const stopAll = async () => {
    if (stopping) return
    stopping = true
    // Whatever came last goes first; a start that is still under way adds nothing more.
    for (const stop of [...stops].reverse()) {
      await stop().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
    }
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void stopAll())
  }
  const parent = process.ppid
  if (underNpm) {
    setInterval(() => process.ppid !== parent && void stopAll(), parentWatch).unref()
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

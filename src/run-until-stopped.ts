// Takes down what a process has started so far, in reverse order, when a signal or a fault stops it.
import { createLogger } from './platform/logging/logger.ts'
import { loseLinesQuietly } from './platform/logging/lost-lines.ts'

export type Stop = () => Promise<void>

const parentWatch = 500
/** After a fault: a little longer than pages that are under way may take. */
const mostStopping = 15_000

/**
 * Stops everything on SIGTERM, SIGINT or SIGHUP, and exits with 0. A fault that nobody caught is logged, and
 * stops everything the same way with 1: what is under way is answered, and who watches over the process starts
 * it anew. Under npm it also stops when its parent is gone: npm passes a signal to its shell, and that shell may
 * end without passing it on.
 */
export function runUntilStopped(stops: readonly Stop[], underNpm: boolean): void {
  let stopping = false
  const stopAll = async (code: 0 | 1 = 0) => {
    if (stopping) return
    stopping = true
    // Whatever came last goes first; a start that is still under way adds nothing more.
    for (const stop of [...stops].reverse()) {
      await stop().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
    }
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void stopAll())
  }
  loseLinesQuietly()
  const log = createLogger('error')
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      log.error('fault that nobody caught', { error: describe(error) })
      setTimeout(() => process.exit(1), mostStopping).unref()
      void stopAll(1)
    })
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

// The worker: runs every module's jobs, each exactly once in effect, on graphile-worker.
import { Logger, parseCronItems, run } from 'graphile-worker'
import type { Runner } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Logger as Winston } from 'winston'
import type { Context } from '../context.ts'

export interface Job {
  readonly name: string
  /** When it runs by itself, as a crontab line in UTC; null for only when enqueued. */
  readonly schedule: string | null
  /** Checks its payload itself; a throw is retried with growing pauses. */
  readonly run: (ctx: Context, payload: unknown) => Promise<void>
}

export interface WorkerSettings {
  /** Connections of the schema's owner: graphile-worker keeps its tables to itself. */
  readonly pool: Pool
  readonly jobs: readonly Job[]
  readonly context: () => Context
  readonly log: Winston
}

export function runWorker({ pool, jobs, context, log }: WorkerSettings): Promise<Runner> {
  const scheduled = jobs.flatMap((job) =>
    job.schedule === null
      ? []
      : [
          {
            task: job.name,
            match: job.schedule,
            identifier: job.name,
            options: { backfillPeriod: 86_400_000, jobKey: job.name },
          },
        ],
  )
  return run({
    pgPool: pool,
    noHandleSignals: true,
    concurrency: 2,
    pollInterval: 2000,
    logger: new Logger(() => (level, message) => {
      if (/^(error|warning)$/.test(level)) log.warn(`jobs: ${message}`)
    }),
    taskList: Object.fromEntries(
      jobs.map((job) => [job.name, (payload: unknown) => job.run(context(), payload)]),
    ),
    parsedCronItems: parseCronItems(scheduled),
  })
}

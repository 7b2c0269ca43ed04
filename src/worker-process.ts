// The job runner with every module's jobs.
import { system } from './kernel/actor.ts'
import { dayOf } from './kernel/day.ts'
import { modules } from './modules.ts'
import { clockOf } from './platform/clock.ts'
import type { Context } from './platform/context.ts'
import { runWorker } from './platform/jobs/run.ts'
import type { Resources } from './platform/resources.ts'

export async function startWorker(resources: Resources): Promise<{ stop(): Promise<void> }> {
  const runner = await runWorker({
    pool: resources.ownerPool,
    jobs: modules.flatMap((module) => module.jobs),
    context: () => systemContext(resources),
    log: resources.log,
  })
  return { stop: () => runner.stop() }
}

/** The context of work that nobody asked for in a request: timers, seeds, commands. */
export function systemContext(resources: Resources): Context {
  const now = clockOf(resources.config.clockOffsetDays)()
  return {
    db: resources.db,
    actor: system,
    now,
    today: dayOf(now),
    requestId: `system-${now.getTime().toString(36)}`,
    ip: null,
    storage: resources.storage,
    vault: resources.vault,
    publicUrl: resources.config.publicUrl,
  }
}

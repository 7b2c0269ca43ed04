// The job runner with every module's jobs.
import { modules } from './modules.ts'
import { runWorker } from './platform/jobs/run.ts'
import type { Resources } from './platform/resources.ts'
import { systemContext } from './system-context.ts'

export async function startWorker(resources: Resources): Promise<{ stop(): Promise<void> }> {
  const runner = await runWorker({
    pool: resources.ownerPool,
    jobs: modules.flatMap((module) => module.jobs),
    context: () => systemContext(resources),
    log: resources.log,
  })
  return { stop: () => runner.stop() }
}

// A worker process alone: `npm run worker`.
import { readConfig } from './platform/config.ts'
import { migrate } from './platform/database/migrate.ts'
import { openResources } from './platform/resources.ts'
import { failToStart, runUntilStopped } from './run-until-stopped.ts'
import type { Stop } from './run-until-stopped.ts'
import { startWorker } from './worker-process.ts'

await work().catch(failToStart)

async function work(): Promise<void> {
  const config = readConfig()
  const stops: Stop[] = []
  runUntilStopped(stops, config.underNpm)
  const resources = await openResources(config)
  stops.push(resources.close)
  await migrate(resources.ownerPool, resources.connection)
  const worker = await startWorker(resources)
  stops.push(worker.stop)
  resources.log.info('worker started')
}

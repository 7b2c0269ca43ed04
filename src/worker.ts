// A worker process alone: `npm run worker`.
import { readConfig } from './platform/config.ts'
import { migrate } from './platform/database/migrate.ts'
import { openResources } from './platform/resources.ts'
import { failToStart, runUntilStopped } from './run-until-stopped.ts'
import { startWorker } from './worker-process.ts'

await work().catch(failToStart)

async function work(): Promise<void> {
  const config = readConfig()
  const resources = await openResources(config)
  await migrate(resources.ownerPool, resources.connection)
  const worker = await startWorker(resources)
  resources.log.info('worker started')
  runUntilStopped([worker.stop, resources.close])
}

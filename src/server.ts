// A web process alone, for production: `npm run server`. The schema is brought up to date first.
import { readConfig } from './platform/config.ts'
import { migrate } from './platform/database/migrate.ts'
import { openResources } from './platform/resources.ts'
import { failToStart, runUntilStopped } from './run-until-stopped.ts'
import type { Stop } from './run-until-stopped.ts'
import { seedWhatIsMissing } from './seed.ts'
import { startWeb } from './web-process.ts'

await serve().catch(failToStart)

async function serve(): Promise<void> {
  const config = readConfig()
  const stops: Stop[] = []
  runUntilStopped(stops, config.underNpm)
  const resources = await openResources(config)
  stops.push(resources.close)
  await migrate(resources.ownerPool, resources.connection)
  await seedWhatIsMissing(resources, config.seed, (line) => resources.log.info(line))
  const web = await startWeb(resources)
  stops.push(web.stop)
  resources.log.info(`listening on ${web.address}`)
}

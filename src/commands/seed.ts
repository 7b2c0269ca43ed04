// `npm run db:seed -- reference|demo`: loads data that is not loaded yet.
import { readConfig } from '../platform/config.ts'
import { migrate } from '../platform/database/migrate.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { seedWhatIsMissing } from '../seed.ts'
import { closeAfter } from './close-after.ts'

await run().catch(failToStart)

async function run(): Promise<void> {
  const what = process.argv[2]
  if (what !== 'reference' && what !== 'demo') {
    process.stderr.write('用法：npm run db:seed -- reference|demo\n')
    process.exitCode = 2
    return
  }
  const config = readConfig()
  if (what === 'demo' && config.production) {
    process.stderr.write('生产环境不装演示数据\n')
    process.exitCode = 1
    return
  }
  const resources = await openResources(config)
  await closeAfter(resources, async () => {
    await migrate(resources.ownerPool, resources.connection)
    await seedWhatIsMissing(resources, what, (line) => process.stdout.write(`${line}\n`))
  })
}

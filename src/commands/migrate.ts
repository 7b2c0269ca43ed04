// `npm run db:migrate`: brings the schema up to date.
import { readConfig } from '../platform/config.ts'
import { migrate } from '../platform/database/migrate.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { closeAfter } from './close-after.ts'

await run().catch(failToStart)

async function run(): Promise<void> {
  const resources = await openResources(readConfig())
  const applied = await closeAfter(resources, () =>
    migrate(resources.ownerPool, resources.connection),
  )
  process.stdout.write(
    applied.length === 0 ? '数据库已是最新\n' : `已执行：\n  ${applied.join('\n  ')}\n`,
  )
}

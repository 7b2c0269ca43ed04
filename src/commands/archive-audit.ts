// `npm run audit:archive`: takes months of the log that are old enough out of the database, as the
// owner of the schema, each into files that were read back and compared before.
import { archiveMonths } from '../audit/index.ts'
import { readConfig } from '../platform/config.ts'
import { connect } from '../platform/database/connect.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { systemContext } from '../system-context.ts'
import { closeAfter } from './close-after.ts'

await archive().catch(failToStart)

async function archive(): Promise<void> {
  const resources = await openResources(readConfig())
  const done = await closeAfter(resources, async () => {
    const { connection, vault } = resources
    const owner = connect({ connection, role: null, poolSize: 2, vault })
    try {
      return await archiveMonths(systemContext(resources), owner)
    } finally {
      await owner.destroy()
    }
  })
  if (done.length === 0) process.stdout.write('没有到期的月份可归档\n')
  for (const { month, entries, files } of done) {
    process.stdout.write(`${month.slice(0, 7)} 已归档：${entries} 条，${files} 个文件\n`)
  }
}

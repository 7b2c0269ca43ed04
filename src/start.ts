// `npm start`: everything in one process. Database, schema, data, web pages and worker.
import { demoAccounts } from './accounts/index.ts'
import { readConfig } from './platform/config.ts'
import { migrate } from './platform/database/migrate.ts'
import { openResources } from './platform/resources.ts'
import type { Resources } from './platform/resources.ts'
import { failToStart, runUntilStopped } from './run-until-stopped.ts'
import type { Stop } from './run-until-stopped.ts'
import { seedWhatIsMissing } from './seed.ts'
import { startWeb } from './web-process.ts'
import { startWorker } from './worker-process.ts'

await start().catch(failToStart)

async function start(): Promise<void> {
  const config = readConfig()
  const stops: Stop[] = []
  runUntilStopped(stops, config.underNpm)
  const resources = await openResources(config)
  const stopDatabase = async () => {
    await resources.close()
    await resources.cluster?.stop()
  }
  stops.push(stopDatabase)
  try {
    await migrate(resources.ownerPool, resources.connection)
    await seedWhatIsMissing(resources, config.seed, (line) => process.stdout.write(`${line}\n`))
    const web = await startWeb(resources)
    stops.push(web.stop)
    const worker = await startWorker(resources)
    stops.push(worker.stop)
    await greet(resources, web.address)
  } catch (error) {
    await stopDatabase()
    throw error
  }
}

async function greet(resources: Resources, address: string): Promise<void> {
  process.stdout.write(`\n一站 网上办事大厅已启动：${address}\n工作台：${address}/desk\n`)
  const accounts = await demoAccounts(resources.db)
  if (accounts.length === 0) return
  const [first] = accounts
  process.stdout.write(
    `\n演示账号共 ${accounts.length} 个，口令都是 ${first?.password ?? ''}；完整名单：npm run -s demo:accounts\n`,
  )
  const shown = new Map(accounts.map((one) => [`${one.role}${one.posts.join()}${one.level}`, one]))
  for (const one of [...shown.values()].slice(0, 24)) {
    const where = one.department ?? one.regionName
    process.stdout.write(
      `  ${one.username.padEnd(28)} ${one.role} ${one.posts.join('、')} ${where}\n`,
    )
  }
}

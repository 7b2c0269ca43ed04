// A process of its own that starts the cluster of the folder it is given, says what came of it in
// one line of JSON, and then stays until it is killed.
// Arguments: folder, and 'watched' when the watchdog is to stop the cluster after it.
import { ensureCluster } from '../../../../src/platform/database/embedded/cluster.ts'
import { watchOver } from '../../../../src/platform/database/embedded/watchdog.ts'

const [folder = '', watched] = process.argv.slice(2)

try {
  const options = { folder, databaseName: 'hall', durable: false, log: () => {} }
  const cluster = await ensureCluster(options)
  if (watched === 'watched') watchOver(cluster)
  const { adopted, created } = cluster
  say({ adopted, created })
  setInterval(() => {}, 1000)
} catch (error) {
  const { name, message } = error as Error
  say({ name, message })
}

function say(outcome: unknown): void {
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
}

// Starts the hall (a-hall.ts) or a worker (a-worker.ts) as a process of its own and waits until it is up.
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Config } from '../../src/platform/config.ts'
import type { Resources } from '../../src/platform/resources.ts'

/** On the database and in the folder of `resources`; `differing` is said of its configuration alone. */
export function hallProcess(
  resources: Resources,
  port: number,
  differing: Partial<Config> = {},
): Promise<ChildProcess> {
  const own = { PORT: String(port), CONFIG: JSON.stringify(differing) }
  return started('a-hall.ts', resources, own)
}

export function workerProcess(resources: Resources): Promise<ChildProcess> {
  return started('a-worker.ts', resources, {})
}

async function started(
  script: string,
  resources: Resources,
  own: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, script), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...own,
      CONNECTION: JSON.stringify(resources.connection),
      FILES: resources.config.dataFolder,
    },
  })
  await new Promise((up, failed) => {
    child.once('message', up)
    child.once('exit', (code) => failed(new Error(`${script} ended with ${String(code)}`)))
  })
  return child
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

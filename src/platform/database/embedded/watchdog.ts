// For tests: a helper process that stops the server when this process is gone, however it went.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { pidFile } from './postmaster.ts'
import type { Cluster } from './cluster.ts'

/** Stops the cluster once this process has ended, killed or not. */
export function watchOver({ server, dataFolder }: Cluster): void {
  const pid = readFileSync(pidFile(dataFolder), 'utf8').split('\n')[0] ?? ''
  const { account, binaries } = server
  const ids = account === null ? [] : [String(account.uid), String(account.gid)]
  const helper = spawn(process.execPath, [script, dataFolder, pid, binaries.pgCtl, ...ids], {
    cwd: '/',
    env: {},
    detached: true,
    windowsHide: true,
    // Only this process holds the other end of the pipe, so its end is our end.
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  helper.unref()
  if (helper.stdin instanceof Socket) helper.stdin.unref()
}

// Plain JavaScript: the helper is run by node alone, also when we are run by tsx or vitest.
const script = fileURLToPath(new URL('watchdog-helper.mjs', import.meta.url))

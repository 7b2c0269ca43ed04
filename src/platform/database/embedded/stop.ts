// Stops the server on a data folder: politely first, and at once if that takes too long.
import { setTimeout as delay } from 'node:timers/promises'
import { wouldNotStop } from './cluster-error.ts'
import { isPostmaster, runningPostmaster } from './postmaster.ts'
import { dataFolderOf } from './server.ts'
import { runTool } from './tool.ts'
import type { Server } from './server.ts'

/** Resolves when the server has ended; throws when it outlives both attempts. */
export async function stopServer(server: Server): Promise<void> {
  const dataFolder = dataFolderOf(server)
  const postmaster = await runningPostmaster(dataFolder)
  if (postmaster === null) return
  // By its number, not by its folder: another process may be starting the next server there.
  const { pid } = postmaster
  for (const { signal, patience } of [fastShutdown, immediateShutdown]) {
    const { pgCtl } = server.binaries
    await runTool(pgCtl, ['kill', signal, String(pid)], server.account).catch(() => {})
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!(await isPostmaster(pid, dataFolder))) return
      await delay(20)
    }
  }
  throw wouldNotStop(dataFolder)
}

// Fast writes everything to disk first; after an immediate one the next start recovers. The
// patience is in milliseconds.
const fastShutdown = { signal: 'INT', patience: 60_000 }
const immediateShutdown = { signal: 'QUIT', patience: 10_000 }

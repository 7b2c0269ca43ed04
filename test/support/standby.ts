// A streaming replica of the test server, the real one, which can be made to stand still.
import type pg from 'pg'
import { copyServer, sayTo } from './server-copy.ts'
import type { ServerCopy } from './server-copy.ts'

export interface Standby extends ServerCopy {
  /** Recovery stands still, or goes on. */
  pause(paused: boolean): Promise<void>
}

export async function openStandby(primary: pg.ClientConfig): Promise<Standby | null> {
  const copy = await copied(primary)
  if (copy === null) return null
  const { connection } = copy
  return {
    ...copy,
    pause: (paused) => sayTo(connection, `select pg_wal_replay_${paused ? 'pause' : 'resume'}()`),
  }
}

/** Other tests make and drop databases all the while, which a copy does not always survive. */
async function copied(primary: pg.ClientConfig, tries = 3): Promise<ServerCopy | null> {
  try {
    return await copyServer(primary, 'standby')
  } catch (fault) {
    if (tries === 1) throw fault
    return copied(primary, tries - 1)
  }
}

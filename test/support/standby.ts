// A streaming replica of the test server, the real one, which can be made to stand still.
import type pg from 'pg'
import { copyServer, sayTo } from './server-copy.ts'
import type { ServerCopy } from './server-copy.ts'

export interface Standby extends ServerCopy {
  /** Recovery stands still, or goes on. */
  pause(paused: boolean): Promise<void>
}

export async function openStandby(primary: pg.ClientConfig): Promise<Standby | null> {
  const copy = await copyServer(primary, 'standby')
  if (copy === null) return null
  const { connection } = copy
  return {
    ...copy,
    pause: (paused) => sayTo(connection, `select pg_wal_replay_${paused ? 'pause' : 'resume'}()`),
  }
}

// The server writes its log to a file, not to us, so that it outlives the process that started it.
import { constants } from 'node:fs'
import { open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import type { Place } from './server.ts'

export interface ServerLog {
  readonly handle: FileHandle
  /** What this server has written since the log was opened, its last lines. */
  tail(): Promise<string>
}

export async function openServerLog({ folder, account }: Place): Promise<ServerLog> {
  const file = join(folder, 'server.log')
  await rotate(file)
  const { O_APPEND, O_CREAT, O_WRONLY } = constants
  const O_NOFOLLOW = constants.O_NOFOLLOW ?? 0
  const handle = await open(file, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600)
  if (account !== null) await handle.chown(account.uid, account.gid)
  const { size } = await handle.stat()
  return { handle, tail: () => lastLines(file, size) }
}

const rotationSize = 10 * 1024 * 1024

async function rotate(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > rotationSize) await rename(file, `${file}.1`)
}

async function lastLines(file: string, from: number): Promise<string> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const start = Math.max(from, size - 8192)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, null, start)
    return buffer.toString('utf8', 0, bytesRead).trim().split('\n').slice(-20).join('\n')
  } finally {
    await handle.close()
  }
}

// Where a new server listens: a socket file that only its owner may open, hence no port and no
// clash; on Windows, which has none, a free port of the machine itself.
import { createHash } from 'node:crypto'
import { lstat, mkdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { isRoot } from './account.ts'
import { unsafeSocketFolder } from './cluster-error.ts'
import { errorCode, giveTo } from './files.ts'
import type { Account, Endpoint, Place } from './server.ts'

export async function newEndpoint(place: Place): Promise<Endpoint> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() }
  const host = socketFolder(place.folder)
  await makePrivate(host, place.account)
  // PostgreSQL guards the socket with a lock file that has the same weakness as postmaster.pid.
  await rm(join(host, `.s.PGSQL.${socketPort}.lock`), { force: true })
  return { host, port: socketPort }
}

// On a socket the port is only a part of the file's name.
const socketPort = 5432

// The system allows 103 bytes (macOS) for the whole path of a socket, file name included.
const longestSocketFolder = 85

function socketFolder(folder: string): string {
  const near = join(folder, 'socket')
  if (Buffer.byteLength(near) <= longestSocketFolder) return near
  return join('/tmp', `yizhan-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

// In /tmp anybody may have made a folder of that name first, to listen for our password.
async function makePrivate(folder: string, account: Account | null): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    if (await isPrivate(folder, account)) return
    if (!isRoot()) throw unsafeSocketFolder(folder)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { mode: 0o700 })
  }
  await giveTo(account, folder)
}

async function isPrivate(folder: string, account: Account | null): Promise<boolean> {
  const found = await lstat(folder)
  const owner = account?.uid ?? process.geteuid?.()
  return found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

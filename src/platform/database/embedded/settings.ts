// The server's settings, written anew before each launch beside the data folder. They stand above
// postgresql.conf; what an operator sets with ALTER SYSTEM stands above them.
import { chmod, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { draftOf } from './drafts.ts'
import { dataFolderOf } from './server.ts'
import type { Endpoint, Place } from './server.ts'

export interface Settings {
  readonly durable: boolean
  readonly maxConnections: number
}

/** Returns the path of the file. */
export async function writeSettings(
  place: Place,
  endpoint: Endpoint,
  settings: Settings,
): Promise<string> {
  const file = join(place.folder, 'server.conf')
  const draft = draftOf(file)
  const lines = [
    `include = ${quoted(join(dataFolderOf(place), 'postgresql.conf'))}`,
    ...listening(endpoint),
    `max_connections = ${settings.maxConnections}`,
    `shared_buffers = '128MB'`,
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    ...(settings.durable ? [] : carelessness),
  ]
  await writeFile(draft, `${lines.join('\n')}\n`)
  // Readable for the account whatever our umask; it holds no secret.
  await chmod(draft, 0o644)
  await rename(draft, file)
  return file
}

// For tests: a crash of the machine may lose everything.
const carelessness = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']

function listening({ host, port }: Endpoint): string[] {
  if (!host.startsWith('/')) return [`listen_addresses = ${quoted(host)}`, `port = ${port}`]
  return [
    `listen_addresses = ''`,
    `port = ${port}`,
    `unix_socket_directories = ${quoted(`"${host.replaceAll('"', '""')}"`)}`,
    'unix_socket_permissions = 0700',
  ]
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

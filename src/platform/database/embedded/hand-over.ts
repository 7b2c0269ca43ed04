// Gives a cluster whose owner this host does not know (or root, after a copy) to its account, and
// closes it to others, without which PostgreSQL refuses to start.
import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { giveTo, ownerOf } from './files.ts'
import { dataFolderOf } from './server.ts'
import type { Account, Place } from './server.ts'

export async function handOver(place: Place): Promise<void> {
  const dataFolder = dataFolderOf(place)
  const { account } = place
  if (account !== null && (await ownerOf(dataFolder)) !== account.uid) {
    await giveTree(account, dataFolder)
  }
  await chmod(dataFolder, 0o700)
}

async function giveTree(account: Account, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? giveTree(account, path) : giveTo(account, path)
    }),
  )
  // The folder itself comes last: cut short, the hand-over is begun again.
  await giveTo(account, folder)
}

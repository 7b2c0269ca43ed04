// Whatever takes long to make is made under a name of its own and renamed when whole, so that a
// killed attempt leaves only a draft behind, which the next start sweeps away.
import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

export function draftOf(path: string): string {
  return `${path}.draft-${randomUUID()}`
}

export async function sweepDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.includes('.draft-'))
  for (const draft of drafts) {
    // An orphaned initdb may still be writing into it; then the next start sweeps it.
    await rm(join(folder, draft), { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  }
}

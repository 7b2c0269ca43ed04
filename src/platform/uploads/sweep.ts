// What a killed process left in the folder for arriving files is cleared away at the next start.
import fs from 'node:fs/promises'
import path from 'node:path'

const dayInMilliseconds = 86_400_000

/** Removes files that nobody has written to for a day: no form takes so long to arrive. */
export async function sweepArrivals(folder: string, now: Date): Promise<void> {
  const names = await fs.readdir(folder)
  for (const name of names.filter((each) => each.endsWith('.part'))) {
    const file = path.join(folder, name)
    const found = await fs.stat(file).catch(() => null)
    if (found !== null && now.getTime() - found.mtimeMs > dayInMilliseconds) {
      await fs.rm(file, { force: true })
    }
  }
}

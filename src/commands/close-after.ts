// Runs a command's work and closes what it opened; an embedded server that the command itself
// started is stopped, one that was already running is left alone.
import type { Resources } from '../platform/resources.ts'

export async function closeAfter<T>(resources: Resources, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await resources.close()
    if (resources.cluster !== null && !resources.cluster.adopted) await resources.cluster.stop()
  }
}

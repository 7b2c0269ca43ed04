// 读大文件: in a thread of its own with limits of memory and time, so that no request waits for it and a
// hostile file ends only itself.
import { Worker } from 'node:worker_threads'
import type { Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import type { Delivered, DeliveryFault } from './sheets/read-delivered.ts'

export const largestFile = 10 * 1024 * 1024

type Read = Result<Delivered, DeliveryFault>

/** More than some three hundred matters. */
export function isLarge(name: string, { length }: Buffer): boolean {
  return length > (/\.json$/i.test(name) ? 2 * 1024 * 1024 : 256 * 1024)
}

const patienceMilliseconds = 300_000

export function readApart(name: string, bytes: Buffer): Promise<Read> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./sheets/reading-thread.mjs', import.meta.url), {
      workerData: { name, bytes },
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    const end = (read: Read) => {
      clearTimeout(deadline)
      resolve(read)
      void worker.terminate()
    }
    const deadline = setTimeout(() => end(refuse('too-much-inside')), patienceMilliseconds)
    worker.once('message', end)
    worker.once('error', () => end(refuse('too-much-inside')))
    worker.once('exit', () => end(refuse('too-much-inside')))
  })
}

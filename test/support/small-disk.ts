// A disk of a few megabytes, to be filled: a tmpfs, where the machine lets one be mounted.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface SmallDisk {
  readonly folder: string
  /** Leaves `bytes` free, or nothing. */
  fill(bytes?: number): void
  /** Takes away what filled it. */
  free(): void
  remove(): void
}

/** Null where nothing may be mounted. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-small-'))
  const size = `size=${megabytes}m`
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]).status !== 0) {
    fs.rmdirSync(folder)
    return null
  }
  const filler = path.join(folder, 'filler')
  return {
    folder,
    fill(bytes = 0) {
      const { bavail, bsize } = fs.statfsSync(folder)
      fs.writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
    },
    free: () => fs.rmSync(filler, { force: true }),
    remove() {
      spawnSync('umount', ['-l', folder])
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

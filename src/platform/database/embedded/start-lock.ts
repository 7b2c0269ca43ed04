// One process at a time starts the cluster. The holder writes its number and keeps touching the
// file; a holder that died, even if its number now belongs to a stranger, is overruled.
import { randomUUID } from 'node:crypto'
import { link, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode, readIfPresent } from './files.ts'
import type { Log } from './server.ts'

/** Runs `work` while holding the folder's lock; waits for as long as another holder lives. */
export async function withStartLock<T>(
  folder: string,
  log: Log,
  work: () => Promise<T>,
): Promise<T> {
  const file = join(folder, 'start.lock')
  const mark = `${process.pid} ${randomUUID()}`
  await acquire(file, mark, log)
  const heart = setInterval(() => void touch(file), beat)
  try {
    return await work()
  } finally {
    clearInterval(heart)
    if ((await readIfPresent(file)) === mark) await rm(file, { force: true })
  }
}

// In milliseconds.
const beat = 500
const silenceOfTheDead = 5000

async function acquire(file: string, mark: string, log: Log): Promise<void> {
  let told = false
  while (!(await claim(file, mark))) {
    const holder = await readIfPresent(file)
    if (holder === null) continue
    if (await isDead(file, holder)) {
      await overrule(file, holder)
      continue
    }
    if (!told) log('另一个进程正在启动数据库，等待其完成')
    told = true
    await delay(50)
  }
}

async function claim(file: string, mark: string): Promise<boolean> {
  try {
    await writeFile(file, mark, { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

async function isDead(file: string, holder: string): Promise<boolean> {
  const pid = Number.parseInt(holder, 10)
  if (pid > 0 && !isAlive(pid)) return true
  const touchedAt = await stat(file).then(
    (found) => found.mtimeMs,
    () => Date.now(),
  )
  return Math.abs(Date.now() - touchedAt) > silenceOfTheDead
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

// Another waiter may have overruled the dead one first and hold the lock by now: what was taken
// away is looked at, and a living holder's lock is put back.
async function overrule(file: string, deadHolder: string): Promise<void> {
  const aside = `${file}.draft-${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  if ((await readIfPresent(aside)) !== deadHolder) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
}

async function touch(file: string): Promise<void> {
  const now = Date.now() / 1000
  await utimes(file, now, now).catch(() => {})
}

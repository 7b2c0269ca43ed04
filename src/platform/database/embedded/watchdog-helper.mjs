// Waits for the end of its standard input, that is of the process that started it, and then stops
// the server it was told to watch, unless another one has taken its place.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [dataFolder = '', postmaster, pgCtl = '', uid, gid] = process.argv.slice(2)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.stdin.on('error', stop).on('close', stop).resume()

function stop() {
  if (runningPostmaster() !== postmaster) return process.exit()
  const account = uid === undefined ? {} : { uid: Number(uid), gid: Number(gid) }
  execFile(pgCtl, ['kill', 'INT', postmaster], { ...account, cwd: '/' }, () => process.exit())
}

function runningPostmaster() {
  try {
    return readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]
  } catch {
    return null
  }
}

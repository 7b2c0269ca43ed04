// Starts the server as a process of its own: not in our session, so that Ctrl-C ends us first, and
// not on our pipes, so that it survives us and the next start can adopt it.
import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { awaitAnswer, invalidPassword } from './client.ts'
import { failed, wrongPassword } from './cluster-error.ts'
import { newEndpoint } from './endpoint.ts'
import { errorCode } from './files.ts'
import { removeStalePidFile } from './postmaster.ts'
import { openServerLog } from './server-log.ts'
import { dataFolderOf } from './server.ts'
import { writeSettings } from './settings.ts'
import { stopServer } from './stop.ts'
import { toolOptions } from './tool.ts'
import type { Connection, Log, Server } from './server.ts'
import type { Settings } from './settings.ts'
import type { Credentials } from './superuser.ts'

/** The maintenance connection to the new server. */
export async function launch(
  server: Server,
  credentials: Credentials,
  settings: Settings,
  log: Log,
): Promise<Connection> {
  const dataFolder = dataFolderOf(server)
  await removeStalePidFile(dataFolder)
  const endpoint = await newEndpoint(server)
  const connection = { ...endpoint, ...credentials, database: 'postgres' }
  const settingsFile = await writeSettings(server, endpoint, settings)
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(server, settingsFile, connection, log)
    if (outcome === 'answers') return connection
    if (attempt === attempts || !ghosts.test(outcome)) {
      throw failed('start', server.folder, outcome)
    }
    await delay(500)
  }
}

// After a kill -9 of the postmaster its busy children live on until they notice; PostgreSQL rightly
// refuses to start beside them.
const ghosts = /pre-existing shared memory block/
const attempts = 40

// Either 'answers' or the end of the server's log.
async function tryOnce(
  server: Server,
  settingsFile: string,
  connection: Connection,
  log: Log,
): Promise<string> {
  const serverLog = await openServerLog(server)
  try {
    const trial = spawnServer(server, settingsFile, serverLog.handle.fd)
    const find = () => Promise.resolve(trial.ended ? null : connection)
    const answer = await awaitAnswer(find, log)
    if (typeof answer === 'object') return 'answers'
    if (answer === 'silent') await stopServer(server)
    return `${trial.fault}${await serverLog.tail()}`
  } catch (error) {
    if (errorCode(error) !== invalidPassword) throw error
    await stopServer(server)
    throw wrongPassword(dataFolderOf(server))
  } finally {
    await serverLog.handle.close()
  }
}

interface Trial {
  ended: boolean
  fault: string
}

function spawnServer(server: Server, settingsFile: string, logFile: number): Trial {
  const trial: Trial = { ended: false, fault: '' }
  const [program, args] = startCommand(server, settingsFile)
  const child = spawn(program, args, {
    ...toolOptions(server.account),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', logFile, logFile],
  })
  child.once('error', (error) => Object.assign(trial, { ended: true, fault: `${error.message}\n` }))
  // On Windows it is only pg_ctl that ends, with 0 when the server is on its way.
  child.once('exit', (code) => (trial.ended = process.platform !== 'win32' || code !== 0))
  child.unref()
  return trial
}

// On Windows PostgreSQL refuses administrators; pg_ctl sheds their rights.
function startCommand(server: Server, settingsFile: string): readonly [string, string[]] {
  const { postgres, pgCtl } = server.binaries
  const dataFolder = dataFolderOf(server)
  if (process.platform !== 'win32') {
    return [postgres, ['-D', dataFolder, `--config-file=${settingsFile}`]]
  }
  return [pgCtl, ['start', '-W', '-D', dataFolder, '-o', `--config-file="${settingsFile}"`]]
}

// Takes over a server that is already running on the data folder: one left behind by a process
// that was killed, or one that a sibling process has just started.
import { wrongPassword } from './cluster-error.ts'
import { awaitAnswer, invalidPassword } from './client.ts'
import { errorCode } from './files.ts'
import { runningPostmaster } from './postmaster.ts'
import { dataFolderOf } from './server.ts'
import { stopServer } from './stop.ts'
import type { Connection, Log, Server } from './server.ts'
import type { Credentials } from './superuser.ts'

/** The maintenance connection to the running server, or null when none is running. */
export async function adopt(
  server: Server,
  credentials: Credentials,
  log: Log,
): Promise<Connection | null> {
  const dataFolder = dataFolderOf(server)
  if ((await runningPostmaster(dataFolder)) === null) return null
  const find = async () => {
    const postmaster = await runningPostmaster(dataFolder)
    if (postmaster === null) return null
    // Without a socket yet it cannot answer; asking the wrong place is just no answer.
    const endpoint = postmaster.endpoint ?? { host: dataFolder, port: 0 }
    return { ...endpoint, ...credentials, database: 'postgres' }
  }
  try {
    const answer = await awaitAnswer(find, log)
    if (answer !== 'silent') return answer === 'gone' ? null : answer
  } catch (error) {
    throw errorCode(error) === invalidPassword ? wrongPassword(dataFolder) : error
  }
  // Its socket is lost (someone emptied /tmp): nobody can reach it, so it may go.
  log('数据库在运行但无法连接，正在重新启动')
  await stopServer(server)
  return null
}

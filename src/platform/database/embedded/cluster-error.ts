// What may keep the embedded database from serving, each said in one sentence: Chinese, then
// English, so that whoever started the hall knows what to do next.
import { userInfo } from 'node:os'
import { errorCode } from './files.ts'

/** The embedded database cannot serve; the message is for the operator and is complete. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError'
}

export function foreignOwner(folder: string, owner: string): ClusterError {
  const me = currentUser()
  return new ClusterError(
    `数据目录 ${folder} 属于用户 ${owner}，当前用户 ${me} 无法使用；请换 DATA_DIR 或改回所有者。` +
      ` / The data folder ${folder} belongs to user ${owner} and user ${me} cannot use it; choose another DATA_DIR or give the folder back.`,
  )
}

export function outOfReach(folder: string, account: string): ClusterError {
  return new ClusterError(
    `运行数据库的用户 ${account} 无法进入已有数据的目录 ${folder}；请放开上级目录的进入权限。` +
      ` / User ${account}, who runs the database, cannot enter ${folder}, which already holds data; allow passage through the folders above it.`,
  )
}

export function noAccount(): ClusterError {
  return new ClusterError(
    '当前用户是 root，而系统里没有 postgres 或 nobody 用户可用来运行数据库；请换普通用户启动，或设置 DATABASE_URL。' +
      ' / Running as root, and there is no user postgres or nobody to run the database as; start as an ordinary user or set DATABASE_URL.',
  )
}

export function noUserEntry(): ClusterError {
  return new ClusterError(
    `用户号 ${currentUser()} 在 /etc/passwd 中没有登记，无法建立数据库；请登记该用户，或设置 DATABASE_URL。` +
      ` / User id ${currentUser()} is not listed in /etc/passwd, so the database cannot be created; list it there or set DATABASE_URL.`,
  )
}

export function noBinaries(reason: string): ClusterError {
  return new ClusterError(
    `内置的 PostgreSQL 无法在本机（${process.platform}-${process.arch}）运行：${reason}；请重新执行 npm ci，或设置 DATABASE_URL 使用已有的 PostgreSQL。` +
      ` / The embedded PostgreSQL does not run on this machine: ${reason}; run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

export function otherMajor(folder: string, found: string, expected: number): ClusterError {
  return new ClusterError(
    `数据目录 ${folder} 由 PostgreSQL ${found} 建立，本程序内置的是 PostgreSQL ${expected}；请先用原版本备份再恢复，或换 DATA_DIR。` +
      ` / The data folder ${folder} was made by PostgreSQL ${found} and this program brings PostgreSQL ${expected}; back up with the old version and restore, or choose another DATA_DIR.`,
  )
}

export function notACluster(folder: string): ClusterError {
  return new ClusterError(
    `目录 ${folder} 不是完整的数据库（有文件而没有 PG_VERSION 或密码文件），为免误删未作改动；请恢复备份、移走该目录或换 DATA_DIR。` +
      ` / The folder ${folder} is not a whole database (files, but no PG_VERSION or no password) and was left untouched; restore a backup, move it away or choose another DATA_DIR.`,
  )
}

export function wrongPassword(folder: string): ClusterError {
  return new ClusterError(
    `数据目录 ${folder} 中的密码文件与数据库不符，无法登录；请恢复原来的密码文件。` +
      ` / The password file in ${folder} does not match the database; put the original file back.`,
  )
}

export function unsafeSocketFolder(folder: string): ClusterError {
  return new ClusterError(
    `通信目录 ${folder} 已被其他用户占用；请删除它，或换一个路径较短的 DATA_DIR。` +
      ` / The socket folder ${folder} is held by another user; remove it or choose a DATA_DIR with a shorter path.`,
  )
}

export function wouldNotStop(folder: string): ClusterError {
  return new ClusterError(`数据库 ${folder} 未能停止。 / The database in ${folder} did not stop.`)
}

/** A tool or the server failed; `output` is the end of what it wrote. */
export function failed(action: 'create' | 'start', folder: string, output: string): ClusterError {
  if (/no space left on device/i.test(output)) return diskFull(folder)
  if (/could not look up effective user/i.test(output)) return noUserEntry()
  const [chinese, english] = action === 'create' ? ['建立', 'be created'] : ['启动', 'start']
  return new ClusterError(
    `数据库 ${folder} 未能${chinese}，日志末尾如下。 / The database in ${folder} could not ${english}; the end of its log:\n${output}`,
  )
}

/** Turns a file system error into its sentence; anything unknown passes unchanged. */
export function explained(error: unknown, folder: string): unknown {
  if (error instanceof ClusterError) return error
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder)
  const reason = reasons[code ?? '']
  if (reason === undefined) return error
  const place = error instanceof Error && 'path' in error ? String(error.path) : folder
  return new ClusterError(
    `无法在数据目录 ${folder} 中读写（${place}：${reason[0]}）；请检查权限或换 DATA_DIR。` +
      ` / Cannot read or write in the data folder ${folder} (${place}: ${reason[1]}); check the permissions or choose another DATA_DIR.`,
    { cause: error },
  )
}

const reasons: Record<string, readonly [string, string]> = {
  EACCES: ['没有权限', 'permission denied'],
  EPERM: ['不允许的操作', 'operation not permitted'],
  EROFS: ['文件系统只读', 'read-only file system'],
  // What Node answers to making a folder on a read-only file system.
  ENOENT: ['目录不存在且无法建立', 'no such folder, and it cannot be made'],
  ENOTDIR: ['路径中有一段不是目录', 'a part of the path is not a folder'],
  EEXIST: ['已有同名文件', 'a file of that name is in the way'],
  EIO: ['磁盘读写出错', 'input/output error'],
}

function diskFull(folder: string): ClusterError {
  return new ClusterError(
    `数据目录 ${folder} 所在的磁盘已满；请腾出空间后重试。 / The disk that holds ${folder} is full; free some space and start again.`,
  )
}

function currentUser(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? '')
  }
}

// Runs a tool of PostgreSQL or of the host as the server's account, in a clean environment: no
// PGDATA, PGPORT or library path of whoever started us leaks in.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Account } from './server.ts'

export interface ToolOptions {
  readonly cwd: string
  readonly env: Record<string, string>
  readonly uid?: number
  readonly gid?: number
}

export function toolOptions(account: Account | null): ToolOptions {
  return {
    // The folder we stand in may be closed to the account; the root folder never is.
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC', ...searchPath },
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  }
}

/** What the tool printed; throws when it fails (see `toolOutput`). */
export async function runTool(
  command: string,
  args: readonly string[],
  account: Account | null,
): Promise<string> {
  return (await run(command, args, toolOptions(account))).stdout
}

/** What a failed tool had to say, for an error message. */
export function toolOutput(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const stderr = 'stderr' in error ? String(error.stderr).trim() : ''
  return stderr === '' ? error.message : stderr
}

const run = promisify(execFile)

// On Windows the system adds the variables a program cannot do without.
const searchPath: Record<string, string> =
  process.platform === 'win32' ? {} : { PATH: '/usr/local/bin:/usr/bin:/bin' }

// `npm run server` as its operator runs it: a program of its own with an environment, on a test database.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type { Resources } from '../../src/platform/resources.ts'
import { whenFileEnds } from './when-file-ends.ts'

const root = path.resolve(import.meta.dirname, '../..')

export interface ServerProgram {
  readonly child: ChildProcess
  readonly url: string
  /** What it said so far, both ways. */
  said(): string
  /** The code with which it ended. */
  readonly ended: Promise<number | null>
  /** Until it answers. */
  up(): Promise<void>
}

export function databaseUrl({ user, password, host, port, database }: pg.ClientConfig): string {
  const secret = encodeURIComponent(typeof password === 'string' ? password : '')
  const place = host?.startsWith('/') === true ? `?host=${host}&port=${port}` : ''
  const name = place === '' ? `${host}:${port}` : 'localhost'
  return `postgres://${user}:${secret}@${name}/${database}${place}`
}

/** `own`: what of its environment differs; `stderr`: an open file instead of what `said` gives. */
export function serverProgram(
  { config }: Resources,
  port: number,
  own: Readonly<Record<string, string>>,
  stderr: 'pipe' | number = 'pipe',
): ServerProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', stderr],
    env: {
      PATH: process.env['PATH'],
      ...{ PORT: String(port), HOST: '127.0.0.1', SEED: 'none', LOG_LEVEL: 'info' },
      ...{ DATA_DIR: config.dataFolder, ...own },
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (some: Buffer) => (text += some.toString()))
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  whenFileEnds(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  })
  const url = `http://127.0.0.1:${port}`
  return {
    ...{ child, url, said: () => text, ended },
    async up() {
      for (let tries = 0; tries < 300; tries++) {
        if (child.exitCode !== null) throw new Error(`it ended: ${text}`)
        const answer = await fetch(`${url}/healthz`).catch(() => null)
        if (answer?.ok === true) return
        await delay(100)
      }
      throw new Error(`it did not come up: ${text}`)
    },
  }
}

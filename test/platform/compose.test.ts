// What the optional services of Compose are started with: the shipped configurations, made fit for their
// names there by the shipped scripts, which run here as they run in the images.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const shipped = (name: string) => path.resolve(import.meta.dirname, '../../.docker', name)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-compose-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function run(script: string, env: Readonly<Record<string, string>>, command: readonly string[]) {
  const said = { PATH: process.env['PATH'], ...env }
  const { status, stdout } = spawnSync('sh', [shipped(script), ...command], {
    env: said,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  return stdout
}

describe('the proxy', () => {
  const OUT = path.join(folder, 'default.conf')
  const env = { CONF: shipped('nginx.conf'), OUT, HALL_NAME: 'yizhan.qinghai.example' }

  test('leads to the web process by its name, and to no other', () => {
    const made = run('proxy.sh', env, ['cat', OUT])
    const upstream = /upstream yizhan \{([^}]*)\}/.exec(made)?.[1] ?? ''
    expect([...upstream.matchAll(/server (\S+)/g)].map(([, one]) => one)).toEqual(['web:3000'])
  })

  test('answers to the name of the hall', () => {
    const made = run('proxy.sh', env, ['cat', OUT])
    const names = [...made.matchAll(/server_name (\S+);/g)].map(([, one]) => one)
    expect(names).toEqual(['yizhan.qinghai.example', 'yizhan.qinghai.example'])
    // All else stays as it is tried with the real program.
    const before = fs.readFileSync(env.CONF, 'utf8').split('\n').length
    expect(made.split('\n')).toHaveLength(before - 1)
  })
})

describe('the pooler', () => {
  const FOLDER = folder
  const env = { CONF: shipped('pgbouncer.ini'), FOLDER, POOLER_PASSWORD: 'c0ffee' }

  test('leads to the database of Compose and lets the web role in alone', () => {
    const made = run('pooler.sh', env, ['cat', path.join(FOLDER, 'pgbouncer.ini')])
    expect(made).toMatch(/^yizhan = host=postgres port=5432 dbname=yizhan$/m)
    expect(made).toMatch(/^listen_addr = 0\.0\.0\.0$/m)
    expect(made).toMatch(/^pool_mode = transaction$/m)
    const users = path.join(FOLDER, 'userlist.txt')
    expect(made).toContain(`auth_file = ${users}`)
    expect(fs.readFileSync(users, 'utf8')).toBe('"yizhan_web" "c0ffee"\n')
    expect(fs.statSync(users).mode & 0o077).toBe(0)
  })
})

test('Compose starts them with these files, and only when it is asked to', () => {
  const compose = fs.readFileSync(shipped('../docker-compose.yml'), 'utf8')
  for (const name of ['proxy', 'pooler', 'store']) {
    expect(compose).toMatch(new RegExp(`^ {2}${name}:\n {4}profiles: \\[${name}\\]$`, 'm'))
  }
  const mounted = [...compose.matchAll(/- \.\/\.docker\/(\S+?):\/hall\//g)].map(([, file]) => file)
  expect(mounted).toEqual(['nginx.conf', 'proxy.sh', 'pgbouncer.ini', 'pooler.sh'])
  for (const file of mounted) expect(fs.existsSync(shipped(file ?? ''))).toBe(true)
})

// OpenStack Swift with its S3 door, a real distributed store of objects: three devices of one machine, each
// object on all three. Debian: `swift-proxy swift-account swift-container swift-object memcached`.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { AwsClient } from 'aws4fetch'
import { vi } from 'vitest'
import { freePort } from './hall-process.ts'

export interface SwiftStore {
  /** As STORAGE_URL names it. */
  readonly address: string
  /** How often the content of an object lies on the devices. */
  copies(): number
  loseDevice(): void
  /** Nobody answers at its door any more. */
  away(): Promise<void>
  back(): Promise<void>
  stop(): Promise<void>
}

const parts = ['account', 'container', 'object'] as const
const devices = ['a', 'b', 'c'] as const
const secret = 'a-secret-for-tests'

/** Its hash settings stand in /etc/swift alone, where the package puts them. */
export const isSwiftThere =
  fs.existsSync('/etc/swift/swift.conf') &&
  ['swift-proxy-server', 'swift-object-server', 'swift-ring-builder', 'memcached'].every(
    (one) => spawnSync('which', [one]).status === 0,
  )

export async function startSwift(bucket: string): Promise<SwiftStore> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-swift-'))
  for (const device of devices)
    fs.mkdirSync(path.join(folder, 'devices', device), { recursive: true })
  const [memory, door] = [await freePort(), await freePort()]
  const running = [start('memcached', ['-u', 'nobody', '-l', '127.0.0.1', '-p', String(memory)])]
  for (const part of parts) {
    const port = await freePort()
    ring(folder, part, port)
    const file = write(folder, part, partSettings(folder, part, port))
    running.push(start(`swift-${part}-server`, [file]))
  }
  const file = write(folder, 'proxy', proxySettings(folder, door, memory))
  const proxy = () => start('swift-proxy-server', [file])
  let open = proxy()
  const client = new AwsClient({
    ...{ accessKeyId: 'hall:files', secretAccessKey: secret, region: 'cn-north-1', service: 's3' },
  })
  const answers = async () => {
    const made = await client.fetch(`http://127.0.0.1:${door}/${bucket}`, { method: 'PUT' })
    // Made, or made before.
    return [200, 409].includes(made.status)
  }
  const untilOpen = () => vi.waitUntil(() => answers().catch(() => false), 30_000)
  await untilOpen()
  return {
    address: `s3://hall%3Afiles:${secret}@127.0.0.1:${door}/${bucket}/hall?region=cn-north-1&tls=off`,
    copies: () => contentsIn(path.join(folder, 'devices')).length,
    loseDevice: () => fs.rmSync(path.join(folder, 'devices', 'b'), { recursive: true }),
    away: () => end(open),
    async back() {
      open = proxy()
      await untilOpen()
    },
    async stop() {
      await Promise.all([...running, open].map(end))
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

function start(program: string, wanted: readonly string[]): ChildProcess {
  return spawn(program, wanted, { stdio: 'ignore' })
}

async function end(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return
  const ended = once(one, 'exit')
  one.kill('SIGKILL')
  await ended
}

/** Sixteen partitions, each on all three devices. */
function ring(folder: string, part: string, port: number): void {
  const builder = path.join(folder, `${part}.builder`)
  const run = (...said: string[]) => spawnSync('swift-ring-builder', [builder, ...said])
  run('create', '4', '3', '1')
  for (const device of devices) run('add', `r1z1-127.0.0.1:${port}/${device}`, '1')
  run('rebalance')
}

function write(folder: string, name: string, settings: string): string {
  const file = path.join(folder, `${name}.conf`)
  fs.writeFileSync(file, settings)
  return file
}

const common = (folder: string, port: number) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${os.userInfo().username}
swift_dir = ${folder}
`

function partSettings(folder: string, part: string, port: number): string {
  return `${common(folder, port)}devices = ${folder}/devices
mount_check = false
[pipeline:main]
pipeline = ${part}-server
[app:${part}-server]
use = egg:swift#${part}
`
}

function proxySettings(folder: string, port: number, memory: number): string {
  const filters = ['catch_errors', 'gatekeeper', 'listing_formats', 'slo', 'dlo']
  return `${common(folder, port)}[pipeline:main]
pipeline = catch_errors gatekeeper cache listing_formats s3api tempauth slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${memory}
[filter:s3api]
use = egg:swift#s3api
location = cn-north-1
auth_pipeline_check = false
[filter:tempauth]
use = egg:swift#tempauth
user_hall_files = ${secret} .admin
${filters.map((one) => `[filter:${one}]\nuse = egg:swift#${one}\n`).join('')}`
}

function contentsIn(folder: string): string[] {
  const all = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return all.filter((one) => one.endsWith('.data'))
}

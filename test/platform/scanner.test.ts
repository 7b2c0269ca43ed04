// The scanner is asked over its own protocol, and silence is never taken for clean.
import fs from 'node:fs'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { readScannerAddress, scannerFor } from '../../src/platform/uploads/scanner.ts'
import { eicar, startClamd } from '../support/clamd.ts'

describe('an address of a scanner', () => {
  test.each([
    ['tcp://127.0.0.1:3310', { kind: 'tcp', host: '127.0.0.1', port: 3310 }],
    ['tcp://clamav', { kind: 'tcp', host: 'clamav', port: 3310 }],
    ['unix:///run/clamav/clamd.ctl', { kind: 'unix', path: '/run/clamav/clamd.ctl' }],
    ['none', { kind: 'none' }],
    ['http://127.0.0.1', null],
    ['', null],
  ])('%s', (text, address) => expect(readScannerAddress(text)).toEqual(address))
})

test('a file is clean, infected, or waits while nobody answers', async () => {
  const clamd = await startClamd()
  const scanner = scannerFor({ kind: 'tcp', host: '127.0.0.1', port: clamd.port }, true)
  expect(await scanner.scan(Buffer.alloc(3_000_000, 7))).toBe('clean')
  expect(await scanner.scan(Buffer.concat([Buffer.alloc(200_000), eicar]))).toBe('infected')
  expect(clamd.asked()).toBe(2)
  await clamd.close()
  expect(await scanner.scan(Buffer.from('x'))).toBe('unreachable')
})

test.each(['INSTREAM size limit exceeded. ERROR\0', '', 'stream: OK and more', 'stre'])(
  'the answer “%s” is no clean bill',
  async (answer) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(answer))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const scanner = scannerFor({ kind: 'tcp', host: '127.0.0.1', port }, true)
    expect(await scanner.scan(Buffer.from('x'))).toBe('unreachable')
    server.close()
  },
)

test('without an address, production takes nothing and a demonstration says it did not ask', async () => {
  expect(await scannerFor(null, true).scan(eicar)).toBe('no-scanner')
  expect(await scannerFor(null, false).scan(eicar)).toBe('not-asked')
  expect(await scannerFor({ kind: 'none' }, true).scan(eicar)).toBe('not-asked')
})

const program = ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find((one) => fs.existsSync(one))

/** With a signature of our own: the real daemon needs no download to know EICAR. */
test.skipIf(program === undefined)('the real ClamAV finds EICAR and passes the rest', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-clamd-'))
  fs.chmodSync(folder, 0o755)
  fs.mkdirSync(path.join(folder, 'db'))
  fs.writeFileSync(path.join(folder, 'db/own.ndb'), `Eicar-Own:0:*:${eicar.toString('hex')}\n`)
  const socket = path.join(folder, 'clamd.ctl')
  const settings = [`LocalSocket ${socket}`, `DatabaseDirectory ${folder}/db`, 'Foreground yes']
  fs.writeFileSync(path.join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
  const daemon = spawn(program ?? '', ['--config-file', path.join(folder, 'clamd.conf')], {
    stdio: 'ignore',
  })
  try {
    const scanner = scannerFor({ kind: 'unix', path: socket }, true)
    for (let wait = 0; wait < 100 && !fs.existsSync(socket); wait++) {
      await new Promise((next) => setTimeout(next, 100))
    }
    expect(await scanner.scan(Buffer.from('an ordinary file'))).toBe('clean')
    expect(await scanner.scan(eicar)).toBe('infected')
  } finally {
    daemon.kill()
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

// Ten thousand who begin a request and go on a letter at a time, over half a minute: everybody else is served
// meanwhile, who is too slow is let go, and the process is as small again as it was. FAULTS=1 asks for it.
import type { ChildProcess } from 'node:child_process'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../support/database.ts'
import { freePort, hallProcess } from '../../support/hall-process.ts'

const isAsked = process.env['FAULTS'] !== undefined
const many = 10_000
const mayOpen = Number(spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout)
const fits = mayOpen > many + 1000
if (isAsked && !fits) process.stderr.write(`ONLY ${mayOpen} FILES may be open: skipped.\n`)

describe.skipIf(!isAsked || !fits)('ten thousand slow connections', () => {
  let hall: ChildProcess
  const sockets: net.Socket[] = []

  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    hall.kill('SIGKILL')
  })

  test('everybody else is served, and the slow are let go', async () => {
    const { resources } = await useDatabase()
    const port = await freePort()
    hall = await hallProcess(resources, port)
    const before = await asked(port)
    const small = megabytesOf(hall)
    let closed = 0
    for (let opened = 0; opened < many; opened += 250) {
      await Promise.all(Array.from({ length: 250 }, () => open(port)))
    }
    const letters = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('a')
    }, 3000)
    for (const socket of sockets) socket.once('close', () => (closed += 1))
    const meanwhile: number[] = []
    for (let at = 0; at < 40; at++) {
      meanwhile.push(await asked(port))
      await delay(100)
    }
    const large = megabytesOf(hall)
    // Heads must be whole after twenty seconds; they are looked through every thirty.
    for (let at = 0; at < 80 && closed < many; at++) await delay(1000)
    clearInterval(letters)
    const worst = Math.max(...meanwhile)
    process.stderr.write(
      `a page ${before} ms alone, at most ${worst} ms beside ${many}; ${small} MB, then ${large} MB; ${closed} let go\n`,
    )
    expect(closed).toBe(many)
    expect(large - small).toBeLessThan(300)
    expect(await asked(port)).toBeGreaterThan(0)
  }, 300_000)

  function open(port: number): Promise<void> {
    return new Promise((done, failed) => {
      const socket = net.connect(port, '127.0.0.1', () => {
        socket.write('POST /login HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
        done()
      })
      socket.once('error', failed)
      // A letter may meet a door that has just been closed.
      socket.on('error', () => undefined)
      socket.resume()
      sockets.push(socket)
    })
  }
})

/** Milliseconds until the sign-in page was there; throws when it was not. */
async function asked(port: number): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`http://127.0.0.1:${port}/login`)
  await answer.text()
  if (answer.status !== 200) throw new Error(`the page was answered with ${answer.status}`)
  return Math.round(performance.now() - began)
}

function megabytesOf({ pid }: ChildProcess): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

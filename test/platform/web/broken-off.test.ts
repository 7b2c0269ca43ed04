// Somebody stops a download half way: nobody has to be woken for that.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import express from 'express'
import { expect, test, vi } from 'vitest'
import type { Log } from '../../../src/platform/logging/logger.ts'
import { installErrorPages } from '../../../src/platform/web/error-pages.ts'

test('a download that its visitor stops is no fault in the log', async () => {
  const app = express()
  const error = vi.fn()
  const settled = vi.fn()
  app.get('/', (_req, res) => pipeline(endless(), res).finally(settled))
  app.get('/broken', () => {
    throw new Error('broken')
  })
  installErrorPages(app, { error } as unknown as Log, '')
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const visitor = http.get({ port, host: '127.0.0.1' }, (answer) => {
    answer.once('data', () => visitor.destroy())
    answer.on('error', () => undefined)
  })
  visitor.on('error', () => undefined)
  await vi.waitFor(() => expect(settled).toHaveBeenCalled())
  await delay(20)
  expect(error).not.toHaveBeenCalled()
  await fetch(`http://127.0.0.1:${port}/broken`)
  expect(error).toHaveBeenCalledOnce()
  server.close()
})

function endless(): Readable {
  return Readable.from(
    (async function* () {
      for (;;) {
        yield 'a'.repeat(10_000)
        await delay(1)
      }
    })(),
  )
}

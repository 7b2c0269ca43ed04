// The hall answers under its own name alone.
import express from 'express'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { knownHost } from '../../src/platform/web/known-host.ts'

const appOf = (production: boolean) => {
  const app = express()
  app.use(knownHost('https://hall.example.gov.cn', production))
  app.use((_req, res) => void res.send('ok'))
  return app
}
const statusOf = async (host: string, production = true) =>
  (await request(appOf(production)).get('/').set('Host', host)).status

describe('in production', () => {
  test.each(['hall.example.gov.cn', 'HALL.example.gov.cn', 'hall.example.gov.cn:443'])(
    'is reached as %s',
    async (host) => expect(await statusOf(host)).toBe(200),
  )
  test.each([
    ...['evil.example', '127.0.0.1', 'localhost:3000', 'hall.example.gov.cn.evil.example'],
    ...['evil.example/hall.example.gov.cn', 'hall.example.gov.cn@evil.example', 'a b', ':80'],
    ...['hall.example.gov.cn@', '?hall.example.gov.cn', 'hall.example.gov.cn/x', '[::1]'],
  ])('is not reached as %s', async (host) => expect(await statusOf(host)).toBe(421))
})

test.each(['127.0.0.1:3000', 'localhost', '[::1]:4000', 'hall.example.gov.cn'])(
  'development is also reached as %s',
  async (host) => expect(await statusOf(host, false)).toBe(200),
)

test('development is not reached by a foreign name', async () => {
  expect(await statusOf('rebind.example', false)).toBe(421)
})

// 打印页上的网址: a line and a QR code on paper, nothing to fetch on the screen, and no way elsewhere.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'

let app: Express
beforeAll(async () => {
  app = testApp((await useDatabase()).resources).app
})

test('a page of the hall names its own address, its situation included', async () => {
  const path = '/matters/630715001000/print?region=630103&s.mortgage=no'
  const { text } = await supertest(app).get(path)
  expect(text).toContain(path.replaceAll('&', '&amp;'))
  const picture = /src="(\/printed-address\.svg[^"]+)"/.exec(text)?.[1] ?? ''
  expect(new URL(picture.replaceAll('&amp;', '&'), 'http://x').searchParams.get('of')).toBe(path)
  expect(text).toMatch(/<img src="\/printed-address[^>]*loading="lazy"/)
  const svg = await supertest(app).get(picture.replaceAll('&amp;', '&')).buffer(true)
  expect(svg.headers['content-type']).toContain('image/svg+xml')
  expect((svg.body as Buffer).toString()).toMatch(/^<svg [^>]*viewBox="-4 -4 \d+ \d+"/)
})

test.each([
  '',
  '//elsewhere.example',
  'https://elsewhere.example',
  '/a b',
  '/\\elsewhere',
  `/${'x'.repeat(700)}`,
])('no code is drawn for %s', async (of) => {
  const answer = await supertest(app).get('/printed-address.svg').query({ of })
  expect(answer.status).toBe(400)
})

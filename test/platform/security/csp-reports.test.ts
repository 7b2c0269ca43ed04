// What browsers refused on our pages is noted, little of it and nothing of anybody's.
import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import type { Log } from '../../../src/platform/logging/logger.ts'
import { installCspReports, reportPath } from '../../../src/platform/security/csp-reports.ts'

function hall() {
  const noted: unknown[] = []
  const app = express()
  const log = { warn: (_: string, lines: unknown) => void noted.push(lines) } as unknown as Log
  installCspReports(app, log)
  const post = (body: string, type = 'application/csp-report') =>
    request(app).post(reportPath).set('Content-Type', type).send(body)
  return { noted, post }
}

const report = {
  'csp-report': {
    'document-uri': 'https://hall.example/my/cases/632722199001011234?name=扎西',
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://evil.example/x.js?id=632722199001011234',
  },
}

test('of a report the rule, the origin and the page without its numbers are noted', async () => {
  const { noted, post } = hall()
  expect((await post(JSON.stringify(report))).status).toBe(204)
  expect(noted).toEqual([
    { directive: 'script-src-elem', blocked: 'https://evil.example', page: '/my/cases/:part' },
  ])
})

test('the newer kind of report is read, too', async () => {
  const { noted, post } = hall()
  const body = { effectiveDirective: 'img-src', blockedURL: 'inline', documentURL: 'https://a.b/c' }
  const sent = JSON.stringify([{ type: 'csp-violation', body }])
  expect((await post(sent, 'application/reports+json')).status).toBe(204)
  expect(noted).toEqual([{ directive: 'img-src', blocked: 'inline', page: '/c' }])
})

test.each([
  ['no report', '{"a":1}', 'application/csp-report', 400],
  ['no JSON', '{', 'application/csp-report', 400],
  ['a form', 'a=1', 'application/x-www-form-urlencoded', 400],
  [
    'a megabyte',
    JSON.stringify({ 'csp-report': { 'blocked-uri': 'a'.repeat(1e6) } }),
    'application/csp-report',
    413,
  ],
])('%s is answered with its number and noted nowhere', async (_name, body, type, status) => {
  const { noted, post } = hall()
  expect((await post(body, type)).status).toBe(status)
  expect(noted).toEqual([])
})

test('a flood is noted sixty times a minute', async () => {
  const { noted, post } = hall()
  const answers = []
  for (let turn = 0; turn < 70; turn += 1) answers.push((await post(JSON.stringify(report))).status)
  expect(answers.filter((status) => status === 429)).toHaveLength(10)
  expect(noted).toHaveLength(60)
})

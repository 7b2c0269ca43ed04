// What Prometheus reads, held against its own checker where that is installed.
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import request from 'supertest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'

const isThere = spawnSync('promtool', ['--version']).status === 0
if (!isThere) process.stderr.write('NO PROMTOOL: its check of the metrics is skipped.\n')

test.skipIf(!isThere)('promtool finds nothing to say about the metrics', async () => {
  const { resources } = await useDatabase()
  const { app } = testApp(resources)
  await request(app).get('/')
  await request(app).get('/login')
  const { text, status } = await request(app).get('/metrics')
  expect(status).toBe(200)
  expect(text).toContain('yizhan_')
  const said = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' })
  expect(said.stderr + said.stdout).toBe('')
  expect(said.status).toBe(0)
})

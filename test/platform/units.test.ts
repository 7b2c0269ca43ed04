// The shipped units of systemd and the file for Compose, read by the real programs where they are installed.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const has = (program: string, ...words: string[]) => spawnSync(program, words).status === 0

test.skipIf(!has('systemd-analyze', '--version'))(
  'systemd finds nothing wrong with the units',
  () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-units-'))
    const names = ['yizhan-web@.service', 'yizhan-worker.service'].map((unit) => {
      const text = fs.readFileSync(path.join(root, '.docker', unit), 'utf8')
      expect(text).toContain('ExecStart=/usr/bin/node ')
      const own = path.join(folder, unit.replace('@.', '@3000.'))
      fs.writeFileSync(own, text.replace('/usr/bin/node', process.execPath))
      return own
    })
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...names])
    fs.rmSync(folder, { recursive: true })
    expect(stderr.toString()).not.toContain('yizhan-w')
    expect(status).toBe(0)
  },
)

test.skipIf(!has('docker', 'compose', 'version'))('Compose reads its file', () => {
  const secrets = {
    ...{ POSTGRES_PASSWORD: 'p', SESSION_SECRET: 's', DATA_KEYS: 'k' },
    PUBLIC_URL: 'https://hall.example.gov.cn',
  }
  const { status, stderr } = spawnSync('docker', ['compose', 'config', '-q'], {
    ...{ cwd: root, env: { ...process.env, ...secrets } },
  })
  expect([status, stderr.toString()]).toEqual([0, ''])
})

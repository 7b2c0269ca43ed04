// The start that the units and the image use: it runs the program on every Node that the hall supports,
// with what was stripped before, without it, and with tsx where Node reads no TypeScript.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

test('the program starts as the units start it', () => {
  const words = ['--heap-growing-percent=20', '--expose-gc', '--import', './.docker/stripped.mjs']
  const { status, stdout } = spawnSync(process.execPath, [...words, 'src/commands/workflow.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout).toContain('行政许可法')
  expect(status).toBe(0)
})

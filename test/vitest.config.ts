// The test runner: two processes that read the program once and take file after file, each file with
// its own clone of a real database. What the program remembers it must keep apart by database.
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/properties.ts', 'test/support/when-file-ends.ts'],
    reporters: ['default', path.join(root, 'test/support/counting-reporter.ts')],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})

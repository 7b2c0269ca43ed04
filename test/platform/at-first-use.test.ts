// What most requests never need is not there until one does.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = `
  import { createRequire } from 'node:module'
  await Promise.all([import('./src/web-process.ts'), import('./src/seed.ts')])
  const { cache } = createRequire(import.meta.url)
  const names = Object.keys(cache).flatMap((file) => /node_modules.((?:@[^/]+.)?[^/]+)/.exec(file)?.[1] ?? [])
  console.log(JSON.stringify([...new Set(names)]))`

test('a web process begins without what makes pictures, spreadsheets, papers and mail', async () => {
  const argv = ['--import', 'tsx', '--input-type=module', '-e', script]
  const { stdout } = await promisify(execFile)(process.execPath, argv)
  const loaded = JSON.parse(stdout) as string[]
  expect(loaded).toContain('express')
  const heavy = ['exceljs', 'pdfkit', 'sharp', 'nodemailer']
  expect(loaded.filter((name) => heavy.includes(name))).toEqual([])
})

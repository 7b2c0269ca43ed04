// The door through the second wall: every place that looks beyond the region of whoever asks, with its
// reason, stands in beyond-scope.txt, so that a review sees what was added. `-u` writes it anew.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const src = path.resolve(import.meta.dirname, '../src')

test('each place that looks beyond its region is listed with its reason', async () => {
  const uses = fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'platform/database/scope.ts')
    .sort()
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(src, file), 'utf8')
      return [...text.matchAll(/beyondScope\(\s*[\w.]+,\s*([^)]*?),?\s*\)/g)].map(
        ([, reason = '']) => `${file}: ${reasonIn(text, reason)}`,
      )
    })
  expect(uses.length).toBeGreaterThan(5)
  for (const use of uses) expect(use).toMatch(/: .*\p{Script=Han}/u)
  await expect(`${uses.join('\n')}\n`).toMatchFileSnapshot('beyond-scope.txt')
})

test('nobody finds another way out', () => {
  const files = fs.readdirSync(src, { recursive: true, encoding: 'utf8' })
  const others = files.filter(
    (file) =>
      file.endsWith('.ts') &&
      !/^(platform\/database\/scope(d-query)?\.|commands\/)/.test(file) &&
      /yizhan\.scope|row_security/.test(fs.readFileSync(path.join(src, file), 'utf8')),
  )
  expect(others).toEqual([])
})

/** Written on the spot, or in a constant of the same file. */
function reasonIn(text: string, said: string): string {
  const [, named = said] = new RegExp(`const ${said} = ('[^']+')`).exec(text) ?? []
  return named.replace(/^'|'$/g, '')
}

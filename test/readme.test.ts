// What the two README files promise is so: modules, commands and settings are those of the program.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { modules } from '../src/modules.ts'

const root = path.resolve(import.meta.dirname, '..')
const forOperators = read('README.md')
const forProgrammers = read('src/README.md')
const scripts = Object.keys(manifest.scripts)

test('the map names every module in the order of its floor', () => {
  const rows = [...forProgrammers.matchAll(/^\| \d+ +\| `(\w+)` /gm)].map(([, name]) => name)
  expect(rows).toEqual(modules.map(({ name }) => name))
})

test('every command named exists', () => {
  const named = [...forOperators.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name)
  expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([])
})

test('the settings named are those that are read, and no other', () => {
  const table = /## Configuration([^]*?)\n## /.exec(forOperators)?.[1] ?? ''
  const named = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
  const config = /z\.object\(\{([^]*?)\n\}\)/.exec(read('src/platform/config.ts'))?.[1] ?? ''
  const known = [...config.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
  expect(named.toSorted()).toEqual(known.toSorted())
})

test('every dependency has its reason', () => {
  const table = /## Dependencies, and why each([^]*)/.exec(forProgrammers)?.[1] ?? ''
  const unexplained = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter((name) => !name.startsWith('@types/'))
    .filter((name) => !table.includes(`\`${name}\``))
  expect(unexplained).toEqual([])
})

test('every file that the map points to is there', () => {
  const files = [...forProgrammers.matchAll(/`((?:src|test|views|migrations)\/[\w./-]+\.\w+)`/g)]
  const missing = files.filter(([, file = '']) => !fs.existsSync(path.join(root, file)))
  expect(missing.map(([, file]) => file)).toEqual([])
})

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8')
}

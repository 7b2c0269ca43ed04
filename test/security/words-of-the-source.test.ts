// What the text of the program itself shows: statements are bound, never glued from what was typed; nobody is asked
// over the network but whom the operator named; and no number of a living person lies in the repository.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { idNumbersIn } from '../support/numbers-in.ts'

const root = path.resolve(import.meta.dirname, '../..')

interface Source {
  readonly name: string
  readonly text: string
}

function sources(folders: readonly string[], ending: RegExp): readonly Source[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => path.join(folder, name))
      .map((name) => ({ name, text: fs.readFileSync(path.join(root, name), 'utf8') })),
  )
}

const program = sources(['src'], /\.ts$/)

/** What of a statement may be text: constants of the program and names from its own lists, never a value. */
const fragments =
  /^(?:[a-z]\w*|[a-z]\w*\.(?:sql|join\(', '\))|\w+\('[^']*'(?:, '[^']*')?\)|2 \* mostLanes|words === '' \? '' : matching|ownOnly \? '[^']*' : ''|rows\[0\]\?\.snapshot \?\? ''|pg\.escapeIdentifier\(name\)|text\.replace\(.*)$/

test('a statement has its values beside it, never glued into its text', () => {
  const calls = /\b(?:\w*[rR]aw|query)(?:<[^(]*>)?\(\s*(`[^`]*`|'[^'\n]*' \+)/g
  const glued = program.flatMap(({ name, text }) =>
    [...text.matchAll(calls)].flatMap(([, statement = '']) =>
      [...statement.matchAll(/\$\{([^}]*)\}|' \+/g)].map(([, inside = '+']) => ({ name, inside })),
    ),
  )
  const typed = /\b(?:req|body|params|fields|typed|input|asked|wanted|ctx)\b/
  expect(glued.length).toBeGreaterThan(50)
  expect(glued.filter(({ inside }) => !fragments.test(inside) || typed.test(inside))).toEqual([])
})

/** Who asks over the network, and whom: each by an address of the configuration. */
const askers = [
  'src/platform/messaging/sms.ts',
  'src/platform/uploads/s3-storage.ts',
  'src/platform/uploads/scanner.ts',
  // Whether a port of this machine is free, and the database of this machine.
  'src/platform/database/embedded/endpoint.ts',
  'src/platform/database/embedded/watchdog.ts',
]

test('the hall asks nobody over the network but whom its operator named', () => {
  const asking =
    /\bfetch\(|\bhttps?\.(?:request|get)\(|\b(?:net|tls)\.connect\(|^import (?!type)[^\n]*'node:(?:https?|net|tls|dgram|dns)'/m
  const found = program.filter(({ text }) => asking.test(text)).map(({ name }) => name)
  const listening = ['src/web-process.ts', 'src/platform/metrics/health.ts']
  const others = (name: string) =>
    !name.startsWith('src/commands/bench/') && !listening.includes(name) && !askers.includes(name)
  expect(found.filter(others)).toEqual([])
})

/** Invented by hand, with a check digit that holds; the telephones are of a range that nobody was given (199 0000). */
const invented = 'seeds/data/people.json'

test('the people of the demonstration are invented, and no other identity number lies in the program', () => {
  const kinds = /\.(ts|mjs|js|json|ejs|css|txt|csv|md)$/
  const all = sources(['src', 'views', 'migrations', 'public', 'seeds'], kinds)
  const people = JSON.parse(fs.readFileSync(path.join(root, invented), 'utf8')) as {
    readonly note: string
    readonly persons: readonly { readonly idNumber: string; readonly phone: string }[]
  }
  expect(people.note).toContain('合成数据')
  expect(people.persons.filter(({ phone }) => !phone.startsWith('1990000'))).toEqual([])
  const childOfAMandate = '632722201809150027'
  const known = new Set([...people.persons.map(({ idNumber }) => idNumber), childOfAMandate])
  const found = all.flatMap(({ name, text }) =>
    idNumbersIn(text).map((number) => ({ name, number })),
  )
  expect(found.filter(({ number }) => !known.has(number))).toEqual([])
})

// access-matrix.txt read back: what an address answers to a kind of person.
import fs from 'node:fs'
import { modules } from '../../../src/modules.ts'
import type { Route } from '../../../src/platform/web/ledger.ts'

const text = fs.readFileSync(new URL('../../access-matrix.txt', import.meta.url), 'utf8')
const [header = '', ...lines] = text.split('\n')
const columns = header.trim().split(/\s+/)
const answers = new Map(
  lines.map((line) => [
    line.slice(0, 68).trim().replace(/\s+/, ' '),
    line.slice(68).trim().split(/\s+/),
  ]),
)

const routes = modules.flatMap((module) => module.routes)

/** The line of the ledger that answers an address. */
export function routeOf(verb: string, path: string): Route | null {
  const [plain = ''] = path.split('?')
  return routes.find((route) => route.verb === verb && patternOf(route.path).test(plain)) ?? null
}

/** What stands in the matrix: '403', 'sign-in'; null where the address has no line for this thing. */
export function answerTo(role: string, { verb, path }: Route, whose: string): string | null {
  const line = answers.get(`${verb.toUpperCase()} ${path}${whose}`)
  return line?.[columns.indexOf(role)] ?? null
}

function patternOf(path: string): RegExp {
  return new RegExp(
    `^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}$`,
  )
}

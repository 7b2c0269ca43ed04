// Holds the house: floors, doors, quiet rooms, mirrored trees, and where I/O may be named.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { modules } from '../src/modules.ts'

const root = path.resolve(import.meta.dirname, '..')
const floors = ['kernel', 'platform', ...modules.map((module) => module.name)]

function filesBelow(folder: string, ending: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(name, ending)
    return entry.name.endsWith(ending) ? [name] : []
  })
}

const sources = filesBelow('src', '.ts')
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')
const moduleOf = (file: string): string => file.split('/')[1] ?? ''
const isInModule = (file: string) => floors.includes(moduleOf(file))

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'(\.[^']+)'/gm)
  return [...found].map(([, typeOnly, target = '']) => ({
    from: file,
    to: path.posix.normalize(path.posix.join(path.posix.dirname(file), target)),
    typeOnly: typeOnly !== undefined,
  }))
}

/** What server and browser run alike stands below all floors. */
const isShared = (file: string) => file.startsWith('public/js/shared/')
const imports = sources.flatMap(importsOf).filter(({ to }) => !isShared(to))

describe('the house', () => {
  test('a module imports only from floors below its own', () => {
    const upward = imports.filter(({ from, to }) => {
      if (!isInModule(from) || moduleOf(from) === moduleOf(to)) return false
      const here = floors.indexOf(moduleOf(from))
      const there = floors.indexOf(moduleOf(to))
      return there < 0 || there >= here
    })
    expect(upward.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('a module is entered only through its door', () => {
    const aside = imports.filter(({ from, to }) => {
      const target = moduleOf(to)
      if (!isInModule(from) || target === moduleOf(from)) return false
      return target !== 'kernel' && target !== 'platform' && !to.endsWith(`${target}/index.ts`)
    })
    expect(aside.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('what the browser shares knows neither the page nor the server', () => {
    const files = filesBelow('public/js/shared', '.js').filter(
      (file) => !file.endsWith('page-answers.js'),
    )
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const code = read(file).replace(/\/\*[\s\S]*?\*\//g, '')
      expect(code, file).not.toMatch(/\b(document|window|fetch|process|Math\.random|Date\.now)\b/)
      expect(code, file).not.toMatch(/new Date\(\)|from '(?!\.\/)/)
    }
  })

  test('rules and the kernel do no input or output and take types alone from elsewhere', () => {
    const quiet = sources.filter((file) => /^src\/(kernel|[^/]+\/rules)\//.test(file))
    const noisy = quiet.filter((file) =>
      /from '(node:|knex|express|pg'|pg\/|ejs)|process\.|new Date\(\)|Date\.now\(\)|Math\.random/.test(
        read(file),
      ),
    )
    expect(noisy).toEqual([])
    const reaching = imports.filter(
      ({ from, to, typeOnly }) =>
        quiet.includes(from) &&
        !from.startsWith('src/kernel/') &&
        to.startsWith('src/platform/') &&
        !typeOnly,
    )
    expect(
      reaching
        .map(({ from, to }) => `${from} → ${to}`)
        .filter((line) => !line.includes('zh-format') && !line.includes('identifiers')),
    ).toEqual([])
  })

  test('only the module that owns a table writes it', () => {
    const owners = new Map<string, string>()
    for (const file of sources.filter((one) => one.endsWith('/tables.ts'))) {
      const tables = /interface Tables \{([\s\S]*?)\n\s*\}/.exec(read(file))?.[1] ?? ''
      for (const [, name = ''] of tables.matchAll(/^\s*(\w+):/gm)) owners.set(name, moduleOf(file))
    }
    const foreign: string[] = []
    for (const file of sources.filter(isInModule)) {
      for (const [, table = ''] of read(file).matchAll(
        /\btx\('(\w+)(?: as \w+)?'\)[^;]{0,200}?\.(?:insert|update|delete)\(/g,
      )) {
        const owner = owners.get(table)
        if (owner !== undefined && owner !== moduleOf(file)) foreign.push(`${file} writes ${table}`)
      }
    }
    expect(foreign).toEqual([])
  })

  test('every page has its view at the same place and every view its page', () => {
    const named = sources
      .filter((file) => file.includes('/pages/') || file.startsWith('src/platform/web/'))
      .flatMap((file) =>
        [...read(file).matchAll(/^\s*'([a-z]+\/[a-z]+\/[\w-]+)': /gm)].map(([, view = '']) => ({
          file,
          view,
        })),
      )
    const missing = named.filter(
      ({ view }) => !fs.existsSync(path.join(root, 'views', `${view}.ejs`)),
    )
    expect(missing).toEqual([])
    const known = new Set(named.map(({ view }) => `views/${view}.ejs`))
    const pages = filesBelow('views', '.ejs').filter((file) =>
      /^views\/[a-z]+\/(public|desk|admin|print)\/[\w-]+\.ejs$/.test(file),
    )
    expect(pages.filter((file) => !known.has(file))).toEqual([])
  })

  test('no file imports itself by a detour', () => {
    const next = new Map<string, string[]>()
    for (const { from, to, typeOnly } of imports) {
      if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to])
    }
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (done.has(file) || trail.includes(file)) return
      for (const target of next.get(file) ?? []) visit(target, [...trail, file])
      done.add(file)
    }
    for (const file of sources) visit(file, [])
    expect(cycles).toEqual([])
  })

  test('the environment, locals, the clock and raw output appear only where they belong', () => {
    const only = (pattern: RegExp, allowed: RegExp) =>
      sources.filter((file) => pattern.test(read(file)) && !allowed.test(file))
    expect(only(/process\.env\b/, /^src\/platform\/(config|database\/embedded\/)/)).toEqual([])
    expect(only(/res\.locals\[?[^\]]*\]?\s*=[^=]/, /^src\/platform\/web\//)).toEqual([])
    expect(only(/new Date\(\)/, /^src\/platform\/|^src\/seed\.ts/)).toEqual([])
    const views = filesBelow('views', '.ejs')
    const raw = views.filter((file) =>
      [...read(file).matchAll(/<%-\s*([^%]*)/g)].some(
        ([, code = '']) =>
          !/^(include\(|body\b|-?%>|richText\()/.test(code.trim()) && code.trim() !== '',
      ),
    )
    expect(
      raw.filter((file) => !/gallery|dev\/|drawing|forms\/|components\/field/.test(file)),
    ).toEqual([])
  })
})

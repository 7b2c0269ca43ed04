// Every template: it compiles, writes no script or style of its own, lets nothing through unescaped,
// guards its forms and takes every address from its page.
import fs from 'node:fs'
import path from 'node:path'
import ejs from 'ejs'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../views')
const templates = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ejs'))
  .map((file) => file.replaceAll(path.sep, '/'))
  .sort()

/**
 * Beside the layouts: the frame of a field puts its body between label and hint; the gallery of
 * components, for developers alone, shows markup rendered from its own samples; the drawing of the
 * machine is made from its table by workflow/rules/drawing.ts, which escapes its words.
 */
const rawOutputAllowed = new Map([
  ['components/field-frame.ejs', 'body'],
  ['dev/public/components.ejs', 'sample.html'],
  ['workflow/parts/machine-drawing.ejs', 'props.svg'],
])

describe('every template', () => {
  test('is found', () => {
    expect(templates.length).toBeGreaterThan(100)
  })

  test.each(templates)('%s compiles in strict mode', (file) => {
    expect(() =>
      ejs.compile(read(file), {
        filename: path.join(root, file),
        root,
        strict: true,
        _with: false,
        destructuredLocals: ['page', 'shell', 'props', 'body'],
      }),
    ).not.toThrow()
  })

  test('includes only templates that exist', () => {
    const missing = templates.flatMap((file) =>
      [...read(file).matchAll(/include\('([^']+)'/g)]
        .map(([, name = '']) => name)
        .filter((name) => !name.startsWith('/') || !templates.includes(`${name.slice(1)}.ejs`))
        .map((name) => `${file} includes ${name}`),
    )
    expect(missing).toEqual([])
  })

  test('has no script, style or handler in the page, which the policy of contents would block', () => {
    const found = templates.filter((file) => {
      const html = markup(file)
      const scripts = [...html.matchAll(/<script\b([^>]*)>/gi)].some(
        ([, attributes = '']) => !/\ssrc="/.test(attributes),
      )
      return scripts || /<style\b|\sstyle\s*=|\son[a-z]+\s*=|javascript:/i.test(html)
    })
    expect(found).toEqual([])
  })

  test('writes unescaped only other templates and the body of a layout', () => {
    const raw = templates.flatMap((file) =>
      [...read(file).matchAll(/<%-([^]*?)[-_]?%>/g)]
        .map(([, code = '']) => code.trim())
        .filter((code) => !/^include\([^]*\)$/.test(code))
        .filter((code) => !(code === 'body' && file.startsWith('layouts/')))
        .filter((code) => rawOutputAllowed.get(file) !== code)
        .map((code) => `${file}: ${code}`),
    )
    expect(raw).toEqual([])
  })

  test('sends the token with every form that posts', () => {
    const bare = templates.flatMap((file) =>
      forms(file)
        .filter((form) => /\smethod="post"/i.test(form) && !/\sname="_csrf"/.test(form))
        .map(() => file),
    )
    expect(bare).toEqual([])
  })

  test('keeps the token out of addresses: a form that gets has none', () => {
    const leaking = templates.filter((file) =>
      forms(file).some((form) => !/\smethod="post"/i.test(form) && /name="_csrf"/.test(form)),
    )
    expect(leaking).toEqual([])
  })

  test('takes addresses from its page and never types one', () => {
    const typed = templates.flatMap((file) =>
      [...markup(file).matchAll(/\s(?:href|action|formaction|src)="(\/[^"]*|https?:[^"]*)"/g)].map(
        ([, address = '']) => `${file}: ${address}`,
      ),
    )
    expect(typed).toEqual([])
  })

  test('gives every picture words of its own, or says that it needs none', () => {
    const mute = templates.filter((file) =>
      [...markup(file).matchAll(/<img\b[^>]*>/g)].some(([image]) => !/\salt="/.test(image)),
    )
    expect(mute).toEqual([])
  })
})

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8')
}

/** The html of a template; what the program puts in is a full stop, so that '>' ends a tag. */
function markup(file: string): string {
  return read(file).replace(/<%[^]*?%>/g, '·')
}

/** Each form with the templates it includes written out, so that a token in a part is seen. */
function forms(file: string): string[] {
  return [...withParts(file).matchAll(/<form\b[^]*?<\/form>/gi)].map(([form]) => form)
}

function withParts(file: string, trail: readonly string[] = []): string {
  return read(file)
    .replace(/<%-\s*include\('\/([^']+)'[^]*?%>/g, (_all, name: string) => {
      const part = `${name}.ejs`
      if (trail.includes(part) || !templates.includes(part)) return '·'
      return withParts(part, [...trail, part])
    })
    .replace(/<%[^]*?%>/g, '·')
}

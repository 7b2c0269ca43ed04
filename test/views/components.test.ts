// Every view component: it renders each of its samples, closes what it opens, and never lets text
// become markup.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { allSamples, samples } from '../../src/platform/web/component-samples.ts'
import { renderView } from '../../src/platform/web/engine.ts'
import { galleryPage } from '../../src/platform/web/gallery.ts'
import { strictPage } from '../../src/platform/web/strict-page.ts'
import { aShell } from './a-shell.ts'
import { unbalanced } from './unbalanced.ts'

const views = path.resolve(import.meta.dirname, '../../views')
const styles = path.resolve(import.meta.dirname, '../../public/css/components')
const shell = aShell()
/** Text that breaks out of elements and of attributes unless it is escaped. */
const hostile = `<script>alert(1)</script>"'><b onx=1>`
/** Properties that choose among words of the program and never hold a person's text. */
const vocabulary = new Set(
  'tone size kind state density width type icon inputmode autocomplete'.split(' '),
)

describe('every component', () => {
  test('has a template, a props type and at least one sample', () => {
    const files = fs.readdirSync(path.join(views, 'components')).filter((f) => f.endsWith('.ejs'))
    expect(files.map((file) => file.replace('.ejs', '')).sort()).toEqual(
      Object.keys(samples).sort(),
    )
    for (const list of Object.values(samples)) expect(list.length).toBeGreaterThan(0)
  })

  test.each(all())('%s renders and closes what it opens', (_title, name, props, body) => {
    expect(unbalanced(draw(name, props, body))).toEqual([])
  })

  test.each(all())('%s shows markup in text as text', (_title, name, props, body) => {
    const html = draw(name, poison(props, name), body)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<b onx')
    expect(html).not.toContain(`"'>`)
    expect(unbalanced(html)).toEqual([])
  })

  test('has no inline script, style or handler, which the policy of contents would block', () => {
    for (const [, name, props, body] of all()) {
      expect(draw(name, props, body)).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/)
    }
  })

  test('stands in its own layer of styles, so that the order of files does not matter', () => {
    for (const file of fs.readdirSync(styles)) {
      const css = fs.readFileSync(path.join(styles, file), 'utf8')
      expect(css.replace(/\/\*[^]*?\*\//g, '').trim(), file).toMatch(/^@layer components \{[^]*\}$/)
    }
  })
})

describe('every hall', () => {
  const page = { title: '找不到这一页', breadcrumb: [{ label: '首页', href: '/' }] }
  const view = { ...page, message: hostile, requestId: 'r-1', homeHref: '/', ofAgency: false, searchHref: '/m', resumeHref: '/resume' }

  test.each(['public', 'desk', 'admin', 'print'])('%s is a whole document', (hall) => {
    for (const someone of [aShell(), aShell({ name: hostile, kind: 'staff' })]) {
      const html = renderView(`layouts/${hall}`, { page, shell: someone, body: '<h1>x</h1>' })
      expect(unbalanced(html)).toEqual([])
      expect(html.match(/<title>/g)).toHaveLength(1)
      expect(html).not.toContain('<b onx')
    }
  })

  test.each(['public', 'desk', 'admin'])('%s starts no session for a visitor', (hall) => {
    const visitor = { ...aShell(), csrf: () => expect.unreachable('a visitor has no token') }
    renderView(`layouts/${hall}`, { page, shell: visitor, body: '' })
  })

  test.each([403, 404, 422, 429, 500, 503])('the error page %i is one heading and safe', (code) => {
    const html = renderView(`errors/public/${code}`, { page: view, shell })
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).not.toContain('<script')
    expect(unbalanced(html)).toEqual([])
  })

  test('the gallery shows every sample', () => {
    const gallery = galleryPage(shell)
    const html = renderView('dev/public/components', { page: gallery, shell })
    expect(gallery.samples).toHaveLength(allSamples().length)
    expect(unbalanced(html)).toEqual([])
  })
})

function all(): [string, string, unknown, string | null][] {
  return allSamples().map(({ name, sample }) => [
    `${name} · ${sample.title}`,
    name,
    sample.props,
    sample.body,
  ])
}

function draw(name: string, props: unknown, body: string | null): string {
  const given = { props: strictPage(props, name), shell }
  return renderView(`components/${name}`, body === null ? given : { ...given, body })
}

/** The same props with hostile text wherever a person's text may stand. */
function poison(value: unknown, name: string, key = ''): unknown {
  if (typeof value === 'string') {
    const chosen = vocabulary.has(key) || (name === 'icon' && key === 'name')
    return chosen ? value : hostile
  }
  if (Array.isArray(value)) return value.map((item) => poison(item, name, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([inner, item]) => [inner, poison(item, name, inner)]),
  )
}

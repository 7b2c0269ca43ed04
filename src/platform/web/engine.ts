// EJS in strict mode: no `with`, three locals, templates found from views/ alone.
import fs from 'node:fs'
import path from 'node:path'
import ejs from 'ejs'
import { strictPage } from './strict-page.ts'

export interface ViewLocals {
  readonly page?: unknown
  readonly shell?: unknown
  readonly body?: string
  readonly props?: unknown
}

const viewsFolder = path.resolve(import.meta.dirname, '../../../views')
/** Whether templates are read once; set by the process at its start, true in production. */
let cache = false
const templates = new Map<string, (locals: ViewLocals) => string>()

export function cacheViews(keep: boolean): void {
  cache = keep
}

/** Renders views/<name>.ejs to a string. Unknown properties of `page` throw outside production. */
export function renderView(name: string, locals: ViewLocals): string {
  const template = templates.get(name) ?? compile(name)
  return template(cache ? locals : { ...locals, page: strictPage(locals.page, name) })
}

function compile(name: string): (locals: ViewLocals) => string {
  const filename = path.join(viewsFolder, `${name}.ejs`)
  const template = ejs.compile(fs.readFileSync(filename, 'utf8'), {
    filename,
    root: viewsFolder,
    cache,
    strict: true,
    _with: false,
    compileDebug: !cache,
    destructuredLocals: ['page', 'shell', 'props', 'body'],
    escape: escapeMarkup,
  }) as (locals: ViewLocals) => string
  if (cache) templates.set(name, template)
  return template
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
}

/** Escapes for text and attributes; most strings hold nothing to escape, so it tests first. */
export function escapeMarkup(value: unknown): string {
  if (value === undefined || value === null) return ''
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- what a template prints is its own affair
  const text = String(value)
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark) : text
}

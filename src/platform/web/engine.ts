// EJS in strict mode: no `with`, few locals, templates found from views/ alone.
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
/** Whether a slip in a template is told with its line; set by the process at its start. */
let strict = true
const templates = new Map<string, Template>()

type Template = (locals: ViewLocals & { readonly includePart: Part }) => string
/** Draws another template in this one, with more than is known here. */
type Part = (name: string, more?: ViewLocals) => string

/** Outside production, unknown properties of `page` throw and a fault names its line. */
export function strictViews(told: boolean): void {
  strict = told
}

/** Renders views/<name>.ejs to a string. Each template is read once: `npm run dev` starts anew with it. */
export function renderView(name: string, locals: ViewLocals): string {
  return draw(name, strict ? { ...locals, page: strictPage(locals.page, name) } : locals)
}

function draw(name: string, locals: ViewLocals): string {
  const template = templates.get(name) ?? compile(name)
  return template({
    ...locals,
    includePart: (inner, more) => draw(inner.slice(1), { ...locals, ...more }),
  })
}

function compile(name: string): Template {
  const filename = path.join(viewsFolder, `${name}.ejs`)
  const template = ejs.compile(ownIncludes(fs.readFileSync(filename, 'utf8')), {
    filename,
    strict: true,
    _with: false,
    compileDebug: strict,
    destructuredLocals: ['page', 'shell', 'props', 'body', 'includePart'],
    escape: escapeMarkup,
  }) as Template
  templates.set(name, template)
  return template
}

/** The library copies its options and looks for the file at each include; a list draws hundreds of them. */
function ownIncludes(text: string): string {
  return text.replace(/\binclude\(/g, 'includePart(')
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

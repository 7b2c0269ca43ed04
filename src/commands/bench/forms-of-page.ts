// Reads a form of a page as a browser would send it back unchanged, and asks as a browser does.
import type { Visit } from './load.ts'

/** Opening a page. */
export function opening(path: string, cookie = ''): Visit {
  return { method: 'GET', path, cookie, body: '', contentType: '' }
}

/** Sending a form. */
export function sending(path: string, cookie: string, fields: URLSearchParams): Visit {
  const contentType = 'application/x-www-form-urlencoded'
  return { method: 'POST', path, cookie, body: fields.toString(), contentType }
}

/** Sending a form that may carry files. */
export function sendingInParts(path: string, cookie: string, fields: URLSearchParams): Visit {
  const boundary = 'part-of-a-measured-form'
  const parts = [...fields].map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const contentType = `multipart/form-data; boundary=${boundary}`
  return { method: 'POST', path, cookie, body: `${parts.join('')}--${boundary}--\r\n`, contentType }
}

/** The fields of the form that posts to `action`, boxes stay as they are. */
export function fieldsOf(html: string, action: string): URLSearchParams {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => attribute(one.slice(0, one.indexOf('>')), 'action') === action)
  if (form === undefined) throw new Error(`no form for ${action} on the page`)
  const body = new URLSearchParams()
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) addInput(body, tag)
  for (const [tag, text = ''] of form.matchAll(/<textarea\b[^>]*>([\s\S]*?)<\/textarea>/g)) {
    body.append(attribute(tag.slice(0, tag.indexOf('>')), 'name') ?? '', plain(text))
  }
  for (const [tag] of form.matchAll(/<select\b[\s\S]*?<\/select>/g)) {
    const chosen = tag.match(/<option\b[^>]*\bselected\b[^>]*>/)?.[0] ?? ''
    body.append(
      attribute(tag.slice(0, tag.indexOf('>')), 'name') ?? '',
      attribute(chosen, 'value') ?? '',
    )
  }
  return body
}

function addInput(body: URLSearchParams, tag: string): void {
  const name = attribute(tag, 'name')
  const type = attribute(tag, 'type') ?? 'text'
  if (name === null || ['submit', 'file', 'button'].includes(type)) return
  if ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag)) return
  body.append(name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : ''))
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : plain(value)
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

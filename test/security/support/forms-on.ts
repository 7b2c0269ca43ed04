// The forms of a page with the fields that stand in them, as somebody would keep them who saved the page to send it
// from elsewhere; and where its links lead.

export interface Form {
  readonly verb: 'get' | 'post'
  readonly path: string
  /** Its token is among them. */
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** A form counts once for each address that one of its buttons sends it to. */
export function formsOn(html: string, page: string): readonly Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(
    ([, head = '', body = '']) => {
      const { id, action, method } = attributesOf(head)
      const beside = id === undefined ? '' : tagsOfForm(html, id)
      const fields = fieldsOf(body + beside)
      const ends = [...(body + beside).matchAll(/<button\b([^>]*)>/g)].map(
        ([, button = '']) => attributesOf(button)['formaction'],
      )
      const verb = method?.toLowerCase() === 'post' ? 'post' : 'get'
      const ways = new Set([action ?? page, ...ends.filter((end) => end !== undefined)])
      return [...ways].map((path): Form => ({ verb, path, fields }))
    },
  )
}

/** Addresses of the hall itself, without the part that only a browser knows. */
export function linksOn(html: string): readonly string[] {
  const links = [...html.matchAll(/<a\b([^>]*)>/g)].map(
    ([, head = '']) => attributesOf(head)['href'],
  )
  const own = links.filter((href) => href !== undefined && /^\/(?!\/|assets\/)/.test(href))
  return [...new Set(own.map((href) => (href ?? '').replace(/#.*$/, '')))]
}

function fieldsOf(html: string): readonly (readonly [string, string])[] {
  const inputs = [...html.matchAll(/<(?:input|button)\b([^>]*)>/g)]
    .map(([, head = '']) => attributesOf(head))
    .filter(({ type }) => type !== 'file')
    .map(({ name, value }) => [name, value ?? ''] as const)
  const areas = [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, head = '', text = '']) =>
      [attributesOf(head)['name'], plain(text).trim() || '替别人写的话'] as const,
  )
  const lists = [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, head = '', body = '']) => {
      const values = [...body.matchAll(/<option\b([^>]*)>/g)].map(
        ([, one = '']) => attributesOf(one)['value'],
      )
      return [attributesOf(head)['name'], values.find((value) => value) ?? ''] as const
    },
  )
  return [...inputs, ...areas, ...lists].flatMap(([name, value]) =>
    name === undefined || name === '' ? [] : [[name, value] as const],
  )
}

/** What stands elsewhere on the page and belongs to the form by its id. */
function tagsOfForm(html: string, id: string): string {
  const tags =
    html.match(/<(?:input|button)\b[^>]*>|<(textarea|select)\b[^>]*>[\s\S]*?<\/\1>/g) ?? []
  return tags.filter((tag) => tag.includes(`form="${id}"`)).join('')
}

function attributesOf(head: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...head.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      plain(value),
    ]),
  )
}

function plain(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

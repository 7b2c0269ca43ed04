// Addresses of designing forms.

export const paths = {
  forms: '/admin/forms',
  form: '/admin/forms/:key',
  changes: '/admin/forms/:key/changes',
  question: '/admin/forms/:key/question',
  page: '/admin/forms/:key/page',
  preview: '/admin/forms/:key/preview',
  samples: '/admin/forms/:key/samples',
  publications: '/admin/forms/:key/publications',
  exportFile: '/admin/forms/:key/export.json',
  imports: '/admin/forms/:key/import',
} as const

type Place = Exclude<keyof typeof paths, 'forms'>

/** The address of a page of one form; empty values are left out. */
export function designPath(place: Place, key: string, query: Record<string, string> = {}): string {
  return withQuery(paths[place].replace(':key', encodeURIComponent(key)), query)
}

export function formsPath(query: Record<string, string> = {}): string {
  return withQuery(paths.forms, query)
}

/** Where a matter takes a version of its form over; a form that came with a matter has its code as key. */
export function matterFormPath(key: string): string | null {
  return /^(\d{12}|[A-Z\d]{2}\d{5}[A-Z\d]{3})$/.test(key) ? `/admin/matters/${key}/edit/form` : null
}

function withQuery(path: string, query: Record<string, string>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const text = new URLSearchParams(given).toString()
  return text === '' ? path : `${path}?${text}`
}

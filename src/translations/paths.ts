// Addresses of the translations.
import type { OtherLanguage } from '../platform/i18n/translate.ts'
import type { WordKind } from './types.ts'

export type Shown = 'missing' | 'waiting' | 'all'

export const paths = {
  overview: '/admin/translations',
  list: (language: string, kind: string) => `/admin/translations/${language}/${kind}`,
} as const

export interface ListQuery {
  readonly show: Shown
  readonly q: string
  /** The Chinese after which the page begins. */
  readonly after: string
}

export function listPath(language: OtherLanguage, kind: WordKind, query: ListQuery): string {
  const { show, q, after } = query
  const asked = new URLSearchParams({
    show,
    ...(q === '' ? {} : { q }),
    ...(after === '' ? {} : { after }),
  })
  return `${paths.list(language, kind)}?${asked.toString()}`
}

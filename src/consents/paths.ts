// Addresses of the notice and of what people answer to it.
export const paths = {
  notice: '/privacy',
  earlier: (version: number | ':version') => `/privacy/${version}`,
  answer: (next: string | null = null) =>
    next === null ? '/my/consent' : `/my/consent?next=${encodeURIComponent(next)}`,
  edit: '/admin/privacy-notice',
  publication: '/admin/privacy-notice/publication',
} as const

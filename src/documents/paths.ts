// Addresses of the letters.

export const patterns = {
  publication: '/publications/:id',
  publicationFile: '/publications/:id/file',
  letter: '/admin/letters/:kind',
  letterDraft: '/admin/letters/:kind/draft',
  letterPublication: '/admin/letters/:kind/publication',
  letterRemoval: '/admin/letters/:kind/removal',
  letterPreview: '/admin/letters/:kind/preview',
  letterFile: '/admin/letters/:kind/preview.pdf',
  letterComparison: '/admin/letters/:kind/comparison',
} as const

const letter = (kind: string, rest = '') => `/admin/letters/${kind}${rest}`
const asQuery = (given: Readonly<Record<string, string>>) =>
  `?${new URLSearchParams(given).toString()}`

export const paths = {
  publications: (asked: Readonly<Record<string, string>> = {}) =>
    Object.keys(asked).length === 0 ? '/publications' : `/publications${asQuery(asked)}`,
  publication: (id: string) => `/publications/${id}`,
  publicationFile: (id: string) => `/publications/${id}/file`,
  verificationForm: '/verify',
  verification: (code: string) => `/verify/${code}`,
  letters: '/admin/letters',
  letter: (kind: string) => letter(kind),
  letterDraft: (kind: string) => letter(kind, '/draft'),
  letterPublication: (kind: string) => letter(kind, '/publication'),
  letterRemoval: (kind: string) => letter(kind, '/removal'),
  /** `version` is a number or 'draft', `sample` the number of the sample. */
  letterPreview: (kind: string, version: string, sample: number) =>
    letter(kind, `/preview${asQuery({ version, sample: String(sample) })}`),
  letterFile: (kind: string, version: string, sample: number) =>
    letter(kind, `/preview.pdf${asQuery({ version, sample: String(sample) })}`),
  letterComparison: (kind: string, before: string, after: string) =>
    letter(kind, `/comparison${asQuery({ before, after })}`),
} as const

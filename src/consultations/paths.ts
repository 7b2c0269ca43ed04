// Addresses of consultations.

const one = (id: string, rest = '') => `/desk/consultations/${id}${rest}`

export const paths = {
  queue: (filter: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(filter).toString()
    return query === '' ? '/desk/consultations' : `/desk/consultations?${query}`
  },
  one: (id: string) => one(id),
  answer: (id: string) => one(id, '/answer'),
  withdrawal: (id: string) => one(id, '/withdrawal'),
  reply: (id: string) => one(id, '/reply'),
  file: (id: string, attachmentId: string) => one(id, `/files/${attachmentId}`),
  rules: '/admin/consultations',
  ruleRemoval: '/admin/consultations/removals',
} as const

export const patterns = {
  one: paths.one(':id'),
  answer: paths.answer(':id'),
  withdrawal: paths.withdrawal(':id'),
  reply: paths.reply(':id'),
  file: paths.file(':id', ':attachmentId'),
} as const

// Addresses of the audit log.

export const paths = {
  log: (filter: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(filter).toString()
    return query === '' ? '/admin/audit' : `/admin/audit?${query}`
  },
} as const

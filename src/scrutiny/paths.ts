// Addresses of the auditors' hall.

export const paths = {
  log: (filter: Readonly<Record<string, string>> = {}) => {
    const given = Object.entries(filter).filter(([, value]) => value !== '')
    const query = new URLSearchParams(given).toString()
    return query === '' ? '/admin/audit' : `/admin/audit?${query}`
  },
  exports: '/admin/audit/exports',
  exported: (entryId: string) => `/admin/audit/exports/${entryId}`,
  alerts: (filter: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(filter).toString()
    return query === '' ? '/admin/audit/alerts' : `/admin/audit/alerts?${query}`
  },
  alert: (id: string) => `/admin/audit/alerts/${id}`,
  alertSteps: (id: string) => `/admin/audit/alerts/${id}/steps`,
} as const

export const patterns = {
  exported: paths.exported(':id'),
  alert: paths.alert(':id'),
  alertSteps: paths.alertSteps(':id'),
} as const

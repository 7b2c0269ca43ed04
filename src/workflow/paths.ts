// Addresses of the machine and of the stage plans.

export const patterns = {
  workflow: '/admin/workflow',
  plan: '/admin/workflow/plans/:id',
  planDraft: '/admin/plans/:key',
  planStages: '/admin/plans/:key/stages',
  planPublication: '/admin/plans/:key/publication',
  planRemoval: '/admin/plans/:key/removal',
  /** 路由试算, mounted by the rehearsals. */
  planRouting: '/admin/plans/:key/routing',
} as const

const draft = (key: string, rest = '') => `/admin/plans/${encodeURIComponent(key)}${rest}`

export const paths = {
  /** The list of plans begins after the plan with this key. */
  workflow: (search: { readonly q: string; readonly after: string } | null = null): string => {
    const given = Object.entries(search ?? {}).filter(([, value]) => value !== '')
    const query = new URLSearchParams(given).toString()
    return query === '' ? patterns.workflow : `${patterns.workflow}?${query}`
  },
  plan: (versionId: string): string => `${patterns.workflow}/plans/${versionId}`,
  planDraft: (key: string): string => draft(key),
  planStages: (key: string): string => draft(key, '/stages'),
  planPublication: (key: string): string => draft(key, '/publication'),
  planRemoval: (key: string): string => draft(key, '/removal'),
  planRouting: (key: string): string => draft(key, '/routing'),
}

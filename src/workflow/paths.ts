// Addresses of the machine and of the stage plans.

export const patterns = {
  workflow: '/admin/workflow',
  plan: '/admin/workflow/plans/:id',
} as const

export const paths = {
  /** The list of plans begins after the plan with this key. */
  workflow: (search: { readonly q: string; readonly after: string } | null = null): string => {
    const given = Object.entries(search ?? {}).filter(([, value]) => value !== '')
    const query = new URLSearchParams(given).toString()
    return query === '' ? patterns.workflow : `${patterns.workflow}?${query}`
  },
  plan: (versionId: string): string => `${patterns.workflow}/plans/${versionId}`,
}

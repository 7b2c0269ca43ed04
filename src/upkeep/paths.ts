// Every address of the upkeep.
export const paths = {
  system: '/admin/system',
  maintenance: '/admin/system/maintenance',
  retry: (id: string) => `/admin/system/jobs/${id}/retry`,
  drop: (id: string) => `/admin/system/jobs/${id}/drop`,
} as const

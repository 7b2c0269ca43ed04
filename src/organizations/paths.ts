// Addresses of regions and departments.

export const patterns = {
  organizations: '/admin/organizations',
} as const

export const paths = {
  organizations: (): string => patterns.organizations,
  /** 承接, mounted by the successions. */
  successions: '/admin/successions',
  succession: (departmentId: string): string => `/admin/successions/new?department=${departmentId}`,
  region: (code: string): string => `${patterns.organizations}?region=${code}`,
}

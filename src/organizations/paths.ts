// Addresses of regions and departments.

export const patterns = {
  organizations: '/admin/organizations',
} as const

export const paths = {
  organizations: (): string => patterns.organizations,
  region: (code: string): string => `${patterns.organizations}?region=${code}`,
}

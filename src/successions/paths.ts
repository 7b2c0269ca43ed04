// Addresses of successions.
import { organizationPaths } from '../organizations/index.ts'

export const paths = {
  all: organizationPaths.successions,
  begin: organizationPaths.succession,
  form: '/admin/successions/new',
  one: (id: string) => `/admin/successions/${id}`,
  withdrawal: (id: string) => `/admin/successions/${id}/withdrawal`,
  /** Of an application, mounted by the applications. */
  progress: (applicationId: string) => `/applications/${applicationId}`,
} as const

export const patterns = {
  one: paths.one(':id'),
  withdrawal: paths.withdrawal(':id'),
} as const

// Addresses of the audit log.

export const paths = {
  roots: '/audit/roots',
  rootsText: '/audit/roots.json',
  rootsBefore: (seal: string) => `/audit/roots?before=${seal}`,
  rootsTextBefore: (seal: string) => `/audit/roots.json?before=${seal}`,
} as const

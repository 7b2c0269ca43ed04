// Addresses of the periods of keeping and of what is held.
export const paths = {
  retention: (after: string | null = null) =>
    after === null ? '/admin/retention' : `/admin/retention?after=${after}`,
  rules: '/admin/retention/rules',
  holds: (after: string | null = null) =>
    after === null ? '/admin/holds' : `/admin/holds?after=${after}`,
  liftHold: (id: string) => `/admin/holds/${id}/end`,
} as const

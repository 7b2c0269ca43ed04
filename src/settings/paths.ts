// Addresses of the settings.

export const paths = {
  settings: '/admin/settings',
  group: (key: string) => `/admin/settings/${key}`,
} as const

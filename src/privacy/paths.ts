// Addresses of what concerns one's own data.
export const paths = {
  ownData: '/my/data',
  ownDataFile: '/my/data/file',
  withdrawal: '/my/data/withdrawal',
  closure: '/my/closure',
  closed: '/account-closed',
} as const

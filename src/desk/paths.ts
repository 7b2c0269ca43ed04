// Addresses of the desk's own pages.
export const paths = {
  keeping: '/desk/phrases',
  labels: '/desk/labels',
} as const

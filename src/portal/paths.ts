// Addresses of the home page, one's own space, the texts and the halls' first pages.

export const paths = {
  home: '/',
  mySpace: '/my',
  /** 我的材料 */
  myCopies: '/my/copies',
  copyRemoval: (id: string) => `/my/copies/${id}/removal`,
  myDocuments: '/my/documents',
  administration: '/admin',
  help: '/help',
  helpTopic: (topic: string) => `/help/${topic}`,
  remedyForm: '/help/remedies/application',
  remedyFormText: '/help/remedies/application.txt',
  about: '/about',
  accessibility: '/accessibility',
  preferences: '/preferences',
  sitemap: '/sitemap',
  sitemapFile: '/sitemap.xml',
  robots: '/robots.txt',
  favicon: '/favicon.ico',
  securityContact: '/.well-known/security.txt',
  offline: '/offline',
  manifest: '/hall.webmanifest',
  offlineScript: '/offline.js',
  apiDescription: '/api/v1/openapi.json',
  apiRegions: '/api/v1/regions',
  apiMatters: '/api/v1/matters',
  apiChanges: '/api/v1/changes',
  apiMatter: (code: string) => `/api/v1/matters/${code}`,
} as const

/** A page of one's own applications further down the list. */
export function mySpaceAfter(cursor: string | null): string {
  return cursor === null ? paths.mySpace : `${paths.mySpace}?after=${encodeURIComponent(cursor)}`
}

export function myDocumentsBefore(cursor: string | null): string {
  return cursor === null
    ? paths.myDocuments
    : `${paths.myDocuments}?before=${encodeURIComponent(cursor)}`
}

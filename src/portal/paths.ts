// Addresses of the home page, one's own space, the texts and the halls' first pages.

export const paths = {
  home: '/',
  mySpace: '/my',
  administration: '/admin',
  help: '/help',
  helpTopic: (topic: string) => `/help/${topic}`,
  about: '/about',
  accessibility: '/accessibility',
  privacy: '/privacy',
  preferences: '/preferences',
  sitemap: '/sitemap',
  robots: '/robots.txt',
} as const

// Addresses of the inbox.

export const paths = {
  inbox: (before: string | null = null) =>
    before === null ? '/my/messages' : `/my/messages?before=${encodeURIComponent(before)}`,
  readings: '/my/messages/readings',
} as const

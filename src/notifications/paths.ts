// Addresses of the inbox, of settings, of links in mails, of the gateway's receipts.

export const paths = {
  inbox: (before: string | null = null) =>
    before === null ? '/my/messages' : `/my/messages?before=${encodeURIComponent(before)}`,
  readings: '/my/messages/readings',
  settings: '/my/notices',
  settingsSaved: '/my/notices?saved=1',
  deskInbox: (before: string | null = null) =>
    before === null ? '/desk/messages' : `/desk/messages?before=${encodeURIComponent(before)}`,
  deskReadings: '/desk/messages/readings',
  deskSettings: '/desk/notices',
  deskSettingsSaved: '/desk/notices?saved=1',
  confirmation: (token: string) => `/notices/confirm/${token}`,
  stop: (token: string) => `/notices/stop/${token}`,
  /** Progress without signing in, and the desk: where mails lead to. */
  lookUp: '/progress',
  desk: '/desk',
  smsReceipts: '/api/v1/sms-receipts',
  deliveries: (query = '') => `/admin/deliveries${query}`,
  retry: (id: string) => `/admin/deliveries/${id}/retry`,
} as const

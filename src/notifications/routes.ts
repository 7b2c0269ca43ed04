// 消息: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as deliveries from './pages/admin/deliveries.ts'
import * as deskInbox from './pages/desk/inbox.ts'
import * as deskSettings from './pages/desk/settings.ts'
import * as answer from './pages/public/answer.ts'
import * as inbox from './pages/public/inbox.ts'
import * as settings from './pages/public/settings.ts'
import * as smsReceipts from './pages/public/sms-receipts.ts'
import { paths } from './paths.ts'

const own = 'own.papers'
const self = 'own.account'
const operate = 'operations.read'
const mailed = { can: 'public', pace: paces.mailedLinks } as const

export const routes: readonly Route[] = [
  get(paths.inbox(), inbox.show, { can: own, audit: null }),
  post(paths.readings, inbox.create, { can: own, audit: 'notifications.read' }),
  get(paths.settings, settings.show, { can: self, audit: null }),
  post(paths.settings, settings.update, {
    can: self,
    audit: 'notifications.change-settings',
    pace: paces.addresses,
  }),
  get(paths.deskInbox(), deskInbox.show, { can: 'signed-in', audit: null }),
  post(paths.deskReadings, deskInbox.create, { can: 'signed-in', audit: 'notifications.read' }),
  get(paths.deskSettings, deskSettings.show, { can: 'signed-in', audit: null }),
  post(paths.deskSettings, deskSettings.update, {
    can: 'signed-in',
    audit: 'notifications.change-settings',
    pace: paces.addresses,
  }),

  get(paths.confirmation(':token'), answer.showConfirmation, { ...mailed, audit: null }),
  post(paths.confirmation(':token'), answer.confirm, {
    ...mailed,
    audit: 'notifications.confirm-address',
  }),
  get(paths.stop(':token'), answer.showStop, { ...mailed, audit: null }),
  post(paths.stop(':token'), answer.stop, {
    ...mailed,
    audit: 'notifications.end-subscription',
  }),
  post(paths.smsReceipts, smsReceipts.create, { can: 'public', audit: null, proof: 'signature' }),

  get(paths.deliveries(), deliveries.list, { can: operate, audit: null }),
  post(paths.retry(':id'), deliveries.retry, { can: operate, audit: 'notifications.retry' }),
]

const deskSettingsLine = {
  label: '通知设置',
  href: paths.deskSettings,
  can: 'signed-in',
  order: 91,
} as const

export const menu: readonly MenuEntry[] = [
  { hall: 'desk', label: '消息', href: paths.deskInbox(), can: 'desk.enter', order: 30 },
  { hall: 'desk', ...deskSettingsLine },
  // Editors and reviewers of the catalogue are told of comments and verdicts.
  { hall: 'admin', label: '消息', href: paths.deskInbox(), can: 'admin.enter', order: 90 },
  { hall: 'admin', ...deskSettingsLine },
  { hall: 'admin', label: '短信和邮件', href: paths.deliveries(), can: operate, order: 75 },
]

// 隐私说明与同意: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as edit from './pages/admin/notice.ts'
import * as consent from './pages/public/consent.ts'
import * as notice from './pages/public/notice.ts'
import { paths } from './paths.ts'

const kept = { can: 'public', audit: null, kept: 'for-visitors' } as const
const own = { can: 'own.account', audit: null } as const
const govern = { can: 'privacy.govern', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.notice, notice.show, kept),
  get(paths.earlier(':version'), notice.showEarlier, kept),
  get(paths.answer(), consent.show, own),
  post(paths.answer(), consent.create, { ...own, audit: 'consents.<answer>' }),
  get(paths.edit, edit.show, govern),
  post(paths.edit, edit.update, { ...govern, audit: 'consents.edit-notice' }),
  post(paths.publication, edit.publish, { ...govern, audit: 'consents.publish-notice' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '隐私说明', href: paths.edit, can: 'privacy.govern', order: 76 },
]

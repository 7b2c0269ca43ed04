// 保存期限与封存: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as holds from './pages/admin/holds.ts'
import * as retention from './pages/admin/retention.ts'
import { paths } from './paths.ts'

const hold = { can: 'retention.hold', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.retention(), retention.show, hold),
  post(paths.rules, retention.update, { can: 'privacy.govern', audit: 'retention.set-rule' }),
  get(paths.holds(), holds.show, hold),
  post(paths.holds(), holds.create, { ...hold, audit: 'retention.hold' }),
  post(paths.liftHold(':id'), holds.end, { ...hold, audit: 'retention.lift-hold' }),
]

export const menu: readonly MenuEntry[] = [
  {
    hall: 'admin',
    label: '保存期限',
    href: paths.retention(),
    can: 'retention.hold',
    order: 82,
  },
]

// 一件事: the ledger of the guides and of their editing.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as bundles from './pages/admin/bundles.ts'
import * as guide from './pages/public/guide.ts'
import * as list from './pages/public/list.ts'
import { paths, patterns } from './paths.ts'

const open = { can: 'public', audit: null } as const
const kept = { ...open, kept: 'for-visitors' } as const

export const routes: readonly Route[] = [
  get(paths.list, list.show, kept),
  get(patterns.guide, guide.show, kept),
  get(paths.admin, bundles.list, { can: 'matters.publish', audit: null }),
  get(patterns.adminOne, bundles.show, { can: 'matters.publish', audit: null }),
  post(patterns.adminOne, bundles.publish, { can: 'matters.publish', audit: 'bundles.publish' }),
  post(patterns.withdrawal, bundles.withdraw, {
    can: 'matters.publish',
    audit: 'bundles.withdraw',
  }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'public', label: '一件事', href: paths.list, can: 'public', order: 25 },
  { hall: 'admin', label: '一件事', href: paths.admin, can: 'matters.publish', order: 15 },
]

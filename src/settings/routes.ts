// 省级参数: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as group from './pages/admin/group.ts'
import * as list from './pages/admin/list.ts'
import { paths } from './paths.ts'

const can = 'settings.edit'

export const routes: readonly Route[] = [
  get(paths.settings, list.show, { can, audit: null }),
  get(paths.group(':group'), group.show, { can, audit: null }),
  post(paths.group(':group'), group.update, { can, audit: 'settings.change' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '省级参数', href: paths.settings, can, order: 76 },
]

// 审计: the ledger.
import { get } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import { show } from './pages/admin/log.ts'
import { paths } from './paths.ts'

export const routes: readonly Route[] = [
  get(paths.log(), show, { can: 'audit.read', audit: 'audit.read' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '审计', href: paths.log(), can: 'audit.read', order: 80 },
]

// 审计厅: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as alert from './pages/admin/alert.ts'
import * as alerts from './pages/admin/alerts.ts'
import * as exports from './pages/admin/export.ts'
import * as log from './pages/admin/log.ts'
import { paths, patterns } from './paths.ts'

const can = 'audit.read'

export const routes: readonly Route[] = [
  get(paths.log(), log.show, { can, audit: 'audit.read' }),
  post(paths.exports, exports.create, { can, audit: 'audit.export', pace: paces.exports }),
  get(patterns.exported, exports.download, { can, audit: 'audit.download', pace: paces.exports }),
  get(paths.alerts(), alerts.show, { can, audit: null }),
  get(patterns.alert, alert.show, { can, audit: null }),
  post(patterns.alertSteps, alert.createStep, { can, audit: 'scrutiny.<action>' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '审计', href: paths.log(), can, order: 80 },
  { hall: 'admin', label: '异常查看', href: paths.alerts(), can, order: 81 },
]

// 工作台: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as keeping from './pages/desk/keeping.ts'
import { paths } from './paths.ts'

const can = 'applications.step'

export const routes: readonly Route[] = [
  get(paths.keeping, keeping.show, { can, audit: null }),
  post(paths.keeping, keeping.changePhrases, { can, audit: 'desk.phrase' }),
  post(paths.labels, keeping.changeLabels, { can: 'applications.assign', audit: 'desk.label' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'desk', label: '常用语和标签', href: paths.keeping, can, order: 60 },
]

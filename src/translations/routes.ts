// 译文: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as list from './pages/admin/list.ts'
import * as overview from './pages/admin/overview.ts'
import { paths } from './paths.ts'

const can = 'translations.edit'

export const routes: readonly Route[] = [
  get(paths.overview, overview.show, { can, audit: null }),
  get(paths.list(':language', ':kind'), list.show, { can, audit: null }),
  post(paths.list(':language', ':kind'), list.update, { can, audit: 'translations.change' }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '译文', href: paths.overview, can, order: 34 },
]

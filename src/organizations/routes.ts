// The ledger of regions and departments.
import { get } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as organizations from './pages/admin/organizations.ts'
import { paths, patterns } from './paths.ts'

export const routes: readonly Route[] = [
  get(patterns.organizations, organizations.show, { can: 'organizations.read', audit: null }),
]

export const menu: readonly MenuEntry[] = [
  {
    hall: 'admin',
    label: '区划与部门',
    href: paths.organizations(),
    can: 'organizations.read',
    order: 40,
  },
]

// The ledger of successions: the province's administrators register them.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as form from './pages/admin/form.ts'
import * as one from './pages/admin/one.ts'
import * as successions from './pages/admin/successions.ts'
import { paths, patterns } from './paths.ts'

const look = { can: 'organizations.edit', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.all, successions.show, look),
  get(paths.form, form.show, look),
  post(paths.all, form.create, { can: 'organizations.edit', audit: 'successions.name' }),
  get(patterns.one, one.show, look),
  post(patterns.withdrawal, one.withdraw, {
    can: 'organizations.edit',
    audit: 'successions.withdraw',
  }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '部门承接', href: paths.all, can: 'organizations.edit', order: 41 },
]

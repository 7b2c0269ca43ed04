// The ledger of the working-day calendar.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as holidays from './pages/admin/holidays.ts'
import { paths, patterns } from './paths.ts'

export const routes: readonly Route[] = [
  get(patterns.holidays, holidays.show, { can: 'deadlines.edit', audit: null }),
  post(patterns.holidays, holidays.create, {
    can: 'deadlines.edit',
    audit: 'deadlines.add-holiday',
  }),
  post(patterns.holidayRemovals, holidays.remove, {
    can: 'deadlines.edit',
    audit: 'deadlines.remove-holiday',
  }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '节假日', href: paths.holidays(), can: 'deadlines.edit', order: 50 },
]

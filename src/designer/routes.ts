// The ledger of designing forms.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as changes from './pages/admin/changes.ts'
import * as exchange from './pages/admin/exchange.ts'
import * as form from './pages/admin/form.ts'
import * as forms from './pages/admin/forms.ts'
import * as page from './pages/admin/page.ts'
import * as preview from './pages/admin/preview.ts'
import * as question from './pages/admin/question.ts'
import { paths } from './paths.ts'

const read = { can: 'forms.read', audit: null } as const
const look = { can: 'forms.edit', audit: null } as const
const write = { can: 'forms.edit', audit: 'forms.design' } as const

export const routes: readonly Route[] = [
  get(paths.forms, forms.show, read),
  post(paths.forms, forms.create, write),
  get(paths.form, form.show, read),
  post(paths.changes, changes.create, write),
  get(paths.question, question.show, look),
  post(paths.question, question.update, write),
  get(paths.page, page.show, look),
  post(paths.page, page.update, write),
  get(paths.preview, preview.show, read),
  post(paths.preview, preview.create, { can: 'forms.read', audit: 'forms.design' }),
  post(paths.samples, changes.samples, write),
  post(paths.publications, changes.publish, { can: 'forms.edit', audit: 'forms.publish' }),
  get(paths.exportFile, exchange.exportFile, { ...read, pace: paces.exports }),
  get(paths.imports, exchange.show, look),
  post(paths.imports, exchange.create, { ...write, files: 'form', pace: paces.imports }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '表单', href: paths.forms, can: 'forms.read', order: 15 },
]

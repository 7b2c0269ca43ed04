// The ledger of the letters: anybody may verify one.
import { get } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as verification from './pages/public/verification.ts'
import * as verificationForm from './pages/public/verification-form.ts'
import { paths } from './paths.ts'

export const menu: readonly MenuEntry[] = []

export const routes: readonly Route[] = [
  get(paths.verificationForm, verificationForm.show, { can: 'public', audit: null }),
  get(paths.verification(':code'), verification.show, { can: 'public', audit: null }),
]

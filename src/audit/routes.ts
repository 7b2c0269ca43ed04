// 审计: the ledger. The hall of the auditors stands above, in `scrutiny`.
import { get } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import * as roots from './pages/public/roots.ts'
import { paths } from './paths.ts'

export const routes: readonly Route[] = [
  get(paths.roots, roots.show, { can: 'public', audit: null }),
  get(paths.rootsText, roots.text, { can: 'public', audit: null }),
]

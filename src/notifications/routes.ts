// 消息: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import * as inbox from './pages/public/inbox.ts'
import { paths } from './paths.ts'

export const routes: readonly Route[] = [
  get(paths.inbox(), inbox.show, { can: 'applications.apply', audit: null }),
  post(paths.readings, inbox.create, { can: 'applications.apply', audit: 'notifications.read' }),
]

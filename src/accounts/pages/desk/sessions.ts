// 登录的设备 of a member of staff.
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { endOwnSession, sessionsPart } from '../own-sessions.ts'
import type { SessionsPage } from '../own-sessions.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/sessions': SessionsPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const { t } = shellOf(res)
  const title = '登录的设备'
  await render(res, 'accounts/desk/sessions', {
    title,
    breadcrumb: [
      { label: '我的账号', href: paths.deskAccount() },
      { label: title, href: null },
    ],
    action: paths.endOfDeskSessions(),
    ...(await sessionsPart(ctx, req, t, 'staff')),
  })
}

export const end: Handler = async (ctx, req, res) => {
  await endOwnSession(ctx, req, res, {
    kind: 'staff',
    list: paths.deskSessions(),
    door: paths.deskSignIn(),
  })
}

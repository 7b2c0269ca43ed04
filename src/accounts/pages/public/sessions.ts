// 登录的设备 of an applicant.
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { endOwnSession, sessionsPart } from '../own-sessions.ts'
import type { SessionsPage } from '../own-sessions.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/sessions': SessionsPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const { t } = shellOf(res)
  const title = t('登录的设备')
  await render(res, 'accounts/public/sessions', {
    title,
    breadcrumb: [
      { label: t('我的'), href: paths.mySpace() },
      { label: t('我的账号'), href: paths.account() },
      { label: title, href: null },
    ],
    action: paths.endOfSessions(),
    ...(await sessionsPart(ctx, req, t, 'applicant')),
  })
}

export const end: Handler = async (ctx, req, res) => {
  await endOwnSession(ctx, req, res, {
    kind: 'applicant',
    list: paths.sessions(),
    door: paths.signIn(),
  })
}

// 找回号: what to bring to which window, whether or not an account stands behind it.
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { recoveryDays, showRecoveryNumber } from '../../rules/recovery.ts'

export interface RecoveryNumberPage extends BasePage {
  readonly number: string
  readonly days: number
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/recovery-number': RecoveryNumberPage
  }
}

export const show: Handler = async (_ctx, req, res) => {
  const number = req.session.recoveryNumber
  if (number === undefined) return res.redirect(303, paths.recovery())
  const { t, links } = shellOf(res)
  const title = t('您的找回号')
  res.setHeader('Cache-Control', 'no-store')
  await render(res, 'accounts/public/recovery-number', {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('找回密码'), href: paths.recovery() },
      { label: title, href: null },
    ],
    number: showRecoveryNumber(number),
    days: recoveryDays,
  })
}

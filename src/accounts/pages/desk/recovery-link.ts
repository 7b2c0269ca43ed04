// The link for a new password, shown once, to be printed or scanned at the window.
import type { Request } from 'express'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import { allow } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { paths } from '../../paths.ts'
import { mayConfirmRecovery } from '../../rules/recovery.ts'
import { qrPicture } from '../../../platform/web/qr-picture.ts'
import type { QrPicture } from '../../../platform/web/qr-picture.ts'

export interface RecoveryLinkPage extends BasePage {
  readonly address: string
  readonly qr: QrPicture
  readonly until: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/print/recovery-link': RecoveryLinkPage
  }
}

declare module 'express-session' {
  interface SessionData {
    recoveryLink?: string
  }
}

const lifetime = 24 * 3_600_000

/** Keeps the link, sealed, for the page after this one. */
export function handRecoveryLink(ctx: Context, req: Request, secret: string): void {
  req.session.recoveryLink = ctx.vault.seal(secret)
}

export const show: Handler = async (ctx, req, res) => {
  allow(mayConfirmRecovery(ctx.actor))
  const sealed = req.session.recoveryLink
  if (sealed === undefined) return res.redirect(303, paths.recoveries())
  delete req.session.recoveryLink
  const address = `${ctx.publicUrl}${paths.newPassword(ctx.vault.open(sealed))}`
  const title = '设新密码的链接'
  await render(res, 'accounts/print/recovery-link', {
    title,
    breadcrumb: [
      { label: '帮群众找回密码', href: paths.recoveries() },
      { label: title, href: null },
    ],
    address,
    qr: qrPicture(address, '设新密码的二维码'),
    until: longMoment(new Date(ctx.now.getTime() + lifetime)),
  })
}

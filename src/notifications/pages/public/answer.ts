// The pages behind the links in mails. A link only shows a button: programs that look into mails
// open links by themselves, and must not confirm or end anything.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { confirmAddress, endSubscription } from '../../answer-link.ts'
import { readConfirmation, readStop } from '../../links.ts'
import { paths } from '../../paths.ts'

export interface AnswerPage extends BasePage {
  readonly text: string
  /** Null once it is done, or cannot be. */
  readonly form: { readonly action: string; readonly label: string } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'notifications/public/answer': AnswerPage
  }
}

export async function showConfirmation(ctx: Context, req: Request, res: Response): Promise<void> {
  const token = tokenOf(req)
  const { t } = shellOf(res)
  if (readConfirmation(ctx, token) === null) return sayTooLate(res)
  await present(res, t('确认邮箱'), t('按下面的按钮，以后的办事通知就发到这个邮箱。'), {
    action: paths.confirmation(token),
    label: t('确认'),
  })
}

export async function confirm(ctx: Context, req: Request, res: Response): Promise<void> {
  const { t } = shellOf(res)
  if (!(await confirmAddress(ctx, tokenOf(req)))) return sayTooLate(res)
  await present(res, t('邮箱已确认'), t('办件有了进展，会发邮件告诉您。'), null)
}

export async function showStop(ctx: Context, req: Request, res: Response): Promise<void> {
  const token = tokenOf(req)
  const { t } = shellOf(res)
  found(readStop(ctx, token))
  await present(res, t('退订进展邮件'), t('按下面的按钮，以后不再发这个办件的进展。'), {
    action: paths.stop(token),
    label: t('退订'),
  })
}

export async function stop(ctx: Context, req: Request, res: Response): Promise<void> {
  const { t } = shellOf(res)
  found((await endSubscription(ctx, tokenOf(req))) ? true : null)
  await present(res, t('已退订'), t('不会再发邮件。凭查询号和查询码，随时可以在网上查进度。'), null)
}

async function sayTooLate(res: Response): Promise<void> {
  const { t } = shellOf(res)
  const text = t('链接三天有效，只能用于最后填写的邮箱。请到通知设置或进度查询里重新填写邮箱。')
  await present(res, t('链接已失效'), text, null, 410)
}

async function present(
  res: Response,
  title: string,
  text: string,
  form: AnswerPage['form'],
  status = 200,
): Promise<void> {
  const breadcrumb = [{ label: title, href: null }]
  await render(res, 'notifications/public/answer', { title, breadcrumb, text, form }, status)
}

function tokenOf(req: Request): string {
  const { token } = req.params
  return typeof token === 'string' ? token.slice(0, 200) : ''
}

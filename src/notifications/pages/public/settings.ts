// 通知设置 of a citizen or company: SMS, mail, and the address for it.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { changeSettings } from '../../change-settings.ts'
import type { WantedSettings } from '../../change-settings.ts'
import { paths } from '../../paths.ts'
import { noticeSettingsOf } from '../../settings-store.ts'
import { readSettingsForm, settingsBlock } from '../settings-fields.ts'
import type { SettingsBlock } from '../settings-fields.ts'

export interface NoticeSettingsPage extends BasePage {
  readonly form: SettingsBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'notifications/public/settings': NoticeSettingsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, req, res, null)
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const wanted = readSettingsForm(req.body)
  const changed = await changeSettings(ctx, ownAccount(ctx), wanted)
  if (changed.ok) return res.redirect(303, paths.settingsSaved)
  await present(ctx, req, res, wanted)
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  typed: WantedSettings | null,
): Promise<void> {
  const { t } = shellOf(res)
  const form = settingsBlock(t, {
    action: paths.settings,
    staff: false,
    saved: req.query['saved'] === '1',
    gateways: ctx.gateways,
    known: await noticeSettingsOf(ctx.db, ownAccount(ctx)),
    typed,
  })
  const heading = t('通知设置')
  const page: NoticeSettingsPage = {
    title: form.summary === null ? heading : `${form.summary.title} - ${heading}`,
    breadcrumb: [
      { label: t('首页'), href: '/' },
      { label: t('我的'), href: '/my' },
      { label: heading, href: null },
    ],
    form,
  }
  await render(res, 'notifications/public/settings', page, form.summary === null ? 200 : 422)
}

function ownAccount({ actor }: Context): string {
  return found(actor.kind === 'applicant' ? actor.accountId : null)
}

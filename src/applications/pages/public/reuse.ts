// 以前填过的内容: whether new applications begin with it; consent and withdrawal, each with its time.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { setConsent } from '../../reuse-answers.ts'
import { lastConsent } from '../../reuse-store.ts'

export interface ReusePage extends BasePage {
  readonly state: string
  readonly action: string
  /** What the button asks for: 'yes' or 'no'. */
  readonly wanted: string
  readonly button: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/reuse': ReusePage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const last = await lastConsent(ctx.db, ownAccount(ctx))
  const inForce = last !== null && last.withdrawnAt === null
  const title = t('以前填过的内容')
  await render(res, 'applications/public/reuse', {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: '/my' },
      { label: title, href: null },
    ],
    state:
      last === null
        ? t('您还没有同意过，新的申请只先填好账号里有的。')
        : last.withdrawnAt === null
          ? t('您 {when}同意使用，现在有效。', { when: longMoment(last.givenAt) })
          : t('您 {when}撤回了同意，新的申请只先填好账号里有的。', {
              when: longMoment(last.withdrawnAt),
            }),
    action: paths.reuse,
    wanted: inForce ? 'no' : 'yes',
    button: inForce
      ? submitButton(t('撤回同意'), 'second')
      : submitButton(t('同意使用我以前填过的内容'), 'primary'),
  })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const { wanted } = req.body as Readonly<Record<string, unknown>>
  await setConsent(ctx, ownAccount(ctx), wanted === 'yes')
  res.redirect(303, paths.reuse)
}

function ownAccount({ actor }: Context): string {
  return found(actor.kind === 'applicant' ? actor.accountId : null)
}

// 注销账号: what goes and what stays, what stands in the way, and the button.
import type { Request, Response } from 'express'
import { accountPaths, choice, choicesField, confirmationFields, confirmPassword, errorSummary, titleWith } from '../../../accounts/index.ts'
import type { Faults } from '../../../accounts/index.ts'
import { applicationPaths, plainStatus } from '../../../applications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { signOut } from '../../../platform/session/sign-in.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { heldAmong } from '../../../retention/index.ts'
import { closeAccount, isUnderWay } from '../../close-account.ts'
import { closureFaults } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { ownApplications } from '../../queries/own-applications.ts'
import type { OwnApplication } from '../../queries/own-applications.ts'
import { ownApplicant } from './own-data.ts'

export interface ClosurePage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  /** Applications that are under way: as long as there are any, nothing is closed. */
  readonly open: readonly (Link & { readonly status: string })[]
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
  readonly ownData: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'privacy/public/closure': ClosurePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, req, res, {})
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const { accountId } = ownApplicant(ctx)
  const understood = (req.body as Readonly<Record<string, unknown>>)['understood'] === 'yes'
  const confirmed = understood ? await confirmPassword(ctx, req, res) : null
  if (confirmed === 'answered') return
  const faults = understood ? confirmed : { understood: closureFaults.understood }
  if (faults !== null) return present(ctx, req, res, faults, 422)
  const done = await closeAccount(ctx, accountId)
  if (!done.ok) return present(ctx, req, res, {}, 422)
  await signOut(req)
  res.setHeader('Clear-Site-Data', '"cache", "storage"')
  res.redirect(303, paths.closed)
}

/** For whoever is nobody any more: it says nothing of anybody. */
export async function closed(_ctx: Context, _req: Request, res: Response): Promise<void> {
  const { t } = shellOf(res)
  await render(res, 'privacy/public/closed', { title: t('账号已经注销'), breadcrumb: [] })
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'privacy/public/closed': BasePage
  }
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  faults: Faults<string>,
  status = 200,
): Promise<void> {
  const { t } = shellOf(res)
  const own = await ownApplications(ctx.db, ownApplicant(ctx).accountId)
  const held = await heldAmong(
    ctx.db,
    own.map(({ id }) => id),
  )
  const summary = errorSummary(t, faults)
  const heading = t('注销账号')
  await render(
    res,
    'privacy/public/closure',
    {
      title: titleWith(summary, heading),
      heading,
      breadcrumb: [
        { label: t('我的'), href: accountPaths.mySpace() },
        { label: t('我的账号'), href: accountPaths.account() },
        { label: heading, href: null },
      ],
      summary,
      open: own
        .filter((one) => isUnderWay(one) || held.has(one.id))
        .map((one) => openLink(t, one, held.has(one.id))),
      action: paths.closure,
      fields: [understoodField(t, faults), ...confirmationFields(t, req, faults)],
      button: submitButton(t('注销账号'), 'danger'),
      ownData: paths.ownData,
    },
    status,
  )
}

function openLink(
  t: Shell['t'],
  one: OwnApplication,
  isHeld: boolean,
): Link & { readonly status: string } {
  return {
    label: t(one.matterName),
    href: applicationPaths.progress(one.id),
    status: isHeld ? t('依法封存，解除以前不能注销') : t(plainStatus[one.status]),
  }
}

function understoodField(t: Shell['t'], faults: Faults<string>): FieldProps {
  const options = [choice('yes', t('我看过说明，确定注销；注销以后找不回来'), '')]
  const question = { name: 'understood', label: '确认', hint: null, type: 'checkbox', options } as const
  return choicesField(t, question, faults)
}

// 撤回申请: what happens then, and the confirmation on a page of its own.
import type { Request, Response } from 'express'
import { bundlePaths } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { noDetails } from '../../../workflow/index.ts'
import { advance } from '../../advance.ts'
import type { StepRefusal } from '../../advance.ts'
import { plainStatus, stepSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import type { Application } from '../../types.ts'
import { isTooLong, matterName, mayWithdraw, ownApplication, textOf, trail } from './after-filing/own-application.ts'

export interface WithdrawalPage extends BasePage {
  readonly heading: string
  readonly about: string
  readonly status: string
  readonly summary: ErrorSummaryProps
  readonly action: string
  readonly revision: string
  readonly reason: FieldProps
  readonly confirm: ButtonProps
  readonly back: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/withdrawal': WithdrawalPage
  }
}

const longestReason = 500

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await ownApplication(ctx, req, 'withdrawal')
  if (application.jointId !== null) return res.redirect(303, bundlePaths.joint(application.jointId))
  if (!mayWithdraw(application.status)) return res.redirect(303, paths.progress(application.id))
  await answer(ctx, res, application, { reason: '', fault: null, field: false })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await ownApplication(ctx, req, 'withdrawal')
  if (application.jointId !== null) return res.redirect(303, bundlePaths.joint(application.jointId))
  const reason = textOf(req, 'comment').trim()
  // Sent twice, or after the end: there is nothing left to withdraw, and the progress says so.
  if (!mayWithdraw(application.status)) return res.redirect(303, paths.progress(application.id))
  if (isTooLong(reason, longestReason)) {
    const fault = '理由请控制在 500 个字以内'
    return answer(ctx, res, application, { reason, fault, field: true })
  }
  const revision = /^\d{1,9}$/.test(textOf(req, 'revision')) ? Number(textOf(req, 'revision')) : null
  const moved = await advance(ctx, application.id, {
    request: { action: 'withdraw', comment: reason, details: noDetails },
    details: {},
    revision,
  })
  if (moved.ok) return res.redirect(303, paths.progress(application.id))
  const now = await ownApplication(ctx, req, 'withdrawal')
  await answer(ctx, res, now, { reason, fault: sentenceOf(moved.refusal), field: false })
}

function sentenceOf(refusal: StepRefusal): string {
  if (refusal === 'not-found') found(null)
  return stepSentences[refusal]
}

interface Typed {
  readonly reason: string
  readonly fault: string | null
  /** True when the fault is the reason's. */
  readonly field: boolean
}

async function answer(
  ctx: Context,
  res: Response,
  application: Application,
  { reason, fault, field }: Typed,
): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const heading = t('撤回申请')
  const items = fault === null ? [] : [{ text: t(fault), href: field ? '#comment' : '#withdrawal' }]
  const summary = { title: t('没有撤回，请看一看'), items }
  const page: WithdrawalPage = {
    title: fault === null ? heading : `${summary.title} - ${heading}`,
    heading,
    breadcrumb: trail(shell, application.id, heading),
    about: `${t.named(await matterName(ctx, application))} · ${application.applicantName}`,
    status: t(plainStatus[application.status]),
    summary,
    action: paths.withdrawal(application.id),
    revision: String(application.revision),
    reason: {
      id: 'comment',
      name: 'comment',
      label: t('为什么撤回'),
      hint: t('写不写都行，不影响撤回'),
      error: fault !== null && field ? t(fault) : null,
      optional: t('（可不填）'),
      group: false,
      required: false,
      disabled: false,
      control: { kind: 'textarea', value: reason, rows: 3, maxLength: longestReason },
    },
    confirm: submitButton(t('确定撤回'), 'danger'),
    back: linkButton(t('不撤了，回到进度'), paths.progress(application.id)),
  }
  await render(res, 'applications/public/withdrawal', page, fault === null ? 200 : 422)
}

// 下载我的数据: what it holds, and the button that sends it.
import { once } from 'node:events'
import type { Request, Response } from 'express'
import { accountPaths, confirmationFields, confirmPassword, errorSummary, titleWith } from '../../../accounts/index.ts'
import type { Faults } from '../../../accounts/index.ts'
import type { Applicant } from '../../../kernel/actor.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { Context } from '../../../platform/context.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { sendOwnData } from '../../own-data.ts'
import { takeConsentBack } from '../../take-consent-back.ts'
import { paths } from '../../paths.ts'
import { consentPart } from './consent-part.ts'
import type { ConsentPart } from './consent-part.ts'

export interface OwnDataPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
  readonly consents: ConsentPart
  readonly closure: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'privacy/public/own-data': OwnDataPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, req, res, {})
}

/** Enough for whoever lost the file; too few to keep a server busy. */
const perHour = { name: 'own-data', points: 6, seconds: 3600 } as const

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const { accountId } = ownApplicant(ctx)
  const faults = await confirmPassword(ctx, req, res)
  if (faults === 'answered') return
  if (faults !== null) return present(ctx, req, res, faults)
  const wait = await throttle(ctx.db, perHour, accountId)
  if (wait > 0) return answerTooMany(req, res, wait)
  const name = `我的数据-${ctx.today}.zip`
  res.setHeader('Content-Type', 'application/zip')
  res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  res.setHeader('Cache-Control', 'private, no-store')
  // One ear for the end of the line: one for each piece would pile up on a slow line.
  const gone = once(res, 'close').catch(() => undefined)
  await sendOwnData(ctx, accountId, async (bytes) => {
    if (!res.write(bytes) && !res.destroyed) await Promise.race([once(res, 'drain'), gone])
  })
  res.end()
}

export function ownApplicant({ actor }: Context): Applicant {
  return found(actor.kind === 'applicant' ? actor : null)
}

/** 撤回同意: what was kept for his convenience alone goes with it. */
export async function withdraw(ctx: Context, _req: Request, res: Response): Promise<void> {
  await takeConsentBack(ctx, ownApplicant(ctx).accountId)
  res.redirect(303, paths.ownData)
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  faults: Faults<string>,
): Promise<void> {
  const { t } = shellOf(res)
  const summary = errorSummary(t, faults)
  const heading = t('下载我的数据')
  const page: OwnDataPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: t('我的'), href: accountPaths.mySpace() },
      { label: heading, href: null },
    ],
    summary,
    action: paths.ownDataFile,
    fields: confirmationFields(t, req, faults),
    button: submitButton(t('下载')),
    consents: await consentPart(ctx, t, ownApplicant(ctx).accountId),
    closure: paths.closure,
  }
  await render(res, 'privacy/public/own-data', page, summary === null ? 200 : 422)
}

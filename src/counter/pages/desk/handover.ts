// 出件: the page on which a clerk hands a result over, to the applicant or to whom he sent.
import type { Request, Response } from 'express'
import { errorSummary, titleWith } from '../../../accounts/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import { applicationById, mayHandOver } from '../../../applications/index.ts'
import type { Application } from '../../../applications/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { inChinese } from '../../../platform/i18n/translate.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { refusalSentences } from '../../../workflow/index.ts'
import { clerkOf } from '../../clerk.ts'
import { handOver } from '../../hand-over.ts'
import { paths } from '../../paths.ts'
import type { TypedHandover } from '../../rules/handover.ts'
import { handoverFields } from './handover-fields.ts'
import { nothingTyped, photos, readHandover, resultKinds } from './read-handover.ts'

export interface HandoverPage extends BasePage {
  readonly subject: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  /** The papers to hand over, to be printed. */
  readonly papers: readonly Link[]
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/desk/handover': HandoverPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, await openDecided(ctx, req), nothingTyped, {})
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const clerk = clerkOf(ctx)
  const application = await openDecided(ctx, req)
  const { typed, wrong, handing } = await readHandover(ctx, req, application)
  if (handing === null) return answer(ctx, res, application, typed, wrong)
  const handed = await handOver(ctx, clerk, application.id, handing)
  if (handed.ok) return res.redirect(303, `${paths.filing(application.id)}?done=handed`)
  const { refusal } = handed
  const sentence =
    refusal in refusalSentences
      ? refusalSentences[refusal as keyof typeof refusalSentences]
      : '这件刚刚变了，请回到办件再看一遍。'
  await answer(ctx, res, application, typed, { taker: sentence })
}

/** What this window may hand over now; everything else is not there. */
async function openDecided(ctx: Context, req: Request): Promise<Application> {
  const application = await applicationById(ctx.db, String(req.params['id']))
  return found(application !== null && mayHandOver(ctx.actor, application) ? application : null)
}

async function answer(
  ctx: Context,
  res: Response,
  application: Application,
  typed: TypedHandover,
  faults: Readonly<Record<string, string>>,
): Promise<void> {
  const version = await filedVersion(ctx.db, application)
  const papers = await documentsOf(ctx.db, application.id)
  const summary = errorSummary(inChinese, faults)
  const title = '交给领取人'
  await render(
    res,
    'counter/desk/handover',
    {
      title: titleWith(summary, title),
      breadcrumb: [
        { label: '窗口', href: paths.home },
        { label: version.name, href: paths.filing(application.id) },
        { label: title, href: null },
      ],
      subject: `${version.name} · ${application.applicantName}`,
      summary,
      action: paths.handover(application.id),
      fields: handoverFields(typed, faults, photos.endings),
      papers: papers
        .filter(({ kind }) => resultKinds.has(kind))
        .map((one) => ({ label: one.title, href: paths.resultPaper(application.id, one.id) })),
      back: paths.filing(application.id),
    },
    summary === null ? 200 : 422,
  )
}

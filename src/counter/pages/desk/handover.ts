// 出件: the page on which a clerk hands a result over, to the applicant or to whom he sent.
import type { Request, Response } from 'express'
import { applicationById, mayFollow, mayHandOver } from '../../../applications/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { refusalSentences } from '../../../workflow/index.ts'
import { clerkOf } from '../../clerk.ts'
import { handOver } from '../../hand-over.ts'
import { paths } from '../../paths.ts'
import { showHandover, takeHandover } from './handover-page.ts'
import type { Handover } from './handover-page.ts'
import { resultKinds } from './read-handover.ts'

const changed = '这件已经交出去，或者刚刚变了，没有再办。请返回看最新情况。'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await showHandover(res, await handoverOf(ctx, req))
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  await takeHandover(ctx, req, res, await handoverOf(ctx, req))
}

/** Of what this window took in; everything else is not there. */
async function handoverOf(ctx: Context, req: Request): Promise<Handover> {
  const stored = await applicationById(ctx.db, String(req.params['id']))
  const application = found(stored !== null && mayFollow(ctx.actor, stored) ? stored : null)
  const { id } = application
  const version = await filedVersion(ctx.db, application)
  const papers = await documentsOf(ctx.db, id)
  const heading = '交给领取人'
  return {
    applicant: application,
    gone: mayHandOver(ctx.actor, application) ? null : changed,
    done: `${paths.filing(id)}?done=handed`,
    hand: async (handing) => {
      const handed = await handOver(ctx, clerkOf(ctx), id, handing)
      if (handed.ok) return null
      const { refusal } = handed
      return refusal in refusalSentences
        ? refusalSentences[refusal as keyof typeof refusalSentences]
        : changed
    },
    sheet: {
      ...{ heading, papersHeading: '要交的文书', button: '交出去，送达办结' },
      breadcrumb: [
        { label: '窗口', href: paths.home },
        { label: version.name, href: paths.filing(id) },
        { label: heading, href: null },
      ],
      subject: `${version.name} · ${application.applicantName}`,
      action: paths.handover(id),
      papers: papers
        .filter(({ kind }) => resultKinds.has(kind))
        .map((one) => ({ label: `打印${one.title}`, href: paths.resultPaper(id, one.id) })),
      back: paths.filing(id),
    },
  }
}

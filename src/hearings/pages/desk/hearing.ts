// 听证 at the desk: what was done about it, and what may come next.
import type { Request, Response } from 'express'
import { applicationPaths, openFile } from '../../../applications/index.ts'
import type { Application } from '../../../applications/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { noteAsked } from '../../ask.ts'
import type { Done } from '../../act.ts'
import { callHearing, recordHearing } from '../../call.ts'
import { actNames, refusals } from '../../messages.ts'
import { instantOf } from '../../rules/hearing.ts'
import { hearingActs } from '../../store.ts'
import { offerHearing, tellParty } from '../../tell.ts'
import { formsFor } from './forms.ts'
import type { HearingForm, Typed } from './forms.ts'

export interface HearingPage extends BasePage {
  readonly subject: string
  readonly back: string
  readonly action: string
  readonly errors: ErrorSummaryProps | null
  readonly acts: readonly {
    readonly text: string
    readonly letter: { readonly label: string; readonly href: string } | null
  }[]
  readonly forms: readonly HearingForm[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'hearings/desk/hearing': HearingPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'hearing'))
  await present(ctx, res, application, () => '', null)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'hearing'))
  const body = req.body as Record<string, unknown>
  const typed: Typed = (name) => {
    const value = body[name]
    return typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '').slice(0, 8000) : ''
  }
  const done = await carryOut(ctx, application.id, typed)
  if (done.ok) return res.redirect(303, applicationPaths.deskHearing(application.id))
  await present(ctx, res, application, typed, {
    title: '没有办成',
    items: [{ text: refusals[done.refusal], href: '#what' }],
  })
}

function carryOut(ctx: Context, id: string, typed: Typed): Promise<Done> {
  const short = (name: string) => typed(name).trim().slice(0, 200)
  switch (typed('act')) {
    case 'offered':
      return offerHearing(ctx, id, typed('reasons').trim())
    case 'asked':
      return noteAsked(ctx, id)
    case 'called':
      return callHearing(ctx, id, {
        heldAt: instantOf(short('day'), short('time').normalize('NFKC')),
        ...{ place: short('place'), chair: short('chair') },
      })
    case 'recorded':
      return recordHearing(ctx, id, {
        ...{ recorder: short('recorder'), present: short('present'), record: typed('record') },
      })
    default:
      return tellParty(ctx, id, {
        ...{ name: short('party'), isCompany: typed('company') === 'company' },
        reasons: typed('interest').trim(),
      })
  }
}

async function present(
  ctx: Context,
  res: Response,
  application: Application,
  typed: Typed,
  errors: ErrorSummaryProps | null,
): Promise<void> {
  const { id, status, number, applicantName } = application
  const acts = await hearingActs(ctx.db, id)
  const letters = new Map((await documentsOf(ctx.db, id)).map((one) => [one.id, one]))
  await render(
    res,
    'hearings/desk/hearing',
    {
      title: errors === null ? '听证和利害关系人' : '没有办成 - 听证和利害关系人',
      breadcrumb: [
        { label: '待办', href: applicationPaths.queue() },
        { label: number ?? '', href: applicationPaths.deskFile(id) },
        { label: '听证', href: null },
      ],
      subject: applicantName,
      back: applicationPaths.deskFile(id),
      action: applicationPaths.deskHearing(id),
      errors,
      acts: acts.map(({ act, actorName, happenedAt, documentId }) => {
        const letter = letters.get(documentId ?? '')
        return {
          text: `${longMoment(happenedAt)}　${actNames[act]}（${actorName}）`,
          letter:
            letter === undefined
              ? null
              : { label: letter.number, href: applicationPaths.deskDocument(id, letter.id) },
        }
      }),
      forms: formsFor(acts, { status, today: ctx.today, now: ctx.now }, typed),
    },
    errors === null ? 200 : 422,
  )
}

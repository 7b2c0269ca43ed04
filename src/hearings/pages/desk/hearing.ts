// 听证 at the desk: what was done about it, and what may come next.
import type { Request, Response } from 'express'
import { applicationPaths, grouped, derivationPart, openFile } from '../../../applications/index.ts'
import type { Application, DerivationPart } from '../../../applications/index.ts'
import { calendarOfRegion, readClock } from '../../../deadlines/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { noteAsked, noteDropped } from '../../ask.ts'
import type { Done } from '../../act.ts'
import { announceHearing } from '../../announce.ts'
import { callHearing } from '../../call.ts'
import { actNames, refusals } from '../../messages.ts'
import { recordHearing } from '../../record.ts'
import { refuseHearing } from '../../refuse-hearing.ts'
import { instantOf, isOpen } from '../../rules/hearing.ts'
import { holdBasis, holdClock } from '../../rules/hold-clock.ts'
import { hearingActs } from '../../store.ts'
import { offerHearing, tellParty } from '../../tell.ts'
import type { HearingAct } from '../../types.ts'
import { refusalSentences } from '../../../workflow/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { formsFor, withFault } from './forms.ts'
import type { Fault, HearingForm } from './forms.ts'
import type { Typed } from './form-fields.ts'

export interface HearingPage extends BasePage {
  readonly subject: string
  readonly back: string
  readonly action: string
  readonly errors: ErrorSummaryProps | null
  readonly acts: readonly {
    readonly text: string
    readonly letter: { readonly label: string; readonly href: string } | null
  }[]
  /** Twenty working days to hold it, day by day; null where nobody asked. */
  readonly clock: DerivationPart | null
  readonly waits: string | null
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
  const act = typed('act') === '' ? 'party-told' : typed('act')
  await present(ctx, res, application, typed, { act, refusal: done.refusal })
}

function carryOut(ctx: Context, id: string, typed: Typed): Promise<Done> {
  const short = (name: string) => typed(name).trim().slice(0, 200)
  switch (typed('act')) {
    case 'offered':
      return offerHearing(ctx, id, typed('reasons').trim())
    case 'asked':
      return noteAsked(ctx, id)
    case 'dropped':
      return noteDropped(ctx, id)
    case 'announced':
      return announceHearing(ctx, id)
    case 'refused':
      return refuseHearing(ctx, id, {
        ...{ reasons: typed('why').trim(), party: short('asker') },
        isCompany: typed('company') === 'company',
      })
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
  fault: Fault | null,
): Promise<void> {
  const { id, status, queryNumber, applicantName } = application
  const acts = await hearingActs(ctx.db, id)
  const letters = new Map((await documentsOf(ctx.db, id)).map((one) => [one.id, one]))
  const plain = formsFor(acts, { status, today: ctx.today, now: ctx.now }, typed)
  const forms = fault === null ? plain : withFault(plain, fault)
  const errors = fault === null ? null : summaryOf(fault, forms)
  await render(
    res,
    'hearings/desk/hearing',
    {
      title: errors === null ? '听证和利害关系人' : '没有办成 - 听证和利害关系人',
      breadcrumb: [
        { label: '待办', href: applicationPaths.queue() },
        { label: grouped(queryNumber ?? ''), href: applicationPaths.deskFile(id) },
        { label: '听证', href: null },
      ],
      subject: applicantName,
      back: applicationPaths.deskFile(id),
      action: applicationPaths.deskHearing(id),
      errors,
      clock: await clockOf(ctx, application, acts),
      waits: waitsOf(application, ctx.today),
      acts: acts.map(({ act, actorName, happenedAt, documentId, heldAt, place, chair }) => {
        const letter = letters.get(documentId ?? '')
        return {
          text: `${longMoment(happenedAt)}　${actNames[act]}（${actorName}）${heldAt === null ? '' : `：${longMoment(heldAt)}，${place ?? ''}，主持人${chair ?? ''}`}`,
          letter:
            letter === undefined
              ? null
              : { label: letter.number, href: applicationPaths.deskDocument(id, letter.id) },
        }
      }),
      forms,
    },
    errors === null ? 200 : 422,
  )
}

/** Leads to the field, or to what may be done now where it is about none. */
function summaryOf({ refusal }: Fault, forms: readonly HearingForm[]): ErrorSummaryProps {
  const wrong = forms.flatMap(({ fields }) => fields).find(({ error }) => error !== null)
  const href = wrong === undefined ? '#what' : `#${wrong.id}`
  return { title: '没有办成', items: [{ text: refusals[refusal], href }] }
}

async function clockOf(
  ctx: Context,
  { regionPath }: Application,
  acts: readonly HearingAct[],
): Promise<DerivationPart | null> {
  const clock = holdClock(acts)
  if (clock === null) return null
  const reading = readClock(clock, await calendarOfRegion(ctx.db, regionPath), ctx.today)
  return derivationPart(holdBasis, '组织听证的期限', reading)
}

/** Why nothing can be decided yet, as the decision itself would say it. */
function waitsOf({ status, hearingOwed, hearingAskUntil }: Application, today: Day): string | null {
  if (!isOpen(status)) return null
  if (hearingOwed) return refusalSentences['hearing-held']
  const runs = hearingAskUntil !== null && today <= hearingAskUntil
  return runs ? refusalSentences['hearing-term-run'] : null
}

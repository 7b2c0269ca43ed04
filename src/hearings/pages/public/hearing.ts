// 听证 for the applicant: what was done, the letters, and the button by which he asks for it.
import type { Request, Response } from 'express'
import { applicationPaths, openFile } from '../../../applications/index.ts'
import type { Application } from '../../../applications/index.ts'
import { calendarOfRegion, readClock } from '../../../deadlines/index.ts'
import { documentsToldOf } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { isApplicants } from '../../act.ts'
import { askForHearing, dropRequest } from '../../ask.ts'
import { actNames, refusals } from '../../messages.ts'
import { binding, calledNow, has, isOpen, whyNotAsk, whyNotDrop } from '../../rules/hearing.ts'
import { holdClock } from '../../rules/hold-clock.ts'
import { hearingActs } from '../../store.ts'
import type { HearingAct } from '../../types.ts'

export interface OwnHearingPage extends BasePage {
  readonly error: string | null
  readonly acts: readonly {
    readonly text: string
    readonly letter: { readonly label: string; readonly href: string } | null
  }[]
  /** Null when nothing may be asked for now. */
  readonly asking: {
    readonly text: string
    readonly action: string
    readonly field: FieldProps
  } | null
  /** By when it must be held; null where nobody asked, or its day is known. */
  readonly promised: string | null
  /** Null where he has no request to take back. */
  readonly dropping: { readonly action: string } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'hearings/public/hearing': OwnHearingPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, res, await ownApplication(ctx, req), null)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await ownApplication(ctx, req)
  const body = req.body as Record<string, unknown>
  const reasons = typeof body['reasons'] === 'string' ? body['reasons'].trim() : ''
  const dropping = body['act'] === 'dropped'
  const done = dropping
    ? await dropRequest(ctx, application.id)
    : await askForHearing(ctx, application.id, reasons.slice(0, 2000))
  if (done.ok) return res.redirect(303, applicationPaths.hearing(application.id))
  await present(ctx, res, application, shellOf(res).t(refusals[done.refusal]))
}

async function ownApplication(ctx: Context, req: Request): Promise<Application> {
  const application = found(await openFile(ctx, String(req.params['id']), 'hearing'))
  const isOwn =
    ctx.actor.kind === 'applicant' && ctx.actor.accountId === application.applicantAccountId
  return found(isOwn && application.status !== 'draft' ? application : null)
}

async function present(ctx: Context, res: Response, application: Application, error: string | null) {
  const { t, links } = shellOf(res)
  const { id, status } = application
  const letters = new Map((await documentsToldOf(ctx.db, id)).map((one) => [one.id, one]))
  const acts = (await hearingActs(ctx.db, id)).filter(
    ({ act, documentId }) =>
      act !== 'party-told' &&
      act !== 'reminded' &&
      // What went to somebody else is no letter of his.
      (act !== 'refused' || letters.has(documentId ?? '')),
  )
  const until = acts.findLast(({ askUntil }) => askUntil !== null)?.askUntil ?? null
  const own = binding(acts).some(
    (one) => one.act === 'asked' && isApplicants(one),
  )
  const mayAsk = isOpen(status) && whyNotAsk(acts, ctx.today, isApplicants) === null
  const page: OwnHearingPage = {
    title: t('听证'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('办件进度'), href: applicationPaths.progress(id) },
      { label: t('听证'), href: null },
    ],
    error,
    acts: acts.map(({ act, happenedAt, heldAt, place, documentId }) => {
      const letter = letters.get(documentId ?? '')
      const where = heldAt === null ? '' : `：${longMoment(heldAt)}，${place ?? ''}`
      return {
        text: `${longMoment(happenedAt)}　${t(actNames[act])}${where}`,
        letter:
          letter === undefined
            ? null
            : { label: letter.number, href: applicationPaths.document(id, letter.id) },
      }
    }),
    asking:
      mayAsk && until !== null
        ? {
            text: t('{day}以前可以要求听证，不收费用。', { day: fullDay(until) }),
            action: applicationPaths.hearing(id),
            field: {
              ...{ id: 'reasons', name: 'reasons', label: t('要求听证的理由') },
              ...{ hint: t('可以不写；写了的写进听证申请书'), error: null, optional: null },
              ...{ group: false, required: false, disabled: false },
              control: { kind: 'textarea', value: '', rows: 4, maxLength: 2000 },
            },
          }
        : null,
    promised: await promisedOf(ctx, application, acts, t),
    dropping:
      isOpen(status) && own && whyNotDrop(acts) === null
        ? { action: applicationPaths.hearing(id) }
        : null,
  }
  await render(res, 'hearings/public/hearing', page, error === null ? 200 : 422)
}

/** What he waits for now: the notice, and the twenty working days (行政许可法 第四十七条、第四十八条). */
async function promisedOf(
  ctx: Context,
  { status, regionPath }: Application,
  acts: readonly HearingAct[],
  t: Shell['t'],
): Promise<string | null> {
  const clock = holdClock(acts)
  const known = calledNow(acts) !== undefined || has(acts, 'recorded')
  if (clock === null || known || !isOpen(status)) return null
  const { dueOn } = readClock(clock, await calendarOfRegion(ctx.db, regionPath), ctx.today)
  if (dueOn === null) return null
  return t('部门最晚在{day}举行听证，并在七个工作日以前把时间、地点通知您。', {
    day: fullDay(dueOn),
  })
}

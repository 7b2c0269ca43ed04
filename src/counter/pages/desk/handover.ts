// 出件: the page on which a clerk hands a result over, to the applicant or to whom he sent.
import type { Request, Response } from 'express'
import { endsWith } from '../../../accounts/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import { applicationById, mayHandOver } from '../../../applications/index.ts'
import type { Application } from '../../../applications/index.ts'
import { fileSentence, prepareFile } from '../../../attachments/index.ts'
import type { Acceptance, Prepared } from '../../../attachments/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { checkIdNumber, normaliseCode } from '../../../platform/security/identifiers.ts'
import type { ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { refusalSentences } from '../../../workflow/index.ts'
import { clerkOf, textIn } from '../../clerk.ts'
import { handOver } from '../../hand-over.ts'
import { paths } from '../../paths.ts'
import { handoverFaults, takerOf } from '../../rules/handover.ts'
import type { HandoverFault, TypedHandover } from '../../rules/handover.ts'
import { handoverFields } from './handover-fields.ts'

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

const photos: Acceptance = {
  endings: ['jpg', 'jpeg', 'png', 'pdf', 'heic', 'heif'],
  largest: 10 * 1024 * 1024,
}

const sentences: Readonly<Record<HandoverFault, string>> = {
  'taker-missing': '请选谁来领',
  'tail-wrong': '和申请人登记的证件号末四位不一样，请看原件再填',
  'name-missing': '请填代领人的姓名',
  'number-wrong': '身份证号不对，请对照原件再看一遍',
  'mandate-missing': '代领要看委托书和申请人的证件，看过再勾',
  'not-signed': '请领取人当面确认，或者上传签了字的送达回证',
}

const nothing: TypedHandover = { taker: '', name: '', number: '', mandate: false, signed: false }

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, await openDecided(ctx, req), nothing, {})
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const clerk = clerkOf(ctx)
  const application = await openDecided(ctx, req)
  const typed = typedIn(req.body)
  const photo = await photoIn(ctx, req)
  const known = await knownOf(ctx, application, typed, photo.kept !== null)
  const faults = Object.entries(handoverFaults(typed, known)).map(
    ([field, fault]) => [field, sentences[fault]] as const,
  )
  const wrong = Object.fromEntries(
    photo.fault === null ? faults : [...faults, ['photo', photo.fault]],
  )
  const taker = takerOf(typed.taker)
  if (Object.keys(wrong).length > 0 || taker === null) {
    return answer(ctx, res, application, typed, wrong)
  }
  const handed = await handOver(ctx, clerk, application.id, {
    ...{ taker, photo: photo.kept },
    name: taker === 'applicant' ? application.applicantName : typed.name.trim().slice(0, 60),
    tail: normaliseCode(typed.number).slice(-4),
  })
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

function typedIn(body: unknown): TypedHandover {
  const text = (name: string) => textIn(body, name)
  return {
    ...{ taker: text('taker'), name: text('name'), number: text('number') },
    ...{ mandate: text('mandate') === 'yes', signed: text('signed') === 'yes' },
  }
}

async function knownOf(
  ctx: Context,
  { applicantAccountId }: Application,
  { taker, number }: TypedHandover,
  hasPhoto: boolean,
) {
  const plain = normaliseCode(number)
  return {
    tailFits: taker === 'applicant' && (await endsWith(ctx, applicantAccountId, plain)),
    numberHolds: checkIdNumber(plain, ctx.today).ok,
    hasPhoto,
  }
}

async function photoIn(
  ctx: Context,
  req: Request,
): Promise<{ readonly kept: Prepared | null; readonly fault: string | null }> {
  const file = receivedFiles(req).find(({ originalName, size }) => originalName !== '' && size > 0)
  if (file === undefined) return { kept: null, fault: null }
  const prepared = await prepareFile(file, photos, ctx.scanner)
  return prepared.ok
    ? { kept: prepared.value, fault: null }
    : { kept: null, fault: fileSentence(file.originalName, prepared.refusal, photos) }
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
  const items = Object.entries(faults).map(([name, text]) => ({ text, href: `#${name}` }))
  const title = '交给领取人'
  await render(
    res,
    'counter/desk/handover',
    {
      title: items.length === 0 ? title : `有 ${items.length} 处要改 - ${title}`,
      breadcrumb: [
        { label: '窗口', href: paths.home },
        { label: version.name, href: paths.filing(application.id) },
        { label: title, href: null },
      ],
      subject: `${version.name} · ${application.applicantName}`,
      summary: items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items },
      action: paths.handover(application.id),
      fields: handoverFields(typed, faults, photos.endings),
      papers: papers
        .filter(({ kind }) => resultKinds.has(kind))
        .map((one) => ({ label: one.title, href: paths.resultPaper(application.id, one.id) })),
      back: paths.filing(application.id),
    },
    items.length === 0 ? 200 : 422,
  )
}

/** What is handed over; papers between offices are not. */
export const resultKinds: ReadonlySet<string> = new Set([
  'grant-decision',
  'denial-decision',
  'change-decision',
  'renewal-decision',
  'licence',
])

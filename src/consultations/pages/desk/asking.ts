// 征求意见 about one application: all answers side by side, and the form to ask more departments.
import type { Request, Response } from 'express'
import { applicationPaths, filesOf, mayStep, openFile } from '../../../applications/index.ts'
import type { Application } from '../../../applications/index.ts'
import { matterVersion } from '../../../matters/index.ts'
import type { Material, MatterVersion } from '../../../matters/index.ts'
import { departmentsNamed } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { groundNames } from '../../../workflow/index.ts'
import type { SuspensionGround } from '../../../workflow/index.ts'
import { ask, consultable } from '../../ask.ts'
import { askSentences, clockSentence, requestFaultSentences, silenceNames } from '../../messages.ts'
import { departmentHints } from '../../queries/department-hints.ts'
import { groundOf } from '../../queries/ground-of.ts'
import { namedConsultations } from '../../queries/of-application.ts'
import { readRequests } from '../../rules/request.ts'
import type { LineFault, TypedRequest } from '../../rules/request.ts'
import { ruleFor } from '../../store.ts'
import { cardOf } from './answer-card.ts'
import type { AnswerCard } from './answer-card.ts'
import { blankLines, linesOf, textsOf } from './typed-lines.ts'

export interface RequestLine extends TypedRequest {
  readonly number: number
  readonly departmentError: string | null
  readonly questionError: string | null
  readonly daysError: string | null
}

export interface AskingForm {
  readonly action: string
  readonly lines: readonly RequestLine[]
  readonly hints: readonly string[]
  readonly materials: readonly {
    readonly number: number
    readonly name: string
    readonly shown: boolean
  }[]
  readonly showsAnswers: boolean
  readonly effects: readonly string[]
}

export interface AskingPage extends BasePage {
  readonly subject: string
  readonly back: string
  readonly errors: ErrorSummaryProps
  readonly cards: readonly AnswerCard[]
  readonly done: string | null
  /** Null when nothing more may be asked; `whyNot` says why. */
  readonly form: AskingForm | null
  readonly whyNot: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'consultations/desk/asking': AskingPage
  }
}

interface Typed {
  readonly lines: readonly TypedRequest[]
  readonly showsAnswers: boolean
  readonly materials: readonly number[] | null
  readonly faults: readonly LineFault[]
  readonly refusal: string | null
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'consultations'))
  const { termDays } = await ruleFor(ctx.db, application.matterId)
  const done = req.query['done'] === 'asked' ? '已发出，对方部门的待办里看得到。' : null
  const typed: Typed = {
    lines: blankLines(String(termDays)),
    showsAnswers: true,
    ...{ materials: null, faults: [], refusal: null },
  }
  await present(ctx, res, application, { typed, done, status: 200 })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'consultations'))
  const body = req.body as Record<string, unknown>
  const lines = linesOf(body)
  const names = lines.map(({ department }) => department.trim()).filter((name) => name !== '')
  const named = await departmentsNamed(ctx.db, names)
  const own = ctx.actor.kind === 'staff' ? ctx.actor.seat.departmentId : ''
  const { requests, faults } = readRequests(lines, named, own)
  const materials = textsOf(body['materials']).map(Number).filter(Number.isInteger)
  const asking = { requests, showsAnswers: body['answers'] === 'yes', materialNumbers: materials }
  const typed = { lines, showsAnswers: asking.showsAnswers, materials, faults }
  if (faults.length > 0) {
    return present(ctx, res, application, {
      ...{ typed: { ...typed, refusal: null }, done: null, status: 422 },
    })
  }
  const asked = await ask(ctx, application.id, asking)
  if (asked.ok) {
    return res.redirect(303, `${applicationPaths.deskConsultations(application.id)}?done=asked`)
  }
  const refusal = askSentences[asked.refusal]
  await present(ctx, res, application, {
    ...{ typed: { ...typed, refusal }, done: null, status: 422 },
  })
}

interface Presenting {
  readonly typed: Typed
  readonly done: string | null
  readonly status: number
}

async function present(
  ctx: Context,
  res: Response,
  application: Application,
  { typed, done, status }: Presenting,
): Promise<void> {
  const version = await matterVersion(ctx.db, application.matterVersionId)
  const requests = await namedConsultations(ctx.db, { applicationId: application.id })
  const whyNot = whyNotAsk(ctx, application)
  const faults = typed.faults.map(({ line, field, fault }) => ({
    text: `第 ${line + 1} 个部门：${requestFaultSentences[fault]}`,
    href: `#c-${field}-${line}`,
  }))
  const refusal = typed.refusal === null ? [] : [{ text: typed.refusal, href: '#ask-title' }]
  const items = [...refusal, ...faults]
  await render(
    res,
    'consultations/desk/asking',
    {
      title: items.length === 0 ? '征求意见' : `有 ${items.length} 处要改 - 征求意见`,
      breadcrumb: [
        { label: '待办', href: applicationPaths.queue() },
        { label: version.name, href: applicationPaths.deskFile(application.id) },
        { label: '征求意见', href: null },
      ],
      subject: `${version.name} · ${application.applicantName}`,
      back: applicationPaths.deskFile(application.id),
      errors: { title: `有 ${items.length} 处要改，没有发出`, items },
      cards: requests.map((one) => cardOf(ctx, one)),
      done,
      form: whyNot === null ? await formOf(ctx, application, version, typed) : null,
      whyNot,
    },
    status,
  )
}

function whyNotAsk({ actor }: Context, application: Application): string | null {
  if (!mayStep(actor, application)) return askSentences['not-yours']
  return consultable.includes(application.status) ? null : askSentences['not-now']
}

async function formOf(
  ctx: Context,
  application: Application,
  version: MatterVersion,
  typed: Typed,
): Promise<AskingForm> {
  const [hints, rule, ground, files] = await Promise.all([
    departmentHints(ctx, application),
    ruleFor(ctx.db, application.matterId),
    groundOf(ctx.db, application),
    filesOf(ctx.db, application.id),
  ])
  const groundName = ground === null ? null : (groundNames[ground as SuspensionGround] ?? ground)
  const given = version.elements.materials.filter(({ number }) =>
    files.some((file) => file.materialNumber === number),
  )
  return {
    action: applicationPaths.deskConsultations(application.id),
    lines: typed.lines.map((line, at) => lineOf(line, at, typed.faults)),
    hints,
    materials: given.map((material: Material) => ({
      number: material.number,
      name: material.name,
      shown: typed.materials === null || typed.materials.includes(material.number),
    })),
    showsAnswers: typed.showsAnswers,
    effects: [
      clockSentence(groundName),
      `到期不答复：${silenceNames[rule.silence]}。`,
      rule.reminderDays === 0
        ? '到期当天提醒对方。'
        : `到期前 ${rule.reminderDays} 个工作日提醒对方。`,
    ],
  }
}

function lineOf(line: TypedRequest, at: number, faults: readonly LineFault[]): RequestLine {
  const fault = (field: LineFault['field']): string | null => {
    const one = faults.find((each) => each.line === at && each.field === field)
    return one === undefined ? null : requestFaultSentences[one.fault]
  }
  return {
    ...line,
    number: at,
    departmentError: fault('department'),
    questionError: fault('question'),
    daysError: fault('days'),
  }
}

// One request: what is asked, what may be read for it, and the form to answer it once.
import type { Request, Response } from 'express'
import { answerParts, applicationPaths, filesOf, formEnv } from '../../../applications/index.ts'
import type { AnswerPart, Application } from '../../../applications/index.ts'
import { fileSentence, prepareFile } from '../../../attachments/index.ts'
import type { Acceptance } from '../../../attachments/index.ts'
import { formVersion, presentAnswers } from '../../../forms/index.ts'
import { matterVersion } from '../../../matters/index.ts'
import type { MatterVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fileSize } from '../../../platform/i18n/zh-format.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import type {
  ChecklistProps,
  ErrorSummaryProps,
  FieldProps,
  TagProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { answer } from '../../answer.ts'
import { answerSentences, opinionNames } from '../../messages.ts'
import { openConsultation } from '../../open-consultation.ts'
import { paths } from '../../paths.ts'
import { namedConsultations } from '../../queries/of-application.ts'
import { mayAnswer, mayWithdraw } from '../../rules/policy.ts'
import type { Consultation, Opinion } from '../../types.ts'
import { cardOf, tagOf } from './answer-card.ts'
import type { AnswerCard } from './answer-card.ts'
import { answerFields, reasonField } from './one-fields.ts'
import type { TypedAnswer } from './one-fields.ts'
import { textOf } from './typed-lines.ts'

export interface ConsultationPage extends BasePage {
  readonly subject: string
  readonly tag: TagProps
  readonly card: AnswerCard
  readonly asking: string
  readonly errors: ErrorSummaryProps
  readonly done: string | null
  readonly answers: readonly AnswerPart[]
  readonly materials: ChecklistProps
  readonly form: { readonly action: string; readonly fields: readonly FieldProps[] } | null
  readonly withdrawal: { readonly action: string; readonly field: FieldProps } | null
  readonly whyNot: string | null
  readonly applicationHref: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'consultations/desk/one': ConsultationPage
  }
}

export const replyAcceptance: Acceptance = {
  endings: ['jpg', 'jpeg', 'png', 'pdf'],
  largest: 10 * 1024 * 1024,
}

const untouched: TypedAnswer = { faults: [], opinion: '', reply: '', reason: '', status: 200 }

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = req.query['done'] === 'answered' ? '已答复，对方部门看得到了。' : null
  await presentOne(ctx, res, id, untouched, done)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const body = req.body as Record<string, unknown>
  const opinion = Object.keys(opinionNames).find((one) => one === body['opinion']) as
    Opinion | undefined
  const typed = { opinion: opinion ?? '', reply: textOf(body['reply']), reason: '', status: 422 }
  const file = receivedFiles(req).find(({ originalName, size }) => originalName !== '' && size > 0)
  const prepared = file === undefined ? null : await prepareFile(file, replyAcceptance, ctx.scanner)
  if ((req.uploadFault ?? null) !== null || prepared?.ok === false) {
    const message =
      prepared?.ok === false
        ? fileSentence(file?.originalName ?? '', prepared.refusal, replyAcceptance)
        : '文件没有收下，请换 10 MB 以内的再传'
    return presentOne(ctx, res, id, { ...typed, faults: [{ field: 'file', message }] })
  }
  const result = await answer(ctx, id, {
    opinion: opinion ?? null,
    reply: typed.reply,
    file: prepared?.value ?? null,
  })
  if (result.ok) return res.redirect(303, `${paths.one(id)}?done=answered`)
  if (result.refusal === 'not-found') return void found(null)
  const field = result.refusal === 'no-opinion' ? 'opinion' : 'reply'
  const fault = { field, message: answerSentences[result.refusal] }
  await presentOne(ctx, res, id, { ...typed, faults: [fault] })
}

export async function presentOne(
  ctx: Context,
  res: Response,
  id: string,
  typed: TypedAnswer,
  done: string | null = null,
): Promise<void> {
  const { application } = found(await openConsultation(ctx, id, 'consultation'))
  const one = found((await namedConsultations(ctx.db, { id }))[0])
  const version = await matterVersion(ctx.db, application.matterVersionId)
  const mine = mayAnswer(ctx.actor, one)
  const asker = mayWithdraw(ctx.actor, one)
  const open = one.status === 'open'
  const subject = `${version.name} · ${application.applicantName}`
  await render(
    res,
    'consultations/desk/one',
    {
      title: typed.faults.length === 0 ? '征求意见' : `有 ${typed.faults.length} 处要改 - 征求意见`,
      breadcrumb: [
        { label: '征求意见', href: paths.queue() },
        { label: version.name, href: null },
      ],
      subject,
      tag: tagOf(one, ctx.today),
      card: { ...cardOf(ctx, one), withdrawal: null },
      asking: one.askingName,
      errors: {
        title: `有 ${typed.faults.length} 处要改，没有办`,
        items: typed.faults.map(({ field, message }) => ({ text: message, href: `#c-${field}` })),
      },
      done,
      ...(await contentOf(ctx, application, version, one)),
      form:
        open && mine
          ? { action: paths.answer(id), fields: answerFields(typed, replyAcceptance) }
          : null,
      withdrawal:
        open && asker ? { action: paths.withdrawal(id), field: reasonField(typed) } : null,
      whyNot: open && !mine && !asker ? answerSentences['not-yours'] : null,
      applicationHref: asker ? applicationPaths.deskFile(application.id) : null,
    },
    typed.status,
  )
}

/** Only what the asking department chose to show; numbers stay masked. */
async function contentOf(
  { db, today, actor }: Context,
  application: Application,
  version: MatterVersion,
  { id, showsAnswers, materialNumbers }: Consultation,
): Promise<Pick<ConsultationPage, 'answers' | 'materials'>> {
  const files = await filesOf(db, application.id)
  const definition = await formVersion(db, version.formVersionId)
  const env = await formEnv(db, today, {
    ...{ application, definition, files: [] },
    hrefOf: (file) => paths.file(id, file),
    reader: actor,
  })
  const sections = presentAnswers(definition, application.answers, env, { masked: true }).sections
  const shown = version.elements.materials.filter(({ number }) => materialNumbers.includes(number))
  return {
    answers: showsAnswers ? answerParts(sections) : [],
    materials: {
      items: shown.map(({ name, number }) => ({
        ...{ name, tag: null, note: null },
        links: files
          .filter((file) => file.materialNumber === number)
          .map((file) => ({
            label: `${file.fileName}（${fileSize(file.size)}）`,
            href: paths.file(id, file.attachmentId),
          })),
      })),
    },
  }
}

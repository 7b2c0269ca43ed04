// 整卷打印 (卷宗): the whole file of an application on paper, in the order in which it is read: who and what,
// answers, materials with their digests, steps and opinions, papers, and how its limits were counted.
import type { Request, Response } from 'express'
import { qrPicture } from '../../../accounts/index.ts'
import type { QrPicture } from '../../../accounts/index.ts'
import { clockNames, limitBases } from '../../../deadlines/index.ts'
import type { ClockKind } from '../../../deadlines/index.ts'
import { documentsOf, groupCode } from '../../../documents/index.ts'
import { formVersion, presentAnswers } from '../../../forms/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fileSize, fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type { TimelineProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { isTerminal, statusNames } from '../../../workflow/index.ts'
import { readingsOf } from '../../clock-readings.ts'
import { formEnv } from '../../form-env.ts'
import { folderOf } from '../../folder.ts'
import { materialLines } from '../../material-lines.ts'
import type { MaterialFile } from '../../materials-store.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { stepsOf } from '../../store.ts'
import { derivationPart } from './file/derivation-part.ts'
import type { DerivationPart } from './file/derivation-part.ts'
import { answerParts, historyPart } from './file-parts.ts'
import type { AnswerPart } from './file-parts.ts'

export interface PrintPage extends BasePage {
  readonly number: string
  readonly status: string
  /** Leads those who may see it to the file itself. */
  readonly qr: QrPicture
  readonly answers: readonly AnswerPart[]
  readonly materials: readonly {
    readonly name: string
    readonly file: string
    readonly sha256: string
  }[]
  /** What holds without a file: filled in online, shared by an office, promised. */
  readonly withoutFile: readonly { readonly name: string; readonly form: string }[]
  readonly history: TimelineProps
  readonly documents: readonly {
    readonly title: string
    readonly number: string
    readonly issued: string
    readonly code: string
    readonly sha256: string
  }[]
  readonly clocks: readonly (DerivationPart & { readonly daysInWords: string })[]
  readonly printed: string
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/print/file': PrintPage
  }
}

const kinds: readonly ClockKind[] = ['receipt', 'correction', 'promised', 'statutory', 'delivery']

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'print'))
  const { id, status, regionPath } = application
  const [version, steps, folder, documents] = await Promise.all([
    filedVersion(ctx.db, application),
    stepsOf(ctx.db, id),
    folderOf(ctx.db, id),
    documentsOf(ctx.db, id),
  ])
  const { files } = folder
  const definition = await formVersion(ctx.db, version.formVersionId)
  const hrefOf = (file: string) => paths.deskAttachment(id, file)
  const env = await formEnv(ctx.db, ctx.today, {
    ...{ application, definition, files, hrefOf },
    reader: ctx.actor,
  })
  const answers = presentAnswers(definition, application.answers, env, { masked: true })
  const asked = { status, regionPath, steps, version, today: ctx.today }
  const readings = await readingsOf(ctx.db, asked)
  const nameOf = (file: MaterialFile) =>
    version.elements.materials.find(({ number }) => number === file.materialNumber)?.name ??
    '表单里上传的文件'
  const number = application.number ?? ''
  await render(res, 'applications/print/file', {
    title: `${version.name} · ${application.applicantName}`,
    breadcrumb: [],
    number,
    status: statusNames[status],
    qr: qrPicture(`${ctx.publicUrl}${paths.deskFile(id)}`, `办件 ${number} 的二维码`),
    answers: answerParts(answers.sections),
    materials: files.map((file) => ({
      name: nameOf(file),
      file: `${file.fileName}（${fileSize(file.size)}，${longMoment(file.createdAt)}）`,
      sha256: file.sha256,
    })),
    withoutFile: materialLines(application, version, folder).filter(
      ({ name }) => !files.some((file) => nameOf(file) === name),
    ),
    history: historyPart(id, steps, documents, isTerminal(application.status)),
    documents: documents.map((one) => ({
      title: one.title,
      number: one.number,
      issued: fullDay(one.issuedOn),
      code: groupCode(one.verificationCode),
      sha256: one.contentSha256,
    })),
    clocks: kinds.flatMap((kind) => {
      const reading = readings[kind]
      if (reading === null) return []
      const part = derivationPart(limitBases[kind], clockNames[kind], reading)
      const days = part.rows.map(({ day, weekday, text }) => `${day} ${weekday} ${text}`)
      return [{ ...part, daysInWords: days.join('；') }]
    }),
    printed: `${longMoment(ctx.now)} ${ctx.actor.kind === 'staff' ? ctx.actor.name : ''}`,
    back: paths.deskFile(id),
  })
}

// 整卷打印: the whole file of an application on paper.
import type { Request, Response } from 'express'
import { formVersion, presentAnswers } from '../../../forms/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { ChecklistProps, TimelineProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { statusNames } from '../../../workflow/index.ts'
import { formEnv } from '../../form-env.ts'
import { filesOf } from '../../materials-store.ts'
import { materialsOnFile } from '../../rules/completeness.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { stepsOf } from '../../store.ts'
import { answerParts, historyPart, materialPart } from './file-parts.ts'
import type { AnswerPart } from './file-parts.ts'

export interface PrintPage extends BasePage {
  readonly number: string
  readonly status: string
  readonly answers: readonly AnswerPart[]
  readonly materials: ChecklistProps
  readonly history: TimelineProps
  readonly printed: string
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/print/file': PrintPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'print'))
  const { id } = application
  const [version, steps, files] = await Promise.all([
    filedVersion(ctx.db, application),
    stepsOf(ctx.db, id),
    filesOf(ctx.db, id),
  ])
  const definition = await formVersion(ctx.db, version.formVersionId)
  const hrefOf = (file: string) => paths.deskAttachment(id, file)
  const env = await formEnv(ctx.db, ctx.today, { application, files, hrefOf })
  const answers = presentAnswers(definition, application.answers, env, { masked: true })
  const told = { answers: application.answers, facts: env }
  const asked = materialsOnFile(version.elements.materials, files, told)
  await render(res, 'applications/print/file', {
    title: `${version.name} · ${application.applicantName}`,
    breadcrumb: [],
    number: application.number ?? '',
    status: statusNames[application.status],
    answers: answerParts(answers.sections),
    materials: materialPart(id, asked, files),
    history: await historyPart(ctx.db, id, steps),
    printed: `${longMoment(ctx.now)} ${ctx.actor.kind === 'staff' ? ctx.actor.name : ''}`,
    back: paths.deskFile(id),
  })
}

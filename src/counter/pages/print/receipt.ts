// 收件凭证: what the window took in, for the person to carry home: numbers, papers, who helped, where to ask.
import type { Request, Response } from 'express'
import { windowParty } from '../../../accounts/index.ts'
import { grouped, stepsOf } from '../../../applications/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import { departmentById } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import { HttpError, found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { clerkOf } from '../../clerk.ts'
import { openFiling } from '../../open-filing.ts'
import { paths } from '../../paths.ts'
import { paperWords } from '../../rules/noted-papers.ts'
import { papersOf } from '../../store.ts'

export interface CounterReceiptPage extends BasePage {
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly papers: readonly { readonly name: string; readonly words: string }[]
  readonly account: string | null
  readonly today: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/print/receipt': CounterReceiptPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFiling(ctx, String(req.params['id']), 'receipt'))
  const { id, queryCode, submittedAt, dueOn } = application
  if (queryCode === null || submittedAt === null) throw new HttpError(404, 'not filed')
  const version = await filedVersion(ctx.db, application)
  const steps = await stepsOf(ctx.db, id)
  const filed = steps.find(({ action }) => action === 'submit')
  const handler = await departmentById(ctx.db, application.handlingDepartmentId ?? '')
  const papers = await papersOf(ctx.db, id)
  const { username, canSignIn } = await windowParty(ctx, application.applicantAccountId)
  await render(res, 'counter/print/receipt', {
    title: '收件凭证',
    breadcrumb: [
      { label: '窗口', href: paths.home },
      { label: grouped(application.queryNumber ?? ''), href: paths.filing(id) },
      { label: '收件凭证', href: null },
    ],
    facts: [
      ['事项', version.name],
      ['申请人', application.applicantName],
      ['办件编号', application.number ?? ''],
      ['查询号', grouped(application.queryNumber ?? '')],
      ['查询码', ctx.vault.open(queryCode)],
      ['提交时间', longMoment(submittedAt)],
      ['收件窗口', clerkOf(ctx).seat.departmentName],
      ['帮办人', filed?.actorName ?? ''],
      ['办理部门', [handler?.name, handler?.phone].filter((one) => one).join('，')],
      ...(dueOn === null ? [] : [['最晚答复', fullDay(dueOn)] as const]),
    ],
    papers: papers.map((paper) => ({ name: paper.materialName, words: paperWords(paper) })),
    account: canSignIn ? null : username,
    today: fullDay(ctx.today),
  })
}

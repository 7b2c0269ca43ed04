// 进度 for whoever knows the number and the code: how far it is, without a name or a paper.
import type { Request, Response } from 'express'
import { maskName } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, SummaryListProps, TimelineProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { plainStatus } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { byQueryNumber } from '../../queries/by-query-number.ts'
import { progressOf } from '../../queries/progress.ts'
import type { Progress } from '../../queries/progress.ts'
import { isOwner } from '../../rules/policy.ts'
import { grouped, isQueryNumber } from '../../rules/number.ts'
import { dueBlock } from './after-filing/due.ts'
import type { DueBlock } from './after-filing/due.ts'
import { placeOf } from './after-filing/next-step.ts'
import { hasGrant } from './after-filing/progress-grants.ts'
import { stageTimeline } from './after-filing/stage-timeline.ts'

export interface FoundByCodePage extends BasePage {
  readonly about: string
  readonly place: string
  readonly status: string
  readonly advice: string
  readonly facts: SummaryListProps
  readonly due: DueBlock | null
  readonly stages: TimelineProps
  readonly signIn: ButtonProps
  readonly again: ButtonProps
  /** Null where this hall sends no mail. */
  readonly subscribe: ButtonProps | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/found-by-code': FoundByCodePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const number = String(req.params['queryNumber'])
  res.set('X-Robots-Tag', 'noindex').set('Cache-Control', 'private, no-store')
  const application = isQueryNumber(number) ? await byQueryNumber(ctx.db, number) : null
  if (application === null || !hasGrant(req, application.id)) {
    // The same answer for a number that does not exist.
    return res.redirect(303, paths.lookUp(encodeURIComponent(number.slice(0, 60))))
  }
  const progress = await progressOf(ctx.db, application, ctx.today)
  const own = isOwner(ctx.actor, application)
  await render(res, 'applications/public/found-by-code', {
    ...pageOf(shellOf(res), progress, own),
    subscribe:
      ctx.gateways.email === null
        ? null
        : linkButton(shellOf(res).t('用邮箱接收进展'), paths.subscription(number)),
  })
}

function pageOf({ t, links }: Shell, progress: Progress, own: boolean): Omit<FoundByCodePage, 'subscribe'> {
  const { application, version } = progress
  const title = t('办件进度')
  return {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我要查'), href: links.progress },
      { label: title, href: null },
    ],
    about: t.named(version.name),
    place: placeOf(t, progress),
    status: t(plainStatus[application.status]),
    advice: adviceOf(t, progress),
    facts: { items: factsOf(t, progress) },
    due: dueBlock(t, progress),
    stages: stageTimeline(t, progress, false),
    signIn: linkButton(
      own ? t('看全部') : t('申请人登录看全部'),
      paths.progress(application.id),
      'accent',
    ),
    again: linkButton(t('查另一件'), paths.lookUp()),
  }
}

function adviceOf(t: Shell['t'], { application }: Progress): string {
  return application.status === 'correcting'
    ? t('要改哪些地方，请申请人登录后看告知书，改好再交。')
    : t('文书、材料和填写的内容，要申请人自己登录才能看。')
}

function factsOf(t: Shell['t'], { application, departmentName }: Progress): SummaryListProps['items'] {
  const name = maskName(application.applicantName, application.applicantKind)
  return [
    fact(t('申请人'), name),
    fact(t('查询号'), grouped(application.queryNumber ?? '')),
    ...(departmentName === '' ? [] : [fact(t('现在由谁办'), t.named(departmentName))]),
  ]
}

function fact(label: string, value: string): SummaryListProps['items'][number] {
  return { label, value, tag: null, action: null, locked: false }
}

// 回执: the numbers of a filed application, what happens next and by which day.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import { filedVersion, offeringById, promised } from '../../../matters/index.ts'
import type { MatterVersion, Offering } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, SummaryListProps, TimelineProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { plainStatus } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { actorWords } from '../../rules/actor-words.ts'
import { grouped } from '../../rules/number.ts'
import { stepsOf } from '../../store.ts'
import type { Application } from '../../types.ts'
import { ownApplication } from './own-draft.ts'
import { summaryLine } from './summary-line.ts'

export interface ReceiptPage extends BasePage {
  readonly heading: string
  readonly lead: string
  readonly facts: SummaryListProps
  readonly codeHint: string
  /** What comes next, null when it has begun already. */
  readonly next: TimelineProps | null
  readonly buttons: readonly ButtonProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/receipt': ReceiptPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await ownApplication(ctx, req)
  if (application.status === 'draft') return res.redirect(303, paths.check(application.id))
  const { t, links } = shellOf(res)
  const version = await filedVersion(ctx.db, application)
  const offering = found(await offeringById(ctx.db, application.offeringId))
  const papers = await documentsOf(ctx.db, application.id)
  const paper = papers.find(({ kind }) => kind === 'submission-receipt')
  const steps = application.channel === 'counter' ? await stepsOf(ctx.db, application.id) : []
  const filed = steps.find(({ action }) => action === 'submit')
  const helped =
    filed?.details.filedFor === undefined
      ? []
      : [summaryLine(t('窗口帮办'), `${filed.departmentName ?? ''} ${actorWords(filed)}`)]
  const download = paper === undefined ? [] : [paths.document(application.id, paper.id)]
  await render(res, 'applications/public/receipt', {
    title: t('申请已提交：{matter}', { matter: t.named(version.name) }),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: accountPaths.mySpace() },
      { label: t('回执'), href: null },
    ],
    heading: t('申请已提交'),
    lead: leadOf(t, application, offering),
    facts: { items: [...factsOf(ctx, t, { application, version, offering }).items, ...helped] },
    codeHint: t('查询号和查询码可以查进度，不用登录。请记下来，查询码不要告诉别人。'),
    next: application.status === 'submitted' ? nextOf(t, application, version) : null,
    buttons: [
      linkButton(t('看办理进度'), paths.progress(application.id), 'primary'),
      ...download.map((href) => linkButton(t('下载回执（PDF）'), href)),
    ],
  })
}

function leadOf(t: Shell['t'], { status, dueOn }: Application, { departmentName }: Offering): string {
  if (status !== 'submitted' || dueOn === null) {
    return t('现在：{status}。', { status: t(plainStatus[status]) })
  }
  return t('{department}最晚 {day}告诉您是否受理。', { department: t.named(departmentName), day: fullDay(dueOn) })
}

interface Filed {
  readonly application: Application
  readonly version: MatterVersion
  readonly offering: Offering
}

function factsOf({ vault }: Context, t: Shell['t'], filed: Filed): SummaryListProps {
  const { application, version, offering } = filed
  const { number, queryNumber, queryCode, submittedAt } = application
  const contact = [offering.departmentName, offering.phone].filter((one) => one !== null)
  return {
    items: [
      summaryLine(t('办件编号'), number ?? ''),
      summaryLine(t('查询号'), grouped(queryNumber ?? '')),
      summaryLine(t('查询码'), queryCode === null ? '' : vault.open(queryCode)),
      summaryLine(t('事项'), t.named(version.name)),
      ...(application.handleItem === null
        ? []
        : [summaryLine(t('业务办理项'), t.named(application.handleItem))]),
      summaryLine(t('申请人'), application.applicantName),
      summaryLine(t('提交时间'), submittedAt === null ? '' : longMoment(submittedAt)),
      summaryLine(t('办理部门'), contact.join('\n')),
    ],
  }
}

function nextOf(t: Shell['t'], application: Application, version: MatterVersion): TimelineProps {
  const { submittedAt, dueOn } = application
  const days =
    version.promisedDays === 0
      ? t('受理后当场办结')
      : t('受理后 {term}内', { term: promised(t, version) })
  const plain = { text: null, link: null }
  return {
    items: [
      {
        ...plain,
        title: t('您已提交'),
        when: submittedAt === null ? '' : longMoment(submittedAt),
        state: 'done',
      },
      {
        ...plain,
        title: t('部门看材料，告诉您是否受理'),
        when: dueOn === null ? '' : t('最晚 {day}', { day: fullDay(dueOn) }),
        text: t('要补的会一次说清楚。补好以前，办理时间不走。'),
        state: 'now',
      },
      { ...plain, title: t('审查并作决定'), when: days, state: 'todo' },
      {
        ...plain,
        title: t('送达结果：{result}', { result: version.elements.result.name }),
        when: t('作出决定后'),
        state: 'todo',
      },
    ],
  }
}

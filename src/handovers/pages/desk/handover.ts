// 交接页: everything that is with the absent one, for the deputy, the heads and himself.
import { applicationPaths } from '../../../applications/index.ts'
import { regionCalendars, workingDaysBetween } from '../../../deadlines/index.ts'
import type { Calendar } from '../../../deadlines/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { may } from '../../../kernel/actor.ts'
import { endLeave, leaveById, leavePaths as paths, mayEnd } from '../../../leaves/index.ts'
import type { NamedLeave } from '../../../leaves/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, longMoment, tableDay } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { statusNames } from '../../../workflow/index.ts'
import { handedOver } from '../../queries/handed-over.ts'
import type { ClaimedWork, HandedOver } from '../../queries/handed-over.ts'
import { staff } from './leaves.ts'

export interface HandoverPage extends BasePage {
  readonly lead: string
  readonly state: string
  readonly claimed: TableProps | null
  readonly opinions: TableProps | null
  readonly mentions: readonly {
    readonly by: string
    readonly text: string
    readonly label: string
    readonly href: string
  }[]
  /** The address that ends it early, null for those who may not. */
  readonly end: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'handovers/desk/handover': HandoverPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const actor = staff(ctx)
  const leave = found(await leaveById(ctx.db, String(req.params['id'])))
  const own = [leave.accountId, leave.deputyAccountId].includes(actor.accountId)
  const ofDepartment = leave.departmentId === actor.seat.departmentId
  // Another's leave does not exist for those who have nothing to do with it.
  found(ofDepartment && (own || may(actor, 'applications.assign')) ? leave : null)
  const [work, calendars] = await Promise.all([handedOver(ctx.db, leave), regionCalendars(ctx.db)])
  const over = leave.endedAt !== null || leave.untilOn < ctx.today
  await render(res, 'handovers/desk/handover', {
    title: `${leave.name}的交接`,
    breadcrumb: [
      { label: '请假与代理', href: paths.leaves },
      { label: leave.name, href: null },
    ],
    lead: `${leave.name} ${fullDay(leave.fromOn)}至${fullDay(leave.untilOn)}请假，由${leave.deputyName}代办。`,
    state: stateOf(leave, ctx),
    claimed: claimedTable(work, ctx.today, (path) => calendars(path)),
    opinions: opinionsTable(work),
    mentions: work.mentions.map(({ authorName, createdAt, text, applicationId, ...of }) => ({
      by: `${longMoment(createdAt)} · ${authorName}`,
      text,
      label: `${of.matterName} · ${of.applicantName}`,
      href: applicationPaths.deskFile(applicationId),
    })),
    end: !over && mayEnd(actor, leave) ? paths.end(leave.id) : null,
  })
}

export const end: Handler = async (ctx, req, res) => {
  const actor = staff(ctx)
  const leave = found(await leaveById(ctx.db, String(req.params['id'])))
  found(leave.departmentId === actor.seat.departmentId ? leave : null)
  allow(mayEnd(actor, leave))
  await endLeave(ctx, actor, leave.id)
  res.redirect(303, paths.leaves)
}

function stateOf({ endedAt, fromOn, untilOn, deputyName }: NamedLeave, { today }: Context): string {
  if (endedAt !== null) return `${longMoment(endedAt)} 提前结束了。`
  if (untilOn < today) return '已经到期，自动结束了。'
  if (fromOn > today) return '还没有开始。到了第一天，下面的办件会出现在代办人的“我的”里。'
  return `下面的办件现在也在${deputyName}的“我的”里，办了会写明是代办。`
}

function claimedTable(
  { claimed }: HandedOver,
  today: Day,
  calendarOf: (regionPath: string) => Calendar,
): TableProps | null {
  if (claimed.length === 0) return null
  return {
    ...{ caption: '手上的办件', captionHidden: true, selectLabel: null },
    columns: ['事项与申请人', '状态', '到期', '余量'].map((label) => ({ label, numeric: false })),
    rows: claimed.map((one) => ({
      select: null,
      cells: [
        {
          ...{ kind: 'link', text: one.matterName, sub: one.applicantName },
          href: applicationPaths.deskFile(one.applicationId),
        },
        { kind: 'text', text: statusNames[one.status] },
        { kind: 'text', text: one.dueOn === null ? '没有计时' : tableDay(one.dueOn) },
        { kind: 'text', text: slackWords(one, today, calendarOf(one.regionPath)) },
      ],
    })),
  }
}

/** Slack: working days left before somebody should begin. */
function slackWords({ dueOn, actBy }: ClaimedWork, today: Day, calendar: Calendar): string {
  const last = actBy ?? dueOn
  if (dueOn === null || last === null) return '—'
  if (dueOn < today) return `已超 ${-workingDaysBetween(calendar, today, dueOn)} 个工作日`
  const slack = workingDaysBetween(calendar, today, last)
  return slack < 0 ? '可能超期，要马上办' : `${slack} 个工作日`
}

function opinionsTable({ opinions }: HandedOver): TableProps | null {
  if (opinions.length === 0) return null
  return {
    ...{ caption: '发出去等答复的征求意见', captionHidden: true, selectLabel: null },
    columns: ['事项与申请人', '等谁答复', '到期'].map((label) => ({ label, numeric: false })),
    rows: opinions.map(({ applicationId, matterName, applicantName, departmentName, dueOn }) => ({
      select: null,
      cells: [
        {
          ...{ kind: 'link', text: matterName, sub: applicantName },
          href: applicationPaths.deskConsultations(applicationId),
        },
        { kind: 'text', text: departmentName },
        { kind: 'text', text: tableDay(dueOn) },
      ],
    })),
  }
}

// One request beside the others: who was asked what, until when, and what came back.
import type { Context } from '../../../platform/context.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type { TagProps } from '../../../platform/web/components.ts'
import { groundNames } from '../../../workflow/index.ts'
import type { SuspensionGround } from '../../../workflow/index.ts'
import { clockSentence, opinionNames, silenceNames, statusNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import type { NamedConsultation } from '../../queries/of-application.ts'
import { mayWithdraw } from '../../rules/policy.ts'
import type { Opinion } from '../../types.ts'

export interface AnswerCard {
  readonly id: string
  readonly department: string
  readonly tag: TagProps
  readonly question: string
  readonly facts: readonly string[]
  readonly reply: string | null
  readonly by: string | null
  readonly file: { readonly label: string; readonly href: string } | null
  readonly withdrawal: string | null
}

export function cardOf(ctx: Context, one: NamedConsultation): AnswerCard {
  return {
    id: one.id,
    department: one.departmentName,
    tag: tagOf(one, ctx.today),
    question: one.question,
    facts: factsOf(one),
    reply: replyOf(one),
    by:
      one.closedAt === null
        ? null
        : [one.answeredByName, longMoment(one.closedAt)]
            .filter((part) => part !== null)
            .join(' · '),
    file:
      one.fileName === null ? null : { label: `附件：${one.fileName}`, href: paths.reply(one.id) },
    withdrawal:
      one.status === 'open' && mayWithdraw(ctx.actor, one) ? paths.withdrawal(one.id) : null,
  }
}

const opinionTones = { agree: 'ok', disagree: 'bad', amend: 'warn' } as const satisfies Record<
  Opinion,
  string
>

export function tagOf(one: NamedConsultation, today: string): TagProps {
  if (one.opinion !== null) {
    return { label: opinionNames[one.opinion], tone: opinionTones[one.opinion] }
  }
  if (one.status !== 'open') return { label: statusNames[one.status], tone: 'plain' }
  return today > one.dueOn
    ? { label: '逾期没有答复', tone: 'bad' }
    : { label: statusNames.open, tone: 'info' }
}

export function factsOf(one: NamedConsultation): readonly string[] {
  const ground = one.clockGround
  return [
    `${one.askedByName} ${longMoment(one.askedAt)}发出，请在 ${fullDay(one.dueOn)}前答复（${one.termDays} 个工作日）`,
    one.mandatory ? '必须等到答复才能作决定' : '不等答复也可以作决定',
    `到期不答复：${silenceNames[one.silence]}`,
    clockSentence(ground === null ? null : (groundNames[ground as SuspensionGround] ?? ground)),
    ...(one.remindedAt === null ? [] : [`${longMoment(one.remindedAt)}已提醒`]),
  ]
}

function replyOf({ status, reply, withdrawalReason }: NamedConsultation): string | null {
  if (status === 'withdrawn') return `撤回的理由：${withdrawalReason ?? ''}`
  if (status === 'silent') return '到期没有答复，按规则视为无意见。'
  return reply === '' ? null : reply
}

// The lines of 我的: what each application waits for, in plain words.
import { applicationPaths, grouped, plainStatus } from '../../../applications/index.ts'
import type { MyApplication } from '../../../applications/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import { longDay, longMoment, shortDay } from '../../../platform/i18n/zh-format.ts'
import type {
  ButtonProps,
  DeadlineLightProps,
  ListProps,
  NoticeProps,
} from '../../../platform/web/components.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { isTerminal } from '../../../workflow/index.ts'

type T = Shell['t']

export interface DraftLine {
  readonly title: string
  readonly note: string
  /** Said while its end is near. */
  readonly warning: string | null
  readonly resume: ButtonProps
  readonly discard: ButtonProps
}

export function waitingNotices(t: T, waiting: readonly MyApplication[]): NoticeProps[] {
  return waiting.map((application) => {
    const { id, status, matterName, papersAwaited, papersDueOn } = application
    if (papersAwaited > 0 && papersDueOn !== null && status !== 'correcting') {
      const text = { count: papersAwaited, day: longDay(papersDueOn) }
      return {
        tone: 'warn',
        title: t('请补交材料：{matter}', { matter: t.named(matterName) }),
        text: t('承诺以后交的还有 {count} 份，最晚 {day}交，过了按撤回处理。', text),
        actions: [action(t('去补交'), matterName, applicationPaths.later(id), 'primary')],
      }
    }
    switch (status) {
      case 'correcting':
        return {
          tone: 'warn',
          title: t('请补正：{matter}', { matter: t.named(matterName) }),
          text: correctionText(t, application.dueOn),
          actions: [action(t('去补材料'), matterName, applicationPaths.correction(id), 'primary')],
        }
      case 'granted':
      case 'denied':
        return {
          tone: status === 'granted' ? 'ok' : 'info',
          title: t('有了决定：{matter}', { matter: t.named(matterName) }),
          text: t('{status}。决定书可以先在网上看，正式送达按您选的方式。', {
            status: t(plainStatus[status]),
          }),
          actions: [action(t('看决定'), matterName, applicationPaths.progress(id), 'second')],
        }
      default:
        return {
          tone: 'info',
          title: t('请评价：{matter}', { matter: t.named(matterName) }),
          text: t('{status}。办得好不好，请您说一句。', { status: t(plainStatus[status]) }),
          actions: [action(t('去评价'), matterName, applicationPaths.rating(id), 'second')],
        }
    }
  })
}

export function applicationLines(
  t: T,
  applications: readonly MyApplication[],
  today: Day,
): ListProps {
  return {
    density: 'normal',
    items: applications.map((application) => ({
      title: t.named(application.matterName),
      href: applicationPaths.progress(application.id),
      light: lightOf(t, application, today),
      text: t(plainStatus[application.status]),
      meta: metaOf(t, application),
      tags:
        application.channel === 'counter' ? [{ label: t('窗口帮办'), tone: 'info' as const }] : [],
    })),
  }
}

export function draftLines(
  t: T,
  drafts: readonly MyApplication[],
  warningDays: number,
): DraftLine[] {
  return drafts.map(({ id, matterName, updatedAt, expiryWarnedAt }) => ({
    title: t.named(matterName),
    note: t('上次保存：{when}', { when: longMoment(updatedAt) }),
    warning: expiryWarnedAt === null ? null : nearEnd(t, expiryWarnedAt, warningDays),
    resume: action(t('接着填'), matterName, applicationPaths.section(id, 1), 'second'),
    discard: action(t('删除草稿'), matterName, applicationPaths.discard(id), 'quiet'),
  }))
}

/** The same day as in the message that warned of it. */
function nearEnd(t: T, warnedAt: Date, warningDays: number): string {
  const day = longDay(addDays(dayOf(warnedAt), warningDays))
  return t('快到期了：{day}以前打开，按一次“存好，下一步”，就继续保留；不存的话会放进回收站。', {
    day,
  })
}

function correctionText(t: T, dueOn: Day | null): string {
  return dueOn === null
    ? t('补好以前，办理时间不走。')
    : t('请在 {day}前补上。补好以前，办理时间不走。', { day: shortDay(dueOn) })
}

/** Paused and overdue are said; otherwise the last day, while one runs. */
function lightOf(t: T, { status, dueOn }: MyApplication, today: Day): DeadlineLightProps | null {
  if (status === 'suspended') return { tone: 'idle', label: t('暂停计时') }
  if (isTerminal(status) || dueOn === null) return null
  if (status === 'correcting') return { tone: 'warn', label: lastDay(t, dueOn) }
  return dueOn < today
    ? { tone: 'bad', label: t('超过了 {day}', { day: shortDay(dueOn) }) }
    : { tone: 'ok', label: lastDay(t, dueOn) }
}

function lastDay(t: T, day: Day): string {
  return t('最晚 {day}', { day: shortDay(day) })
}

function metaOf(t: T, { queryNumber, submittedAt, concludedOn }: MyApplication): string[] {
  return [
    ...(queryNumber === null ? [] : [t('查询号 {number}', { number: grouped(queryNumber) })]),
    ...(submittedAt === null ? [] : [t('{day}提交', { day: longDay(dayOf(submittedAt)) })]),
    ...(concludedOn === null ? [] : [t('{day}结束', { day: longDay(concludedOn) })]),
  ]
}

function action(
  label: string,
  context: string,
  href: string,
  tone: ButtonProps['tone'],
): ButtonProps {
  return { ...linkButton(label, href, tone), context }
}

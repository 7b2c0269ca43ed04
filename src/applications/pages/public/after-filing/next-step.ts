// 下一步: where the application is, what its owner must do, and by when, in plain words.
import { linkButton } from '../../../../platform/web/buttons.ts'
import type { NextProps } from '../../../../platform/web/components.ts'
import { shortDay } from '../../../../platform/i18n/zh-format.ts'
import { guidePath } from '../../../../matters/index.ts'
import { groundNames, stageAt } from '../../../../workflow/index.ts'
import type { SuspensionGround } from '../../../../workflow/index.ts'
import { plainStatus } from '../../../messages.ts'
import { paths } from '../../../paths.ts'
import type { Progress } from '../../../queries/progress.ts'
import { lastStep } from './outcome.ts'
import { nextWhenEnded } from './next-when-ended.ts'
import type { Translate } from './own-application.ts'

const noNext: Pick<NextProps, 'todo' | 'text' | 'action' | 'links'> = {
  todo: null,
  text: null,
  action: null,
  links: [],
}

export function nextStep(t: Translate, progress: Progress): NextProps {
  const { application } = progress
  switch (application.status) {
    case 'draft':
    case 'submitted':
    case 'refusal-proposed':
      return waitingForAcceptance(t, progress)
    case 'correcting':
      return askedToCorrect(t, progress)
    case 'suspended':
      return inSpecialProcedure(t, progress)
    case 'examining':
    case 'suspension-proposed':
    case 'verifying':
    case 'approving':
      return inWork(t, progress)
    default:
      return nextWhenEnded(t, progress, guidePath(progress.matterCode))
  }
}

/** 现在到了：现场核查（第 3 步，共 5 步） */
export function placeOf(t: Translate, { application, plan }: Progress): string {
  const stage = stageAt(plan, application.stageNumber)
  if (stage === null) return t(plainStatus[application.status])
  return t('现在到了：{stage}（第 {number} 步，共 {count} 步）', {
    stage: t(stage.name),
    number: stage.number,
    count: plan.stages.length,
  })
}

function waitingForAcceptance(t: Translate, progress: Progress): NextProps {
  const { application, departmentName: organ, readings } = progress
  const dueOn = readings.receipt?.dueOn ?? null
  const isLate = readings.receipt?.isLate ?? false
  return {
    ...noNext,
    now: placeOf(t, progress),
    title:
      dueOn === null || isLate
        ? t('部门正在看您的材料')
        : t('最晚 {day}告诉您是否受理', { day: shortDay(dueOn) }),
    text: isLate
      ? t('{organ}没有在 {day}前答复。依法从收到材料那天起就算受理，办理时间照样计算。', {
          organ,
          day: shortDay(dueOn ?? progress.today),
        })
      : application.papersAwaited > 0
        ? t('{organ}正在看您的材料。您承诺以后交的，上面写着怎么交；别的要补的会一次说清。', { organ })
        : t('{organ}正在看您的材料，现在不用您做什么。要补的会一次说清；到期没有答复，依法就算受理。', {
            organ,
          }),
  }
}

function askedToCorrect(t: Translate, { application, readings }: Progress): NextProps {
  const { id, corrections } = application
  const isLate = readings.correction?.isLate ?? false
  const dueOn = readings.correction?.dueOn ?? corrections?.dueOn ?? null
  const day = dueOn === null ? '' : shortDay(dueOn)
  const count = corrections?.items.length ?? 0
  return {
    now: t('等您补正'),
    title: isLate
      ? t('补正的日子 {day}已经过了，请马上补交', { day })
      : t('等您补正 {count} 处，请于 {day}前提交', { count, day }),
    todo: t('照告知书改好这 {count} 处，再交一次', { count }),
    text: isLate
      ? t('部门可以按撤回处理，终止办理。还没有终止的，现在交仍然算数。')
      : t('只改说到的地方，其他内容都给您留着。补好以前，办理时间不走。'),
    action: linkButton(t('去补正'), paths.correction(id), 'accent'),
    links: [],
  }
}

function inSpecialProcedure(t: Translate, progress: Progress): NextProps {
  const { ground, plannedDays } = lastStep(progress.steps, 'approve-suspension')?.details ?? {}
  const name = ground === undefined ? '' : t(groundNames[ground as SuspensionGround])
  const resumed = t('结束后接着办，新的日期会告诉您。现在不用您做什么。')
  return {
    ...noNext,
    now: placeOf(t, progress),
    title: t('正在进行{ground}，办理时间不走', { ground: name || t('特别程序') }),
    text:
      plannedDays === undefined
        ? resumed
        : t('预计需要 {count} 个工作日。', { count: plannedDays }) + resumed,
  }
}

function inWork(t: Translate, progress: Progress): NextProps {
  const { application, plan, departmentName: organ } = progress
  const reading = progress.readings.watched
  const dueOn = reading?.dueOn ?? null
  const onSite = stageAt(plan, application.stageNumber)?.kind === 'site-inspection'
  return {
    ...noNext,
    now: placeOf(t, progress),
    title: titleInWork(t, progress),
    text:
      reading?.isLate === true && application.papersAwaited === 0
        ? t('办得比答应的晚了，对不起。您可以打 12345 反映，不影响这件事接着办。')
        : onSite
          ? t('{organ}会派两名以上工作人员到现场，出示证件，不收任何费用。请留意电话，约好时间。', {
              organ,
            })
          : application.papersAwaited > 0
            ? t('{organ}正在办。承诺补交的材料没有交齐以前，不能作决定。', { organ })
            : t('{organ}正在办，现在不用您做什么。有进展会发消息告诉您。', { organ }),
    ...hearingNow(t, progress),
    links: dueOn === null ? [] : [{ label: t('看日子是怎么算的'), href: '#due' }],
  }
}

/** A right with a last day (行政许可法 第四十七条) is no “nothing to do”; the page of the hearing names the day. */
function hearingNow(
  t: Translate,
  { application, documents, today }: Progress,
): Partial<Pick<NextProps, 'text' | 'action'>> {
  const { id, hearingOwed, hearingAskUntil } = application
  const action = linkButton(t('看听证'), paths.hearing(id))
  if (hearingOwed) return { text: t('听证以后才作决定。时间、地点会通知您。'), action }
  const mayAsk = hearingAskUntil !== null && today <= hearingAskUntil
  const wasTold = documents.some(({ kind }) => kind === 'hearing-offer')
  if (!mayAsk || !wasTold) return {}
  return { text: t('您可以要求听证，不收费用；最晚哪天提出，看听证这一页。'), action }
}

function titleInWork(t: Translate, { application, readings }: Progress): string {
  const status = t(plainStatus[application.status])
  const { watched } = readings
  if (watched === null || watched.dueOn === null) return status
  const day = shortDay(watched.dueOn)
  return watched.isLate
    ? t('{status}，已经过了 {day}', { status, day })
    : t('{status}，最晚 {day}办好', { status, day })
}

// 走到哪一步: what was done and when, where it is now, and what is still to come by the plan.
import { promised } from '../../../../matters/index.ts'
import type { MatterVersion } from '../../../../matters/index.ts'
import { moment, shortDay } from '../../../../platform/i18n/zh-format.ts'
import type { TimelineProps } from '../../../../platform/web/components.ts'
import { actionNames, countedDays } from '../../../../workflow/index.ts'
import type { Stage, StagePlan } from '../../../../workflow/index.ts'
import { paths } from '../../../paths.ts'
import type { Progress } from '../../../queries/progress.ts'
import type { Step } from '../../../types.ts'
import { paperOf } from './outcome.ts'
import type { Translate } from './own-application.ts'

type Item = TimelineProps['items'][number]

/** `withPapers` false on pages that strangers see: no link leads into the application. */
export function stageTimeline(t: Translate, progress: Progress, withPapers: boolean): TimelineProps {
  const { steps, plan } = progress
  const tell: Telling = { t, progress, withPapers }
  const ended = endingStep(progress)
  const stages = plan.stages.map((stage) => stageItem(tell, stage))
  return {
    items: [
      ...steps.filter(({ action }) => beforeStages.includes(action)).map((step) => doneItem(tell, step)),
      ...waitingForCorrection(tell),
      ...(ended === null ? stages : stages.filter(({ state }) => state === 'done')),
      ...(ended === null ? [] : [doneItem(tell, ended)]),
    ],
  }
}

/** Between the notice and its answer it is the applicant's turn. */
function waitingForCorrection({ t, progress, withPapers }: Telling): readonly Item[] {
  const { id, status, corrections } = progress.application
  if (status !== 'correcting' || corrections === null) return []
  const when = t('请在 {day}前交', { day: shortDay(corrections.dueOn) })
  const link = withPapers ? { label: t('去补正'), href: paths.correction(id) } : null
  return [{ title: t('等补正'), when, text: null, link, state: 'now' }]
}

interface Telling {
  readonly t: Translate
  readonly progress: Progress
  readonly withPapers: boolean
}

/** Done before the first stage is through: told one by one, in the order they came. */
const beforeStages: readonly Step['action'][] = [
  ...(['submit', 'request-correction', 'resubmit', 'accept-transfer'] as const),
]

/** The step by which an application ended before its plan was through. */
function endingStep({ steps }: Progress): Step | null {
  const early: readonly Step['action'][] = ['confirm-refusal', 'withdraw', 'terminate']
  return steps.findLast(({ action }) => early.includes(action)) ?? null
}

function doneItem({ t, progress, withPapers }: Telling, step: Step): Item {
  const paper = withPapers ? paperOf(progress, step) : null
  const who = byWhom(t, step, withPapers)
  return {
    title: t(ownWords[step.action] ?? actionNames[step.action]),
    when: [moment(step.happenedAt), who].filter((part) => part !== '').join(' · '),
    text: null,
    link:
      paper === null
        ? null
        : { label: t(paper.title), href: paths.document(progress.application.id, paper.id) },
    state: 'done',
  }
}

/** Strangers are not told the name of whoever acted in the applicant's place. */
function byWhom(t: Translate, step: Step, isOwn: boolean): string {
  const { filedFor, onBehalfOf } = step.details
  if (filedFor !== undefined) return t('{window}的窗口帮办', { window: step.departmentName ?? '' })
  if (step.actorKind !== 'applicant') return step.departmentName ?? step.handlingDepartmentName ?? ''
  if (!isOwn) return t('申请人在网上办的')
  return onBehalfOf === undefined
    ? t('您在网上办的')
    : t('{name}在网上代办的', { name: step.actorName })
}

const ownWords: Readonly<Partial<Record<Step['action'], string>>> = {
  submit: '提交申请',
  'confirm-refusal': '不予受理',
  terminate: '终止办理',
  'accept-transfer': '转由其他部门办理',
}

function stageItem(tell: Telling, stage: Stage): Item {
  const { t, progress } = tell
  const { application } = progress
  const end = endOf(stage, progress.steps)
  if (stage.number < application.stageNumber || application.status === 'concluded') {
    if (end !== null) return { ...doneItem(tell, end), title: t(stage.name), ...resultOf(t, end) }
    return { title: t(stage.name), when: t('已完成'), text: null, link: null, state: 'done' }
  }
  const isNow = stage.number === application.stageNumber && application.status !== 'correcting'
  const when = isNow ? nowWords(tell) : daysWords(tell, stage)
  return { title: t(stage.name), when, text: null, link: null, state: isNow ? 'now' : 'todo' }
}

/** The last step that led from this stage to a later one, or that ended the last stage. */
function endOf({ number }: Stage, steps: readonly Step[]): Step | null {
  return (
    steps.findLast((step, at) => {
      const before = steps[at - 1]?.stageNumber ?? 0
      return before === number && (step.stageNumber > number || step.action === 'deliver')
    }) ?? null
  )
}

function resultOf(t: Translate, { action }: Step): Pick<Item, 'text'> {
  switch (action) {
    case 'accept':
      return { text: t('已受理。') }
    case 'deem-accepted':
      return { text: t('到期没有答复，依法算作受理。') }
    case 'grant':
      return { text: t('准予。') }
    case 'deem-renewed':
      return { text: t('到期没有决定，依法视为准予延续。') }
    case 'deny':
      return { text: t('没有准予。') }
    case 'deliver':
      return { text: t('已送达。') }
    default:
      return { text: null }
  }
}

function nowWords({ t, progress }: Telling): string {
  const { departmentName, readings } = progress
  const dueOn = readings.watched?.dueOn ?? null
  const late = readings.watched?.isLate ?? false
  const parts = [
    departmentName === '' ? '' : t('{organ}正在办', { organ: t.named(departmentName) }),
    dueOn === null || late ? '' : t('最晚 {day}', { day: shortDay(dueOn) }),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function daysWords({ t, progress: { plan, version } }: Telling, stage: Stage): string {
  const { days, kind, countedInLimit } = stage
  if (days === 0) return t(kind === 'delivery' ? '办好以后马上送达' : '一般当天完成')
  if (countedInLimit && outlasts(plan, version)) {
    return version.promisedDays === 0
      ? t('一般当天完成')
      : t('算在承诺的 {term}里', { term: promised(t, version) })
  }
  return t('一般 {days} 个工作日', { days })
}

/** 告知承诺: this application is promised sooner than the days that its stages usually take. */
function outlasts(plan: StagePlan, { promisedDays, elements }: MatterVersion): boolean {
  return elements.promiseUnit === 'working-day' && countedDays(plan) > promisedDays
}

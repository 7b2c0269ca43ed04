// 办件: answers, materials, history, clock, and the lawful actions only.
import type { Request, Response } from 'express'
import { postNames } from '../../../accounts/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import { limitSettings } from '../../../deadlines/index.ts'
import type { ClockReading } from '../../../deadlines/index.ts'
import { formVersion, presentAnswers } from '../../../forms/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import { departmentById, regionLookup } from '../../../organizations/index.ts'
import { may } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Staff } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ButtonProps,
  ChecklistProps,
  DeadlineLightProps,
  ErrorSummaryProps,
  SummaryListProps,
  TagProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import { clockTime, longDay } from '../../../platform/i18n/zh-format.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import {
  actionNames,
  openActions,
  refusalSentences,
  stageAt,
  statusNames,
} from '../../../workflow/index.ts'
import type { OpenAction } from '../../../workflow/index.ts'
import { factsOf, stepActor } from '../../facts.ts'
import { formEnv } from '../../form-env.ts'
import { openFolder } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { queueIds } from '../../queries/queue.ts'
import { noFilters } from '../../queries/queue/filters.ts'
import { materialsOnFile } from '../../rules/completeness.ts'
import { mayStep } from '../../rules/policy.ts'
import { pendingTransfer } from '../../rules/transfers.ts'
import { grouped } from '../../rules/number.ts'
import type { Application, ParallelStage, Transfer } from '../../types.ts'
import { answerParts, clockPart, historyPart, lightProps, materialPart } from './file-parts.ts'
import type { AnswerPart } from './file-parts.ts'
import { assignmentPart } from './file/assignment-part.ts'
import type { AssignmentPart } from './file/assignment-part.ts'
import { deskSideOf } from './file/desk-side.ts'
import type { DeskSide } from './file/desk-side.ts'
import { labelsPart } from './file/labels-part.ts'
import type { LabelsPart } from './file/labels-part.ts'
import { notesPart, presencePart } from './file/notes-part.ts'
import type { NotesPart } from './file/notes-part.ts'
import { awaitedPart } from './file/awaited-part.ts'
import type { AwaitedLine } from './file/awaited-part.ts'
import { commitmentsPart } from './file/commitments-part.ts'
import type { CommitmentLine } from './file/commitments-part.ts'
import { originalsPart } from './file/originals-part.ts'
import type { OriginalLine } from './file/originals-part.ts'
import { precedentPart } from './file/precedent-part.ts'
import type { PrecedentPart } from './file/precedent-part.ts'
import { nothingNoted, notedSummary } from './file/noted.ts'
import { agentPart, signaturePart } from './file/agent-part.ts'
import type { Noted } from './file/noted.ts'
import { unmaskedUntil, unmaskingForm } from './unmasking-parts.ts'
import type { UnmaskingForm } from './unmasking-parts.ts'

export interface FilePage extends BasePage {
  readonly heading: string
  readonly subtitle: string
  readonly status: TagProps
  readonly light: DeadlineLightProps
  /** 代办: who acted in the applicant's place; empty when nobody did. */
  readonly agent: readonly string[]
  /** 共同签署 */
  readonly signatures: readonly string[]
  readonly answers: readonly AnswerPart[]
  /** Null while the numbers are shown in full; `until` says how long they are. */
  readonly unmasking: UnmaskingForm | null
  readonly unmaskedUntil: string | null
  readonly summary: ErrorSummaryProps | null
  readonly materials: ChecklistProps
  /** Uploads whose original nobody has seen yet; none for those who only look on. */
  readonly originals: readonly OriginalLine[]
  /** 容缺 and 告知承诺 */
  readonly commitments: readonly CommitmentLine[]
  /** 等前一项的结果, of a part of a joint application */
  readonly awaited: readonly AwaitedLine[]
  readonly history: TimelineProps
  readonly headline: string
  readonly used: string | null
  readonly clock: SummaryListProps
  readonly clockHref: string
  readonly where: string
  readonly routing: string | null
  /** 转办 that waits for an answer. */
  readonly transfer: string | null
  /** 并行: the stages that wait, each with who has it. */
  readonly beside: readonly string[]
  readonly actions: readonly ButtonProps[]
  readonly barred: readonly string[]
  readonly whyNoActions: string | null
  readonly corrections: readonly { readonly label: string; readonly text: string }[]
  readonly assignment: AssignmentPart
  /** Null for those who only look on. */
  readonly notes: NotesPart | null
  readonly labels: LabelsPart | null
  /** 典型件, for the head of a department that decided. */
  readonly precedent: PrecedentPart | null
  /** Which colleagues opened it lately. */
  readonly presence: readonly string[]
  /** The next in one's own queue, after a step. */
  readonly next: string | null
  readonly printHref: string
  /** 联办件 of which it is a part. */
  readonly joint: { readonly label: string; readonly href: string } | null
  readonly consultations: { readonly label: string; readonly href: string }
  readonly hearingHref: string
  readonly toldHref: string
  readonly papersHref: string
  /** What a correction changed; null while there is but one submission. */
  readonly submissionsHref: string | null
  readonly done: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/file': FilePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await presentFile(ctx, req, res, nothingNoted)
}

/** `noted` is what was typed on the page and what is wrong with it. */
export async function presentFile(
  ctx: Context,
  req: Request,
  res: Response,
  noted: Noted,
): Promise<void> {
  const id = String(req.params['id'])
  const until = unmaskedUntil(req, id)
  const full = until !== null
  const { application, folder } = found(await openFolder(ctx, id, full ? 'full-numbers' : 'file'))
  const { steps, files } = folder
  const [version, settings, side] = await Promise.all([
    filedVersion(ctx.db, application),
    limitSettings(ctx.db),
    deskSideOf(ctx, staffIn(ctx), application),
  ])
  const definition = await formVersion(ctx.db, version.formVersionId)
  const [env, known, lookup, department] = await Promise.all([
    formEnv(ctx.db, ctx.today, {
      ...{ application, definition, files },
      reader: ctx.actor,
      hrefOf: (file) => paths.deskAttachment(id, file),
    }),
    factsOf(ctx.db, application, version, steps, ctx.today),
    regionLookup(ctx.db),
    departmentById(ctx.db, application.handlingDepartmentId ?? ''),
  ])
  const mine = mayStep(ctx.actor, application)
  const open = mine ? openActions(known.facts, stepActor(ctx.actor, application)) : []
  const told = { answers: application.answers, facts: env }
  const asked = materialsOnFile(version.elements.materials, files, told)
  const stage = stageAt(known.facts.plan, application.stageNumber)
  const heading = `${version.name} · ${application.applicantName}`
  await render(
    res,
    'applications/desk/file',
    {
      title: noted.fault === null ? heading : `有 1 处要改 - ${heading}`,
      heading,
      breadcrumb: [
        { label: '待办', href: paths.queue() },
        { label: grouped(application.queryNumber ?? ''), href: null },
      ],
      subtitle: [
        `办件编号 ${application.number ?? ''}`,
        lookup.nameOf(application.regionCode),
        application.channel === 'web' ? '网上提交' : '窗口收件',
      ].join(' · '),
      status: { label: statusNames[application.status], tone: 'info' },
      light: lightProps(known.readings.watched, settings.yellowLightDays),
      agent: await agentPart(ctx, application),
      signatures: signaturePart(folder.signatures),
      answers: answerParts(
        presentAnswers(definition, application.answers, env, { masked: !full }).sections,
      ),
      unmasking: full ? null : unmaskingForm(shellOf(res).t, req, id, noted),
      unmaskedUntil: until === null ? null : clockTime(until),
      summary: notedSummary(noted),
      materials: materialPart(id, asked, files),
      originals: mine ? originalsPart(id, version.elements.materials, files, noted) : [],
      commitments: commitmentsPart(application, folder.commitments, mine, noted),
      awaited: await awaitedPart(ctx, application, definition),
      history: historyPart(id, steps, folder.documents),
      headline: lightProps(known.readings.watched, settings.yellowLightDays).label,
      used: usedWords(known.readings.watched),
      clock: clockPart(known.readings),
      clockHref: paths.deskClock(id),
      where: `${department?.name ?? ''} · ${stage?.name ?? ''}`,
      routing: application.routingReason,
      transfer: transferWords(mine, pendingTransfer(application, steps)),
      beside: application.parallel.map(besideWords),
      actions: open.filter((one) => one.whyNot === null).map((one, at) => buttonOf(id, one, at)),
      barred: open.flatMap(({ action, whyNot }) =>
        // While a transfer waits, the notice above the buttons says it once for all.
        whyNot === null || whyNot === 'no-transfer-pending'
          ? []
          : [`${actionNames[action]}：${refusalSentences[whyNot]}`],
      ),
      whyNoActions: whyNoActions(mine, open, department?.name ?? '', application),
      corrections: (application.corrections?.items ?? []).map(({ label, why, how }) => ({
        label,
        text: [why, how].filter((part) => part !== '').join('；'),
      })),
      assignment: await assignmentPart(ctx, application, side.members, noted),
      ...colleaguesPart(ctx, side, id, noted),
      precedent: await precedentPart(ctx, application, noted),
      next: req.query['done'] === undefined ? null : await nextOf(ctx, id),
      printHref: paths.deskPrint(id),
      joint:
        application.jointId === null
          ? null
          : { label: '看整个联办件', href: bundlePaths.desk(application.jointId) },
      consultations: {
        label: opinionWords(application.opinionsAwaited),
        href: paths.deskConsultations(id),
      },
      hearingHref: paths.deskHearing(id),
      papersHref: paths.papers(id),
      toldHref: paths.told(id),
      submissionsHref: steps.some(({ action }) => action === 'resubmit')
        ? paths.deskSubmissions(id)
        : null,
      done:
        application.clearedOn === null
          ? doneWords(req.query['done'])
          : clearedWords(application.clearedOn),
    },
    noted.fault === null ? 200 : 422,
  )
}

function clearedWords(day: Day): string {
  return `保存期限已满，填的内容、材料、文书正文和申请人已于${longDay(day)}清除；编号、结果、文书登记和日志保留。`
}

function buttonOf(id: string, { action }: OpenAction, at: number): ButtonProps {
  return {
    label: actionNames[action],
    context: null,
    tone: at === 0 ? 'primary' : 'second',
    size: 'normal',
    icon: null,
    href: paths.deskStep(id, action),
    submits: null,
    disabledBecause: null,
    shortcut: at < 9 ? String(at + 1) : null,
  }
}

function whyNoActions(
  mine: boolean,
  open: readonly OpenAction[],
  department: string,
  application: Application,
): string | null {
  if (open.length > 0) return null
  if (application.concludedOn !== null) return '已经办结，不能再办。'
  if (!mine) return `现在由${department}办理，您可以查看，不能办理。`
  return application.status === 'correcting'
    ? '等申请人补正，到期没有补正才能终止。'
    : '这一步不归您的岗位办。'
}

function besideWords({ stageName, departmentName, post }: ParallelStage): string {
  return `${stageName}：${departmentName}（${postNames[post]}）`
}

function usedWords(reading: ClockReading | null): string | null {
  if (reading === null || reading.unit !== 'working-day' || reading.state === 'stopped') return null
  return `共 ${reading.totalDays} 个工作日，已用 ${reading.usedDays} 个`
}

function opinionWords(awaited: number): string {
  return awaited === 0 ? '征求意见' : `征求意见（等 ${awaited} 个部门的必要意见）`
}

function colleaguesPart(ctx: Context, side: DeskSide, id: string, noted: Noted) {
  const { actor } = ctx
  if (actor.kind !== 'staff' || !may(actor, 'applications.step')) {
    return { notes: null, labels: null, presence: [] }
  }
  return {
    notes: notesPart(side, actor, id, noted),
    labels: labelsPart(side, id),
    presence: presencePart(side, ctx.now),
  }
}

/** Only staff reach this page. */
function staffIn({ actor }: Context): Staff {
  if (actor.kind !== 'staff') throw new Error('the desk serves staff')
  return actor
}

/** The first of one's own work that is not this one. */
async function nextOf(ctx: Context, id: string): Promise<string | null> {
  const { actor, today } = ctx
  if (actor.kind !== 'staff' || !may(actor, 'applications.step')) return null
  const asked = { view: 'mine', filters: noFilters, sort: 'slack', today, after: null } as const
  const next = (await queueIds(ctx.db, actor, asked, 2)).find((one) => one !== id)
  return next === undefined ? null : paths.deskFile(next)
}

/** Said to who shall answer it, and to who waits for the answer. */
function transferWords(mine: boolean, transfer: Transfer | null): string | null {
  if (transfer === null) return null
  const { fromDepartmentName: from, departmentName: to } = transfer
  return mine
    ? `${from}转来，理由见“经过”。请接收，或者写明理由退回；期限照走。`
    : `${from}已转办到${to}，等对方接收或者退回；期限照走。`
}

/** The word left by the step just taken. */
function doneWords(action: unknown): string | null {
  if (action === 'assign') return '承办人已更新。'
  if (action === 'later') return '已记下不同意容缺，理由发给了申请人。请发补正通知。'
  if (action === 'original') return '已记下核对原件，这份材料是 B 级了。'
  if (action === 'note') return '备注已记下。'
  if (action === 'precedent') return '典型件已更新。'
  const name = Object.entries(actionNames).find(([key]) => key === action)?.[1]
  return name === undefined ? null : `已办：${name}`
}

// 办件: answers, materials, history, clock, and the lawful actions only.
import type { Request, Response } from 'express'
import { bundlePaths } from '../../../bundles/index.ts'
import { limitSettings } from '../../../deadlines/index.ts'
import { formVersion, presentAnswers } from '../../../forms/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import { departmentById, regionLookup } from '../../../organizations/index.ts'
import { may } from '../../../kernel/actor.ts'
import type { Staff } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { isTerminal, openActions, stageAt, statusNames } from '../../../workflow/index.ts'
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
import { answerParts, clockPart, historyPart, lightProps, materialPart } from './file-parts.ts'
import { actionsPart, refusedWords } from './file/actions-part.ts'
import {
  besideWords,
  clearedWords,
  doneWords,
  opinionWords,
  transferWords,
  usedWords,
} from './file/words.ts'
import { assignmentPart } from './file/assignment-part.ts'
import { deskSideOf } from './file/desk-side.ts'
import type { DeskSide } from './file/desk-side.ts'
import { labelsPart } from './file/labels-part.ts'
import { notesPart, presencePart } from './file/notes-part.ts'
import { awaitedPart } from './file/awaited-part.ts'
import { commitmentsPart } from './file/commitments-part.ts'
import { originalsPart } from './file/originals-part.ts'
import { precedentPart } from './file/precedent-part.ts'
import { nothingNoted, notedSummary } from './file/noted.ts'
import { agentPart, signaturePart } from './file/agent-part.ts'
import type { Noted } from './file/noted.ts'
import { unmaskedUntil, unmaskingForm } from './unmasking-parts.ts'

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
  const { application, folder, beside } = found(
    await openFolder(ctx, id, full ? 'full-numbers' : 'file', (db, it) =>
      Promise.all([
        filedVersion(db, it),
        limitSettings(db),
        deskSideOf({ ...ctx, db }, staffIn(ctx), it),
      ]),
    ),
  )
  const { steps, files } = folder
  const [version, settings, side] = beside
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
  const handles = may(ctx.actor, 'applications.step')
  const open = mine ? openActions(known.facts, stepActor(ctx.actor, application)) : []
  const told = { answers: application.answers, facts: env }
  const asked = materialsOnFile(version.elements.materials, files, told)
  const stage = stageAt(known.facts.plan, application.stageNumber)
  const over = isTerminal(application.status)
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
        ...(application.handleItem === null ? [] : [`业务办理项：${application.handleItem}`]),
        `办件编号 ${application.number ?? ''}`,
        lookup.nameOf(application.regionCode),
        application.channel === 'web' ? '网上提交' : '窗口收件',
      ].join(' · '),
      status: { label: statusNames[application.status], tone: 'info' },
      light: lightProps(known.readings.watched, settings.yellowLightDays, application.status),
      agent: await agentPart(ctx, application),
      signatures: signaturePart(folder.signatures),
      answers: answerParts(
        presentAnswers(definition, application.answers, env, { masked: !full }).sections,
      ),
      unmasking: full ? null : unmaskingForm(shellOf(res).t, req, id, noted),
      unmaskedUntil: until === null ? null : clockTime(until),
      summary: notedSummary(noted),
      materials: materialPart(id, asked, files, folder.commitments),
      originals: mine ? originalsPart(id, version.elements.materials, files, noted) : [],
      commitments: commitmentsPart(application, folder.commitments, mine, noted, ctx.today),
      awaited: await awaitedPart(ctx, application, definition),
      history: historyPart(id, steps, folder.documents, over),
      headline: lightProps(known.readings.watched, settings.yellowLightDays, application.status)
        .label,
      used: usedWords(known.readings.watched),
      clock: clockPart(known.readings),
      clockHref: paths.deskClock(id),
      where: over ? null : `${department?.name ?? ''} · ${stage?.name ?? ''}`,
      routing: application.routingReason,
      transfer: transferWords(mine, pendingTransfer(application, steps)),
      beside: application.parallel.map(besideWords),
      ...actionsPart(application, open, mine, department?.name ?? ''),
      corrections: (application.corrections?.items ?? []).map(({ label, why, how }) => ({
        label,
        text: [why, how].filter((part) => part !== '').join('；'),
      })),
      assignment: over ? null : await assignmentPart(ctx, application, side.members, noted),
      ...colleaguesPart(ctx, side, id, noted),
      precedent: await precedentPart(ctx, application, noted),
      next: req.query['done'] === undefined ? null : await nextOf(ctx, id),
      printHref: paths.deskPrint(id),
      joint:
        application.jointId === null || !takesPart(ctx, application)
          ? null
          : { label: '看整个联办件', href: bundlePaths.desk(application.jointId) },
      consultations: {
        label: opinionWords(application.opinionsAwaited),
        href: handles ? paths.deskConsultations(id) : null,
      },
      hearingHref: handles ? paths.deskHearing(id) : null,
      papersHref: paths.papers(id),
      toldHref: paths.told(id),
      submissionsHref: steps.some(({ action }) => action === 'resubmit')
        ? paths.deskSubmissions(id)
        : null,
      done:
        application.clearedOn === null
          ? doneWords(req.query['done'])
          : clearedWords(application.clearedOn),
      refused: refusedWords(req.query['refused'], {
        ...{ facts: known.facts, actor: stepActor(ctx.actor, application) },
        ...{ open, mine, department: department?.name ?? '' },
      }),
    },
    noted.fault === null ? 200 : 422,
  )
}

/** 联办件: whoever leads the whole or handles this part of it may look at the whole. */
function takesPart(
  { actor }: Context,
  application: {
    readonly leadDepartmentId: string | null
    readonly handlingDepartmentId: string | null
  },
): boolean {
  if (actor.kind !== 'staff') return false
  const { departmentId } = actor.seat
  return [application.leadDepartmentId, application.handlingDepartmentId].includes(departmentId)
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

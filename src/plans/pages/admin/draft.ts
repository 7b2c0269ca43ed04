// 修改方案: the draft of a stage plan with its drawing, what is wrong with it, and a form for each stage.
import type { Request, Response } from 'express'
import { lines } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
} from '../../../platform/web/components.ts'
import { commandButton, submitButton } from '../../../platform/web/buttons.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import {
  newestPlan,
  planDraftOf,
  planDrawing,
  workflowPaths as paths,
} from '../../../workflow/index.ts'
import type { StagePlan } from '../../../workflow/index.ts'
import * as editing from '../../edit.ts'
import { draftRefusals } from '../../messages.ts'
import { settingOf } from '../../queries/setting.ts'
import { moved, withNewStage, withoutStage, withStage } from '../../rules/arrange.ts'
import { checkDraft, questionsOf } from '../../rules/check-draft.ts'
import { readStage, typedFrom, typedOf } from '../../rules/read-stage.ts'
import type { DraftRefusal } from '../../types.ts'
import { drawingWords } from './drawing-words.ts'
import { stageFields } from './stage-fields.ts'

export interface DraftPage extends BasePage {
  readonly lead: string
  readonly drawing: string
  readonly routing: string
  readonly editing: boolean
  readonly revision: number
  readonly errors: ErrorSummaryProps | null
  readonly findings: readonly { readonly text: string; readonly href: string }[]
  readonly stages: readonly StageForm[]
  readonly reason: FieldProps
  readonly actions: Readonly<Record<'begin' | 'stages' | 'publish' | 'remove', string>>
  readonly buttons: Readonly<Record<'begin' | 'add' | 'save' | 'publish' | 'remove', ButtonProps>>
}

interface StageForm {
  readonly number: number
  readonly title: string
  readonly open: boolean
  readonly fields: readonly FieldProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'plans/admin/draft': DraftPage
  }
}

interface Failed {
  readonly sentence: string
  readonly href: string
  /** The stage as it was typed. */
  readonly stage: {
    readonly number: number
    readonly typed: Record<string, string>
    readonly faults: Readonly<Record<string, string>>
  } | null
  readonly reason: string
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, req, res, null)
}

export async function begin(ctx: Context, req: Request, res: Response): Promise<void> {
  const begun = await editing.begin(ctx, keyOf(req))
  found(begun.ok ? begun : null)
  res.redirect(303, paths.planDraft(keyOf(req)))
}

export async function change(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Record<string, unknown>
  const number = Number(body['number'])
  const typed = typedFrom(body)
  const setting = await settingOf(ctx.db, keyOf(req))
  const { stage, faults } = readStage(number, typed, questionsOf(setting.form))
  if (body['command'] === 'save' && Object.keys(faults).length > 0) {
    const [name = '', sentence = ''] = Object.entries(faults)[0] ?? []
    const failed = { sentence, href: `#stage-${number}-${name}`, stage: { number, typed, faults } }
    return answer(ctx, req, res, { ...failed, reason: '' })
  }
  const changed = (plan: StagePlan): StagePlan => {
    switch (body['command']) {
      case 'add':
        return withNewStage(plan)
      case 'up':
        return moved(plan, number, -1)
      case 'down':
        return moved(plan, number, 1)
      case 'drop':
        return withoutStage(plan, number)
      case 'save':
        return withStage(plan, stage)
      default:
        return plan
    }
  }
  const done = await editing.change(ctx, keyOf(req), revisionOf(req), changed)
  if (done.ok) return res.redirect(303, `${paths.planDraft(keyOf(req))}#stages`)
  const refused = { ...failedBy(done.refusal, ''), stage: { number, typed, faults } }
  return answer(ctx, req, res, refused)
}

export async function publish(ctx: Context, req: Request, res: Response): Promise<void> {
  const given: unknown = (req.body as Record<string, unknown>)['reason']
  const reason = typeof given === 'string' ? given.slice(0, 500) : ''
  const done = await editing.publish(ctx, keyOf(req), revisionOf(req), reason)
  if (done.ok) return res.redirect(303, paths.planDraft(keyOf(req)))
  return answer(ctx, req, res, failedBy(done.refusal, reason))
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const done = await editing.remove(ctx, keyOf(req), revisionOf(req))
  if (done.ok) return res.redirect(303, paths.planDraft(keyOf(req)))
  return answer(ctx, req, res, failedBy(done.refusal, ''))
}

function failedBy(refusal: DraftRefusal, reason: string): Failed {
  return { sentence: draftRefusals[refusal], href: '#reason', stage: null, reason }
}

async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  failed: Failed | null,
): Promise<void> {
  const key = keyOf(req)
  const current = found(await newestPlan(ctx.db, key))
  const draft = await planDraftOf(ctx.db, current.stagePlanId)
  const setting = await settingOf(ctx.db, key)
  const plan = draft?.plan ?? current.plan
  const questions = questionsOf(setting.form)
  const all = await lines(ctx.db)
  const findings = checkDraft(plan, setting)
  await render(
    res,
    'plans/admin/draft',
    {
      title: draft === null ? current.title : `修改：${current.title}`,
      breadcrumb: [
        { label: '流程', href: paths.workflow() },
        {
          label: `${current.title}，第 ${current.version} 版`,
          href: paths.plan(current.versionId),
        },
        { label: '修改方案', href: null },
      ],
      lead: leadOf(setting, current.version),
      drawing: planDrawing(plan, drawingWords(questions)),
      routing: paths.planRouting(key),
      editing: draft !== null,
      revision: draft?.revision ?? 0,
      errors:
        failed === null
          ? null
          : { title: '没有保存', items: [{ text: failed.sentence, href: failed.href }] },
      findings: findings.map(({ sentence, stageNumber }) => ({
        text: stageNumber === null ? sentence : `第 ${stageNumber} 个环节：${sentence}`,
        href: stageNumber === null ? '#stages' : `#stage-${stageNumber}`,
      })),
      stages:
        draft === null
          ? []
          : plan.stages.map((stage) => {
              const own = failed?.stage?.number === stage.number ? failed.stage : null
              const wrong = findings.some(({ stageNumber }) => stageNumber === stage.number)
              const earlier = plan.stages.filter(
                ({ number, kind }) => number < stage.number && kind !== 'acceptance',
              )
              return {
                number: stage.number,
                title: `${stage.number}. ${stage.name}`,
                open: own !== null || wrong,
                fields: stageFields({
                  ...{
                    number: stage.number,
                    typed: own?.typed ?? typedOf(stage),
                    faults: own?.faults ?? {},
                  },
                  ...{ questions, lines: all, earlier },
                }),
              }
            }),
      reason: reasonField(failed?.reason ?? ''),
      actions: {
        begin: paths.planDraft(key),
        stages: paths.planStages(key),
        publish: paths.planPublication(key),
        remove: paths.planRemoval(key),
      },
      buttons: {
        begin: submitButton('开始修改'),
        add: commandButton('加一个环节', { name: 'command', value: 'add' }),
        save: commandButton('保存环节', { name: 'command', value: 'save' }, 'primary'),
        publish: submitButton('发布'),
        remove: submitButton('放弃草稿', 'danger'),
      },
    },
    failed === null ? 200 : 422,
  )
}

function leadOf(
  { promisedDays, statutoryDays }: Awaited<ReturnType<typeof settingOf>>,
  version: number,
): string {
  const promise = promisedDays === null ? '' : `承诺 ${promisedDays} 个工作日。`
  const law = statutoryDays === null ? '' : `法定 ${statutoryDays} 个工作日。`
  return `现行第 ${version} 版。${promise}${law}发布以后提交的办件走新方案，已经提交的仍走提交时的方案。`
}

function reasonField(value: string): FieldProps {
  return {
    ...{ id: 'reason', name: 'reason', label: '为什么修改', hint: '写进版本记录', error: null },
    ...{ optional: null, group: false, required: true, disabled: false },
    control: { kind: 'textarea', value, rows: 3, maxLength: 500 },
  }
}

function keyOf(req: Request): string {
  return String(req.params['key'])
}

function revisionOf(req: Request): number {
  const revision = Number((req.body as Record<string, unknown>)['revision'])
  return Number.isInteger(revision) ? revision : -1
}

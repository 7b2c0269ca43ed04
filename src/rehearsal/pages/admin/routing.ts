// 路由试算: an editor of plans chooses a region, an applicant and a few answers, and reads who would act at
// each stage and why, by the draft where there is one.
import type { Request, Response } from 'express'
import { dryRoute } from '../../../applications/index.ts'
import type { RoutedStage } from '../../../applications/index.ts'
import { formVersion, formWorld, parseAnswers, presentForm } from '../../../forms/index.ts'
import type { FormDefinition, FormEnv, FormView } from '../../../forms/index.ts'
import { currentMatter } from '../../../matters/index.ts'
import { levelNames, regionLookup } from '../../../organizations/index.ts'
import type { RegionLookup } from '../../../organizations/index.ts'
import { drawingWords, questionsOf } from '../../../plans/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { FieldProps, TableProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import {
  countedDays,
  newestPlan,
  performerNames,
  planDraftOf,
  workflowPaths as paths,
} from '../../../workflow/index.ts'
import { questionsOfPlan } from '../../rules/questions-of-plan.ts'

export interface RoutingPage extends BasePage {
  readonly lead: string
  readonly action: string
  readonly fields: readonly FieldProps[]
  /** The questions on which the plan branches; null where it does not. */
  readonly form: FormView | null
  /** Null until a region was chosen. */
  readonly outcome: string | null
  readonly table: TableProps | null
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'rehearsal/admin/routing': RoutingPage
  }
}

type Branch = (stage: RoutedStage['stage']) => string | null

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const key = String(req.params['key'])
  const { matter, version } = found(await currentMatter(ctx.db, key))
  const current = found(await newestPlan(ctx.db, key))
  const draft = await planDraftOf(ctx.db, current.stagePlanId)
  const plan = draft?.plan ?? current.plan
  const definition = await formVersion(ctx.db, version.formVersionId)
  const lookup = await regionLookup(ctx.db)
  const region = lookup.find(textOf(req.query['region']))
  const applicantKind = req.query['kind'] === 'company' ? 'company' : 'person'
  const env: FormEnv = {
    ...(await formWorld(ctx.db)),
    ...{ today: ctx.today, applicantKind, region: region?.code ?? null },
    ...{ files: {}, references: [], idPrefix: 'f' },
  }
  const asked = questionsOfPlan(plan, definition)
  const read = readIn(asked, req, env)
  const routed =
    region === null
      ? null
      : await dryRoute(ctx.db, {
          ...{ matter, version, plan, applicantKind, answers: read.answers, today: ctx.today },
          ...{ regionCode: region.code, regionPath: region.path },
        })
  const { branch } = drawingWords(questionsOf(definition))
  await render(res, 'rehearsal/admin/routing', {
    title: `路由试算：${current.title}`,
    breadcrumb: [
      { label: '流程', href: paths.workflow() },
      { label: current.title, href: paths.planDraft(key) },
      { label: '路由试算', href: null },
    ],
    lead: `按${draft === null ? `现行第 ${current.version} 版` : '正在修改的草稿'}试算，不产生办件。`,
    action: paths.planRouting(key),
    fields: fieldsOf(lookup, region?.code ?? '', applicantKind),
    form:
      asked === null
        ? null
        : presentForm(asked, { raw: read.raw, errors: read.errors, env, sections: null }),
    outcome: region === null ? null : outcomeOf(routed, lookup.nameOf(region.code)),
    table: routed === null ? null : tableOf(routed, branch),
    back: paths.planDraft(key),
  })
}

function readIn(asked: FormDefinition | null, req: Request, env: FormEnv) {
  if (asked === null) return { answers: {}, raw: {}, errors: [] }
  return parseAnswers(asked, req.query, env, { mode: 'draft', sections: null, earlier: {} })
}

function outcomeOf(routed: readonly RoutedStage[] | null, place: string): string {
  if (routed === null) {
    return `${place}没有部门受理这个事项，申请人在办事指南上会看到“您选的地方不办这个事项”。`
  }
  const walked = routed.filter(({ owner }) => owner !== null).map(({ stage }) => stage)
  const departments = new Set(routed.flatMap(({ owner }) => owner?.departmentName ?? []))
  const days = countedDays({ stages: walked })
  return `走 ${walked.length} 个环节，经 ${departments.size} 个部门，计入时限的共 ${days} 个工作日。`
}

function tableOf(routed: readonly RoutedStage[], branch: Branch): TableProps {
  return {
    ...{ caption: '每个环节由谁办', captionHidden: true, selectLabel: null },
    columns: ['环节', '由谁办', '岗位', '时间', '为什么'].map((label) => ({
      label,
      numeric: false,
    })),
    rows: routed.map(({ stage, owner }) => ({
      select: null,
      cells: [
        `${stage.number}. ${stage.name}`,
        owner?.departmentName ?? '不走这个环节',
        owner === null ? '—' : performerNames[stage.post],
        owner === null ? '—' : daysOf(stage),
        whyOf({ stage, owner }, branch),
      ].map((text) => ({ kind: 'text', text })),
    })),
  }
}

function whyOf({ stage, owner }: RoutedStage, branch: Branch): string {
  const condition = branch(stage)
  if (owner === null) return `只有${condition ?? '条件成立'}才走`
  const level = stage.level === 'own' ? '' : `（方案写明${levelNames[stage.level]}）`
  return `${owner.reason}${level}${condition === null ? '' : `；因为${condition}`}`
}

function daysOf({ days, unit, countedInLimit }: RoutedStage['stage']): string {
  if (days === 0) return '当天'
  const length = unit === 'calendar-day' ? `${days} 日（含休息日）` : `${days} 个工作日`
  return countedInLimit ? length : `${length}，不计入时限`
}

function fieldsOf(lookup: RegionLookup, chosen: string, kind: string): readonly FieldProps[] {
  const frame = (name: string, label: string) => ({
    ...{ id: name, name, label, hint: null, error: null, optional: null },
    ...{ group: false, required: false, disabled: false },
  })
  const option = (value: string, label: string, isChosen: boolean) => ({
    ...{ value, label, hint: null, chosen: isChosen, disabled: false },
  })
  const places = [
    lookup.province,
    ...lookup.prefectures.flatMap(({ prefecture, counties }) => [prefecture, ...counties]),
  ]
  return [
    {
      ...frame('region', '在哪里申请'),
      control: {
        ...{ kind: 'select', prompt: '请选择', width: 'w-m' },
        options: places.map(({ code }) => option(code, lookup.nameOf(code), code === chosen)),
      },
    },
    {
      ...{ ...frame('kind', '谁申请'), group: true },
      control: {
        ...{ kind: 'choices', type: 'radio', wrap: true },
        options: [
          option('person', '个人', kind === 'person'),
          option('company', '单位', kind === 'company'),
        ],
      },
    },
  ]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 20) : ''
}

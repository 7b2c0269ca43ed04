// 流程方案: the stages of one version, and the other versions of the plan.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { ListProps, TableProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { performerNames, stageKindNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import type { PlanVersion, VersionLine } from '../../queries/plan-version.ts'
import { planVersionPage } from '../../queries/plan-version.ts'
import { countedDays } from '../../rules/stage-plan.ts'
import type { Stage, StagePlan } from '../../plan-types.ts'

export interface PlanPage extends BasePage {
  readonly lead: string
  /** Null for those who may not change plans. */
  readonly draft: string | null
  readonly stages: TableProps
  readonly versions: ListProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'workflow/admin/plan': PlanPage
  }
}

export async function show({ db, actor }: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const plan = found(await planVersionPage(db, id))
  await render(res, 'workflow/admin/plan', {
    title: plan.title,
    breadcrumb: [
      { label: '流程', href: paths.workflow() },
      { label: `${plan.title}，第 ${plan.version} 版`, href: null },
    ],
    lead: leadOf(plan),
    draft: may(actor, 'workflow.edit') ? paths.planDraft(plan.key) : null,
    stages: stagesTable(plan.plan),
    versions: { density: 'normal', items: plan.versions.map((one) => versionLine(one, id)) },
  })
}

function versionLine({ id, version, publishedAt }: VersionLine, shownId: string) {
  return {
    title: `第 ${version} 版`,
    href: id === shownId ? null : paths.plan(id),
    light: null,
    text: null,
    meta: [publishedAt === null ? '草稿' : `${longDay(dayOf(publishedAt))}发布`],
    tags: id === shownId ? [{ label: '正在看', tone: 'info' as const }] : [],
  }
}

function leadOf({ key, version, publishedAt, plan }: PlanVersion): string {
  const published = publishedAt === null ? '还没有发布' : `${longDay(dayOf(publishedAt))}发布`
  return `方案 ${key}，第 ${version} 版，${published}。${plan.stages.length} 个环节，计入时限的共 ${countedDays(plan)} 个工作日。`
}

const levelNames: Readonly<Record<Stage['level'], string>> = {
  own: '本级',
  province: '省级',
  prefecture: '市州级',
  county: '县级',
  township: '乡镇（街道）',
}

const columns = [
  { label: '序号', numeric: false },
  { label: '环节', numeric: false },
  { label: '种类', numeric: false },
  { label: '由哪一级', numeric: false },
  { label: '岗位', numeric: false },
  { label: '工作日', numeric: true },
  { label: '计入时限', numeric: false },
  { label: '人数', numeric: true },
]

function stagesTable(plan: StagePlan): TableProps {
  return {
    caption: '环节',
    captionHidden: true,
    selectLabel: null,
    columns,
    rows: plan.stages.map((stage) => ({
      select: null,
      cells: [
        String(stage.number),
        stage.name,
        stageKindNames[stage.kind],
        levelNames[stage.level],
        performerNames[stage.post],
        stage.days === 0
          ? '当天'
          : `${stage.days}${stage.unit === undefined ? '' : ' 日（含休息日）'}`,
        stage.countedInLimit ? '计入' : '不计入',
        String(stage.staffNeeded),
      ].map((text) => ({ kind: 'text', text })),
    })),
  }
}

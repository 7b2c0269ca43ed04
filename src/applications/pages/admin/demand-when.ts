// 什么情形要签: under which answers to the form of its matter a second signature is demanded.
import type { Request, Response } from 'express'
import {
  conditionFault,
  conditionPart,
  readCondition,
  textsOf,
  typedCondition,
  typedFrom,
} from '../../../designer/index.ts'
import type {
  ConditionPart,
  ConditionWords,
  TypedCondition,
  WrongPart,
} from '../../../designer/index.ts'
import { formVersion } from '../../../forms/index.ts'
import type { Field } from '../../../forms/index.ts'
import { currentMatter } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { openDemand } from '../../../signatures/index.ts'
import type { Demand } from '../../../signatures/index.ts'
import { paths } from '../../paths.ts'
import { limitDemand } from '../../set-demand.ts'

export interface DemandWhenPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly lead: string
  readonly action: string
  readonly condition: ConditionPart
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/admin/demand-when': DemandWhenPage
  }
}

const words: ConditionWords = {
  label: '什么情形要签署',
  always: '一律要签',
  all: '下面全部满足才要签',
  any: '下面满足一条就要签',
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const opened = await open(ctx, req)
  await answer(res, opened, typedFrom(opened.demand.when), null)
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const opened = await open(ctx, req)
  const { demand, fields } = opened
  const typed = typedCondition(textsOf(req.body))
  const { condition, wrong } = readCondition(typed, fields, demand.when)
  if (wrong !== null) return answer(res, opened, typed, wrong)
  const limited = await limitDemand(ctx, demand.id, condition)
  found(limited.ok ? limited : null)
  res.redirect(303, paths.demands)
}

interface Opened {
  readonly demand: Demand
  readonly matterName: string
  readonly fields: readonly Field[]
}

async function open({ db }: Context, req: Request): Promise<Opened> {
  const demand = found(await openDemand(db, String(req.params['id'])))
  const current = found(await currentMatter(db, demand.matterCode))
  const form = await formVersion(db, current.version.formVersionId)
  const fields = form.sections.flatMap((section) => section.fields)
  return { demand, matterName: demand.matterName, fields }
}

async function answer(
  res: Response,
  { demand, matterName, fields }: Opened,
  typed: TypedCondition,
  wrong: WrongPart | null,
): Promise<void> {
  const title = `${demand.role}签署：什么情形要签`
  await render(
    res,
    'applications/admin/demand-when',
    {
      ...{ title, lead: `“${matterName}”。条件看的是申请表的回答，对没有提交的草稿马上有效。` },
      breadcrumb: [
        { label: '共同签署要求', href: paths.demands },
        { label: title, href: null },
      ],
      errors: wrong === null ? null : { title: '没有存', items: [conditionFault(wrong)] },
      action: paths.demandWhen(demand.id),
      condition: conditionPart(typed, fields, wrong, words),
      back: paths.demands,
    },
    wrong === null ? 200 : 422,
  )
}

// 材料的情形条件: under which answers to the form one material is asked, chosen line by line.
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
import type { Field } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, HiddenValue } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, materialWhenPath, partPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import type { Material } from '../../types.ts'
import { saveElements } from '../../save-part.ts'
import { readSeen, seenValues } from './seen.ts'
import { formOf, openSituations } from './situations.ts'

export interface MaterialWhenPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly lead: string
  readonly action: string
  readonly seen: readonly HiddenValue[]
  readonly condition: ConditionPart
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/material-when': MaterialWhenPage
  }
}

const words: ConditionWords = {
  label: '什么情形才要这份材料',
  always: '各种情形都一样',
  all: '下面全部满足才要',
  any: '下面满足一条就要',
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const opened = await open(ctx, req)
  await answer(res, opened, { typed: typedFrom(opened.material.when), wrong: null, refusal: null })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const opened = await open(ctx, req)
  const { editing, material, fields } = opened
  const body = textsOf(req.body)
  const typed = typedCondition(body)
  const { condition, wrong } = readCondition(typed, fields, material.when)
  if (wrong !== null) return answer(res, opened, { typed, wrong, refusal: null })
  const { code } = editing.matter
  const saved = await saveElements(ctx, code, {
    ...{ seen: readSeen(body), reason: '修改办理情形' },
    change: (elements) => ({
      ...elements,
      materials: elements.materials.map((one) =>
        one.number === material.number
          ? { ...one, when: condition, required: condition === null && one.required }
          : one,
      ),
    }),
  })
  if (saved.ok) return res.redirect(303, `${partPath(code, 'situations')}?saved=yes`)
  await answer(res, opened, { typed, wrong: null, refusal: refusals[saved.refusal] })
}

interface Opened {
  readonly editing: Editing
  readonly material: Material
  readonly fields: readonly Field[]
}

async function open(ctx: Context, req: Request): Promise<Opened> {
  const editing = await openSituations(ctx, req)
  const { elements } = editing.draft ?? editing.current
  const number = Number(req.params['number'])
  const material = found(elements.materials.find((one) => one.number === number) ?? null)
  const { form } = await formOf(ctx, editing)
  return { editing, material, fields: form.sections.flatMap((section) => section.fields) }
}

interface Said {
  readonly typed: TypedCondition
  readonly wrong: WrongPart | null
  readonly refusal: string | null
}

async function answer(
  res: Response,
  { editing, material, fields }: Opened,
  { typed, wrong, refusal }: Said,
): Promise<void> {
  const { matter, current, draft } = editing
  const { code } = matter
  const faults = [
    ...(wrong === null ? [] : [conditionFault(wrong)]),
    ...(refusal === null ? [] : [{ text: refusal, href: '#edit' }]),
  ]
  await render(
    res,
    'matters/admin/material-when',
    {
      title: `情形条件：${material.name}`,
      breadcrumb: [
        { label: '事项目录', href: adminMattersPath() },
        { label: current.name, href: adminMatterPath(code) },
        { label: '办理情形', href: partPath(code, 'situations') },
        { label: material.name, href: null },
      ],
      errors: faults.length === 0 ? null : { title: '没有存', items: faults },
      lead: '条件看的是申请表的回答。指南、填表、提交和窗口都按这个条件判断：不满足的不列、不要、不查。',
      action: materialWhenPath(code, material.number),
      seen: seenValues(current.id, draft?.revision ?? 0),
      condition: conditionPart(typed, fields, wrong, words),
      back: partPath(code, 'situations'),
    },
    faults.length === 0 ? 200 : 422,
  )
}

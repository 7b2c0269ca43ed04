// 征求意见规则: what silence means for the requests of each matter, set by the province.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { ruleSentences, silenceNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { allRules } from '../../queries/rules.ts'
import { termOf } from '../../rules/request.ts'
import { removeRule, setRule } from '../../set-rule.ts'
import type { Silence } from '../../types.ts'
import { textOf } from '../desk/typed-lines.ts'
import { ruleFields } from './rule-fields.ts'
import type { TypedRule } from './rule-fields.ts'

export interface RulesPage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly done: string | null
  readonly rules: readonly {
    readonly name: string
    readonly words: string
    readonly matterId: string | null
  }[]
  readonly action: string
  readonly removal: string
  readonly fields: readonly FieldProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'consultations/admin/rules': RulesPage
  }
}

const untouched: TypedRule = {
  ...{ matterCode: '', silence: '', termDays: '5', reminderDays: '1', faults: [] },
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(
    ctx,
    res,
    untouched,
    req.query['done'] === 'set' ? '已保存，以后发出的按新规则。' : null,
  )
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Record<string, unknown>
  const typed = {
    matterCode: textOf(body['matterCode']).trim().slice(0, 20),
    silence: textOf(body['silence']),
    termDays: textOf(body['termDays']).trim().slice(0, 5),
    reminderDays: textOf(body['reminderDays']).trim().slice(0, 5),
  }
  const silence = Object.keys(silenceNames).find((one) => one === typed.silence) as
    Silence | undefined
  const termDays = termOf(typed.termDays)
  const reminderDays = /^\d{1,2}$/.test(typed.reminderDays) ? Number(typed.reminderDays) : 99
  const faults = [
    ...(silence === undefined ? ['silence' as const] : []),
    ...(termDays === null ? ['termDays' as const] : []),
    ...(reminderDays > 30 || reminderDays >= (termDays ?? 61) ? ['reminderDays' as const] : []),
  ].map((field) => ({ field, message: ruleSentences[field] }))
  if (silence === undefined || termDays === null || faults.length > 0) {
    return answer(ctx, res, { ...typed, faults }, null, 422)
  }
  const set = await setRule(ctx, { matterCode: typed.matterCode, silence, termDays, reminderDays })
  if (set.ok) return res.redirect(303, `${paths.rules}?done=set`)
  const fault = { field: 'matterCode', message: ruleSentences[set.refusal] }
  await answer(ctx, res, { ...typed, faults: [fault] }, null, 422)
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const matterId = textOf((req.body as Record<string, unknown>)['matterId'])
  if (/^\d{1,18}$/.test(matterId)) await removeRule(ctx, matterId)
  res.redirect(303, `${paths.rules}?done=set`)
}

async function answer(
  ctx: Context,
  res: Response,
  typed: TypedRule,
  done: string | null,
  status = 200,
): Promise<void> {
  const rules = await allRules(ctx.db)
  const { faults } = typed
  await render(
    res,
    'consultations/admin/rules',
    {
      title: faults.length === 0 ? '征求意见规则' : `有 ${faults.length} 处要改 - 征求意见规则`,
      breadcrumb: [],
      errors: {
        title: `有 ${faults.length} 处要改，没有保存`,
        items: faults.map(({ field, message }) => ({ text: message, href: `#r-${field}` })),
      },
      done,
      rules: rules.map(({ matterId, matterCode, matterName, silence, termDays, reminderDays }) => ({
        name: matterId === null ? '其他事项（通用）' : `${matterName ?? ''}（${matterCode ?? ''}）`,
        words: `通常 ${termDays} 个工作日；到期前 ${reminderDays} 个工作日提醒；到期不答复，${silenceNames[silence]}`,
        matterId,
      })),
      action: paths.rules,
      removal: paths.ruleRemoval,
      fields: ruleFields(typed),
    },
    status,
  )
}

// One group of 省级参数: changed with a reason.
import type { Request, Response } from 'express'
import { cleanText, errorSummary, readFields, titleWith } from '../../../accounts/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { Control, ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { valuesOf } from '../../../platform/setting-group.ts'
import type { SettingField, SettingGroup } from '../../../platform/setting-group.ts'
import { changeSettings, seenOf } from '../../change.ts'
import { groupNamed } from '../../groups.ts'
import { paths } from '../../paths.ts'
import { read, written } from '../../rules/typed.ts'
import type { Faults, Typed } from '../../rules/typed.ts'

export interface SettingGroupPage extends BasePage {
  readonly heading: string
  readonly lead: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly seen: string
  readonly fields: readonly FieldProps[]
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'settings/admin/group': SettingGroupPage
  }
}

const longestReason = 200

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const group = found(groupNamed(String(req.params['group'])))
  const values = await valuesOf(ctx.db, group)
  await present(res, group, { ...written(group, values), reason: '' }, {}, seenOf(values))
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const group = found(groupNamed(String(req.params['group'])))
  const names = group.fields.map(({ name }) => name)
  const { seen = '', ...typed }: Typed = readFields(req.body, [...names, 'reason', 'seen'])
  const reason = cleanText(typed['reason'] ?? '')
  const values = read(group, typed)
  const faults: Faults = { ...(values.ok ? {} : values.refusal), ...reasonFault(reason) }
  if (!values.ok || Object.keys(faults).length > 0) return present(res, group, typed, faults, seen)
  const changed = await changeSettings(ctx, group, { values: values.value, reason, seen })
  if (changed.ok) return res.redirect(303, `${paths.settings}#${group.key}`)
  const now = await valuesOf(ctx.db, group)
  const [first = ''] = names
  const stale = { [first]: '这一组刚才有人改过，没有保存。请看看现在的数，再保存一次' }
  await present(res, group, typed, stale, seenOf(now))
}

function reasonFault(reason: string): Faults {
  if (reason === '') return { reason: '请写明为什么改' }
  return [...reason].length > longestReason ? { reason: `最多 ${longestReason} 个字` } : {}
}

async function present(
  res: Response,
  group: SettingGroup,
  typed: Typed,
  faults: Faults,
  seen: string,
): Promise<void> {
  const { t } = shellOf(res)
  const summary = errorSummary(t, faults)
  const fault = (name: string) => faults[name] ?? null
  await render(
    res,
    'settings/admin/group',
    {
      title: titleWith(summary, group.title),
      heading: group.title,
      breadcrumb: [
        { label: '省级参数', href: paths.settings },
        { label: group.title, href: null },
      ],
      ...{ lead: group.lead, summary, action: paths.group(group.key), seen },
      fields: [
        ...group.fields.map((field) => fieldOf(field, typed[field.name] ?? '', fault(field.name))),
        reasonField(typed['reason'] ?? '', fault('reason')),
      ],
      back: `${paths.settings}#${group.key}`,
    },
    summary === null ? 200 : 422,
  )
}

function fieldOf(field: SettingField, value: string, error: string | null): FieldProps {
  const { name, label, hint, required, kind } = field
  return {
    ...{ id: name, name, label, hint, error, required, disabled: false },
    ...{ optional: required ? null : '（可不填）', group: kind === 'choice' },
    control: controlOf(field, value),
  }
}

function controlOf({ kind, unit, choices }: SettingField, value: string): Control {
  if (kind === 'choice') {
    const options = choices.map(([key, label]) => ({
      ...{ value: key, label, hint: null, chosen: key === value, disabled: false },
    }))
    return { kind: 'choices', type: 'radio', wrap: false, options }
  }
  const width = kind === 'number' ? 'w-s' : kind === 'numbers' ? 'w-m' : 'full'
  return {
    ...{ kind: 'input', type: 'text', value, width, unit, autocomplete: 'off', maxLength: 100 },
    inputmode: kind === 'number' ? 'numeric' : 'text',
  }
}

function reasonField(value: string, error: string | null): FieldProps {
  return {
    ...{ id: 'reason', name: 'reason', label: '为什么改', hint: '记入日志，审计员看得到' },
    ...{ error, optional: null, group: false, required: true, disabled: false },
    control: { kind: 'textarea', value, rows: 2, maxLength: longestReason },
  }
}

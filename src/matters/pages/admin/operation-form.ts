// 提出拆分、合并、取消: which matters, what takes their place, why, and from which day.
import type { Request, Response } from 'express'
import { isDay } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { Control, ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { allow } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { propose } from '../../operate.ts'
import { adminMattersPath, operationPath, operationsPath, paths } from '../../paths.ts'
import type { OperationFault, OperationKind } from '../../rules/operations.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { area } from './edit-controls.ts'
import { dayField } from './matter-fields.ts'
import { kindLeads, kindTitles } from './operation-words.ts'
import { bodyOf, readText } from './seen.ts'

export interface OperationFormPage extends BasePage {
  readonly lead: string
  readonly errors: ErrorSummaryProps | null
  readonly action: string
  readonly kind: OperationKind
  readonly fields: readonly FieldProps[]
  readonly cancel: string
  readonly newMatter: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/operation-form': OperationFormPage
  }
}

interface Typed {
  readonly kind: OperationKind
  readonly origins: string
  readonly successors: string
  readonly reason: string
  readonly basis: string
  readonly day: string
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  allow(mayChangeCatalogue(ctx.actor))
  const { kind, code } = req.query
  const origins = typeof code === 'string' && /^\d{10,12}$/.test(code) ? code : ''
  const typed = { kind: kindOf(kind), origins, successors: '', reason: '', basis: '', day: '' }
  await answer(res, typed, [])
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const typed: Typed = {
    kind: kindOf(body['kind']),
    origins: readText(body, 'origins').slice(0, 1000),
    successors: readText(body, 'successors').slice(0, 1000),
    reason: readText(body, 'reason'),
    basis: readText(body, 'basis'),
    day: readText(body, 'effectiveOn'),
  }
  const { day } = typed
  if (day !== '' && !isDay(day)) {
    return answer(res, typed, [{ field: 'day', sentence: '请选生效的日期。' }])
  }
  const done = await propose(ctx, {
    ...{ kind: typed.kind, reason: typed.reason, basis: typed.basis },
    origins: codesOf(typed.origins),
    successors: codesOf(typed.successors),
    effectiveOn: isDay(day) ? day : ctx.today,
  })
  if (done.ok) return res.redirect(303, operationPath(done.value))
  await answer(res, typed, done.refusal)
}

function kindOf(value: unknown): OperationKind {
  return value === 'split' || value === 'merge' ? value : 'withdraw'
}

function codesOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\s,、;，；]+/u)
    .filter((code) => code !== '')
}

const ids: Readonly<Record<OperationFault['field'], string>> = {
  ...{ origins: 'origins', successors: 'successors', reason: 'operation-reason' },
  ...{ basis: 'operation-basis', day: 'effectiveOn' },
}

async function answer(
  res: Response,
  typed: Typed,
  faults: readonly OperationFault[],
): Promise<void> {
  const title = kindTitles[typed.kind]
  const page: OperationFormPage = {
    title,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '目录调整', href: operationsPath() },
      { label: title, href: null },
    ],
    lead: kindLeads[typed.kind],
    errors:
      faults.length === 0
        ? null
        : {
            title: `有 ${faults.length} 处要改`,
            items: faults.map(({ field, sentence }) => ({
              text: sentence,
              href: `#${ids[field]}`,
            })),
          },
    action: paths.operationForm,
    kind: typed.kind,
    fields: fieldsOf(typed, faults),
    cancel: operationsPath(),
    newMatter: paths.newMatter,
  }
  await render(res, 'matters/admin/operation-form', page, faults.length === 0 ? 200 : 422)
}

const originLabels: Readonly<Record<OperationKind, string>> = {
  split: '拆分哪个事项',
  merge: '合并哪几个事项',
  withdraw: '取消哪个事项',
}

function fieldsOf(typed: Typed, faults: readonly OperationFault[]): FieldProps[] {
  const { kind, origins, successors, reason, basis, day } = typed
  const make = (
    field: Exclude<OperationFault['field'], 'day'>,
    label: string,
    hint: string,
    control: Control,
    optional = false,
  ): FieldProps => ({
    ...{ id: ids[field], name: field, label, hint, control, group: false, disabled: false },
    error: errorOf(faults, field),
    optional: optional ? '（可不填）' : null,
    required: !optional,
  })
  const many = '填基本编码，一行一个'
  return [
    make(
      'origins',
      originLabels[kind],
      kind === 'merge' ? many : '填基本编码',
      area(origins, kind === 'merge' ? 4 : 1, 1000),
    ),
    make(
      'successors',
      kind === 'withdraw' ? '由哪些事项接替' : kind === 'merge' ? '并成哪个事项' : '拆成哪几个事项',
      kind === 'merge'
        ? '填基本编码；新的事项先在“新增事项”里写好送审'
        : `${many}；新的事项先在“新增事项”里写好送审`,
      area(successors, kind === 'merge' ? 1 : 4, 1000),
      kind === 'withdraw',
    ),
    make('reason', '原因', '群众在指南和目录调整记录里会看到', area(reason, 3, 500)),
    make('basis', '依据', '写法律、法规、规章或者文件的名称和条号', area(basis, 2, 500), true),
    {
      ...dayField('effectiveOn', day, {
        label: '哪一天生效',
        hint: '不填就在审核通过以后马上生效；选了以后的日期，当天零点自动生效',
      }),
      error: errorOf(faults, 'day'),
    },
  ]
}

function errorOf(faults: readonly OperationFault[], field: OperationFault['field']): string | null {
  const own = faults.filter((each) => each.field === field).map(({ sentence }) => sentence)
  return own.length === 0 ? null : own.join('')
}

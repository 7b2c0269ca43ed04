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
import { isBasicCode } from '../../rules/codes.ts'
import type { OperationFault, OperationKind } from '../../rules/operations.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { area } from './edit-controls.ts'
import { dayField } from './matter-fields.ts'
import { namedMatters } from '../../queries/named-matters.ts'
import type { NamedMatter } from '../../queries/named-matters.ts'
import { codesWritten, matterWords } from '../../rules/written-matter.ts'
import { kindLeads, kindTitles } from './operation-words.ts'
import { bodyOf, readText } from './seen.ts'

export interface OperationFormPage extends BasePage {
  readonly lead: string
  readonly errors: ErrorSummaryProps | null
  readonly action: string
  readonly kind: OperationKind
  /** Lines to write a matter on, with all matters to choose from. */
  readonly matters: readonly MatterLines[]
  readonly known: readonly string[]
  readonly confirmation: FieldProps | null
  readonly fields: readonly FieldProps[]
  readonly cancel: string
  readonly newMatter: string
}

export interface MatterLines {
  readonly id: string
  readonly name: 'origins' | 'successors'
  readonly label: string
  readonly hint: string
  readonly error: string | null
  readonly values: readonly string[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/operation-form': OperationFormPage
  }
}

interface Typed {
  readonly kind: OperationKind
  readonly origins: readonly string[]
  readonly successors: readonly string[]
  readonly confirmed: readonly string[]
  readonly reason: string
  readonly basis: string
  readonly day: string
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  allow(mayChangeCatalogue(ctx.actor))
  const { kind, code } = req.query
  const origins = typeof code === 'string' && isBasicCode(code) ? [code] : []
  const typed = { kind: kindOf(kind), origins, reason: '', basis: '', day: '' }
  await answer(ctx, res, { ...typed, successors: [], confirmed: [] }, [])
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const known = await namedMatters(ctx.db)
  const typed: Typed = {
    kind: kindOf(body['kind']),
    origins: codesWritten(linesOf(body['origins']), known),
    successors: codesWritten(linesOf(body['successors']), known),
    confirmed: linesOf(body['confirmed']).split('\n'),
    reason: readText(body, 'reason'),
    basis: readText(body, 'basis'),
    day: readText(body, 'effectiveOn'),
  }
  const { day } = typed
  if (day !== '' && !isDay(day)) {
    return answer(ctx, res, typed, [{ field: 'day', sentence: '请选生效的日期。' }])
  }
  const done = await propose(ctx, {
    ...{ kind: typed.kind, reason: typed.reason, basis: typed.basis },
    ...{ origins: typed.origins, successors: typed.successors, confirmed: typed.confirmed },
    effectiveOn: isDay(day) ? day : ctx.today,
  })
  if (done.ok) return res.redirect(303, operationPath(done.value))
  await answer(ctx, res, typed, done.refusal)
}

function kindOf(value: unknown): OperationKind {
  return value === 'split' || value === 'merge' ? value : 'withdraw'
}

/** One line or several, as one text. */
function linesOf(value: unknown): string {
  const lines = [value].flat().filter((line) => typeof line === 'string')
  return lines.join('\n').slice(0, 4000)
}

const ids: Readonly<Record<OperationFault['field'], string>> = {
  ...{
    origins: 'origins',
    successors: 'successors',
    confirmed: 'confirmed',
    reason: 'operation-reason',
  },
  ...{ basis: 'operation-basis', day: 'effectiveOn' },
}

async function answer(
  ctx: Context,
  res: Response,
  typed: Typed,
  faults: readonly OperationFault[],
): Promise<void> {
  const title = kindTitles[typed.kind]
  const known = await namedMatters(ctx.db)
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
    matters: linesToWrite(typed, faults, known),
    known: known.map(matterWords),
    confirmation: confirmationOf(typed, faults, known),
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
  const { reason, basis, day } = typed
  const make = (
    field: 'reason' | 'basis',
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
  return [
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

/** Written lines with their names, and empty ones below. */
function linesToWrite(
  { kind, origins, successors }: Typed,
  faults: readonly OperationFault[],
  known: readonly NamedMatter[],
): MatterLines[] {
  const words = (written: string) => {
    const matter = known.find(({ code }) => code === written)
    return matter === undefined ? written : matterWords(matter)
  }
  const padded = (written: readonly string[], fewest: number) => {
    const empty = Math.max(fewest - written.length, fewest > 1 ? 1 : 0)
    return [...written.map(words), ...Array.from({ length: empty }, () => '')]
  }
  const hint = '写名称或者基本编码，写几个字可以从列出的里面选'
  const later = `${hint}；新的事项先在“新增事项”里写好送审`
  return [
    {
      ...{ id: ids.origins, name: 'origins', label: originLabels[kind], hint },
      ...{ error: errorOf(faults, 'origins'), values: padded(origins, kind === 'merge' ? 3 : 1) },
    },
    {
      ...{ id: ids.successors, name: 'successors', label: successorLabels[kind], hint: later },
      error: errorOf(faults, 'successors'),
      values: padded(successors, kind === 'merge' ? 1 : 3),
    },
  ]
}

const successorLabels: Readonly<Record<OperationKind, string>> = {
  split: '拆成哪几个事项',
  merge: '并成哪个事项',
  withdraw: '由哪些事项接替（可不填）',
}

/** Only after a split was refused because a successor has nothing to do with the origin. */
function confirmationOf(
  { successors, confirmed }: Typed,
  faults: readonly OperationFault[],
  known: readonly NamedMatter[],
): FieldProps | null {
  const error = errorOf(faults, 'confirmed')
  if (error === null && !confirmed.some((code) => code !== '')) return null
  return {
    ...{
      id: ids.confirmed,
      name: 'confirmed',
      label: '确认由这些在用的事项接替',
      hint: null,
      error,
    },
    ...{ group: true, optional: null, required: true, disabled: false },
    control: {
      ...{ kind: 'choices', type: 'checkbox', wrap: false },
      options: known
        .filter(({ code }) => successors.includes(code))
        .map((matter) => ({
          ...{ value: matter.code, label: matterWords(matter), hint: null, disabled: false },
          chosen: confirmed.includes(matter.code),
        })),
    },
  }
}

function errorOf(faults: readonly OperationFault[], field: OperationFault['field']): string | null {
  const own = faults.filter((each) => each.field === field).map(({ sentence }) => sentence)
  return own.length === 0 ? null : own.join('')
}

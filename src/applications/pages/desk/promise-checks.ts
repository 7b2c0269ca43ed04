// 承诺核查: the promises that my department has to check, each with its last day and a form for the outcome.
import type { Request, Response } from 'express'
import { checksOf } from '../../../commitments/index.ts'
import type { Commitment } from '../../../commitments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  PaginationProps,
  TagProps,
} from '../../../platform/web/components.ts'
import { found, HttpError } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { checkPromise } from '../../check-promise.ts'
import { promiseSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { filedMatters } from '../../queries/filed-matters.ts'
import type { FiledMatter } from '../../queries/filed-matters.ts'

export interface PromiseChecksPage extends BasePage {
  readonly summary: ErrorSummaryProps
  readonly done: boolean
  readonly checks: readonly {
    readonly name: string
    /** '牧业保险投保，632722…': what it was filed for. */
    readonly matter: string
    readonly href: string
    readonly signed: string
    readonly due: TagProps
    readonly wording: string
    readonly action: string
    readonly id: string
    readonly fields: readonly FieldProps[]
  }[]
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/promise-checks': PromiseChecksPage
  }
}

interface Typed {
  readonly commitmentId: string
  readonly outcome: string
  readonly note: string
  readonly rectifyBy: string
  readonly fault: string | null
}

const nothing: Typed = { commitmentId: '', outcome: '', note: '', rectifyBy: '', fault: null }

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, req, res, nothing)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Readonly<Record<string, unknown>>
  const text = (name: string) => {
    const value = body[name]
    return typeof value === 'string' ? value : ''
  }
  const [applicationId = '', commitmentId = ''] = text('check').split('-')
  const typed = {
    commitmentId,
    outcome: text('outcome'),
    note: text('note'),
    rectifyBy: text('rectifyBy'),
  }
  const checked = await checkPromise(ctx, { applicationId, ...typed })
  if (checked.ok) return res.redirect(303, `${paths.promiseChecks()}?done=1`)
  const { refusal } = checked
  if (refusal === 'not-found') throw new HttpError(404, 'not found')
  await answer(ctx, req, res, { ...typed, fault: promiseSentences[refusal] })
}

async function answer(ctx: Context, req: Request, res: Response, typed: Typed): Promise<void> {
  const { actor, db, today } = ctx
  const departmentId = found(actor.kind === 'staff' ? actor.seat.departmentId : null)
  const asked = req.query['after']
  const after = typeof asked === 'string' ? asked : null
  const checks = await checksOf(db, departmentId, after)
  const matters = await filedMatters(
    db,
    checks.items.map(({ applicationId }) => applicationId),
  )
  const title = '承诺核查'
  const { fault, commitmentId } = typed
  const items = fault === null ? [] : [{ text: fault, href: `#note-${commitmentId}` }]
  await render(
    res,
    'applications/desk/promise-checks',
    {
      title: fault === null ? title : `有 1 处要改 - ${title}`,
      breadcrumb: [
        { label: '待办', href: paths.queue() },
        { label: title, href: null },
      ],
      summary: { title: '有 1 处要改', items },
      done: req.query['done'] === '1',
      checks: checks.items.map((one) => ({
        matter: inWords(matters.get(one.applicationId)),
        ...{ name: one.materialName, href: paths.deskFile(one.applicationId) },
        ...{ signed: one.signedName, wording: one.wording, id: `${one.applicationId}-${one.id}` },
        due: {
          label: one.dueOn === null ? '' : `最晚 ${fullDay(one.dueOn)}`,
          tone: one.dueOn !== null && one.dueOn < today ? 'bad' : 'info',
        },
        action: paths.promiseChecks(),
        fields: fieldsOf(one, one.id === commitmentId ? typed : nothing),
      })),
      pagination: {
        previous: after === null ? null : paths.promiseChecks(),
        next: checks.next === null ? null : paths.promiseChecks(checks.next),
        summary: null,
      },
    },
    fault === null ? 200 : 422,
  )
}

function inWords(matter: FiledMatter | undefined): string {
  if (matter === undefined) return ''
  return matter.number === null ? matter.matterName : `${matter.matterName}，${matter.number}`
}

function fieldsOf(
  { id, rectifyBy: ordered }: Commitment,
  { outcome, note, rectifyBy, fault }: Typed,
): readonly FieldProps[] {
  const choice = (value: string, label: string, hint: string | null) => ({
    ...{ value, label, hint, chosen: outcome === value, disabled: false },
  })
  return [
    {
      ...{ id: `outcome-${id}`, name: 'outcome', label: '核查结果', hint: null, error: null },
      ...{ optional: null, group: true, required: true, disabled: false },
      control: {
        ...{ kind: 'choices', type: 'radio', wrap: false },
        options: [
          choice('true', '属实', null),
          ...(ordered === null
            ? [choice('rectify', '责令限期改正', '能改正的，先发责令改正通知书，到期再核查一次')]
            : []),
          choice('false', '不实', '随即提出撤销决定，由负责人确认；申请人以后不能再用承诺'),
        ],
      },
    },
    ...(ordered === null
      ? [
          {
            ...{ id: `rectifyBy-${id}`, name: 'rectifyBy', label: '改正的最后一天' },
            ...{ hint: '责令改正的才填，例如 2026-12-31', error: null, optional: null },
            ...{ group: false, required: false, disabled: false },
            control: dayControl(rectifyBy),
          },
        ]
      : []),
    {
      ...{ id: `note-${id}`, name: 'note', label: '怎么核查的，看到什么', error: fault },
      ...{ hint: '不实的，这段话发给申请人', optional: null, group: false },
      ...{ required: true, disabled: false },
      control: { kind: 'textarea', value: note, rows: 3, maxLength: 1000 },
    },
  ]
}

function dayControl(value: string): FieldProps['control'] {
  return {
    ...{ kind: 'input', type: 'text', value, width: 'w-m', unit: null },
    ...{ inputmode: 'text', autocomplete: 'off', maxLength: 10 },
  }
}

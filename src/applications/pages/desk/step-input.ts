// Reads what the form of an action posts: trusted in nothing, checked by the machine afterwards.
import { isDay } from '../../../kernel/day.ts'
import type { Day } from '../../../kernel/day.ts'
import { noDetails } from '../../../workflow/index.ts'
import type { Action } from '../../../workflow/index.ts'
import type { StepInput } from '../../advance.ts'
import { deliveryMethods, refusalGrounds } from '../../messages.ts'
import type { CorrectionItem, Corrections, StepDetails } from '../../types.ts'
import type { CorrectionTarget } from './correction-targets.ts'

export type Posted = Readonly<Record<string, unknown>>

/** What was typed, to be shown again. */
export interface TypedStep {
  readonly comment: string
  readonly dueOn: string
  readonly ground: string
  readonly plannedDays: string
  readonly staffNames: string
  readonly toStage: string
  readonly method: string
  readonly receivedBy: string
  readonly validUntil: string
  readonly relation: string
  readonly refusalGround: string
  readonly competentOrgan: string
  readonly chosen: ReadonlyMap<string, { readonly why: string; readonly how: string }>
}

const longest = 2000

export function typedStep(body: Posted, targets: readonly CorrectionTarget[]): TypedStep {
  const chosen = listOf(body['items']).filter((one) => targets.some(({ target }) => target === one))
  return {
    comment: textOf(body['comment']),
    dueOn: textOf(body['dueOn']),
    ground: textOf(body['ground']),
    plannedDays: textOf(body['plannedDays']).normalize('NFKC'),
    staffNames: textOf(body['staffNames']),
    toStage: textOf(body['toStage']),
    method: textOf(body['method']),
    receivedBy: textOf(body['receivedBy']),
    validUntil: textOf(body['validUntil']),
    relation: textOf(body['relation']).slice(0, 50),
    refusalGround: textOf(body['refusalGround']),
    competentOrgan: textOf(body['competentOrgan']).trim().slice(0, 100),
    chosen: new Map(
      chosen.map((target) => [
        target,
        { why: textOf(body[`why.${target}`]), how: textOf(body[`how.${target}`]) },
      ]),
    ),
  }
}

export interface StepFault {
  readonly field: string
  readonly message: string
}

/** Faults of form; those of law are the machine's. */
export function stepFaults(action: Action, typed: TypedStep, today: Day): readonly StepFault[] {
  const faults: StepFault[] = []
  if (typed.comment.length > longest) {
    faults.push({
      field: 'comment',
      message: `最多写 ${longest} 个字，现在有 ${typed.comment.length} 个`,
    })
  }
  if (action === 'request-correction') {
    if (typed.chosen.size === 0)
      faults.push({ field: 'items', message: '请勾选要补正的内容，一次说全' })
    for (const [target, { why }] of typed.chosen) {
      if (why.trim() === '') faults.push({ field: `why.${target}`, message: '请写明哪里不对' })
    }
    if (!isDay(typed.dueOn)) faults.push({ field: 'dueOn', message: '请选择补正的截止日期' })
  }
  if (action === 'propose-suspension' && typed.ground === '') {
    faults.push({ field: 'ground', message: '请选择是哪一种特别程序' })
  }
  if (action === 'propose-suspension' && !/^\d{1,3}$/.test(typed.plannedDays)) {
    faults.push({ field: 'plannedDays', message: '请填写需要几个工作日，比如 15' })
  }
  if (typed.validUntil !== '' && !isDay(typed.validUntil)) {
    faults.push({ field: 'validUntil', message: '日期不对，请按 2027-12-31 这样填写' })
  }
  if (isDay(typed.validUntil) && typed.validUntil <= today) {
    faults.push({ field: 'validUntil', message: '有效期要晚于今天' })
  }
  if (action === 'propose-refusal' && groundOf(typed) === undefined) {
    faults.push({ field: 'refusalGround', message: '请选择为什么不受理' })
  }
  if (typed.refusalGround === 'not-competent' && typed.competentOrgan === '') {
    faults.push({ field: 'competentOrgan', message: '请写明应当向哪个机关申请' })
  }
  if (action === 'deliver' && !deliveryMethods.includes(typed.method)) {
    faults.push({ field: 'method', message: '请选择送达方式' })
  }
  return faults
}

export function stepInput(
  action: Action,
  typed: TypedStep,
  targets: readonly CorrectionTarget[],
  revision: number,
): StepInput {
  const staff = typed.staffNames.split(/[、，,；;\s]+/).filter((name) => name !== '')
  const corrections = action === 'request-correction' ? correctionsOf(typed, targets) : null
  const details: StepDetails = {
    ...(corrections === null ? {} : { corrections }),
    ...(action === 'propose-suspension'
      ? { ground: typed.ground, plannedDays: Number(typed.plannedDays) }
      : {}),
    ...(staff.length > 0 ? { staff } : {}),
    ...(action === 'resume' ? { result: typed.comment } : {}),
    ...refusalOf(action, typed),
    ...(action === 'deliver' ? { method: typed.method } : {}),
    ...(action === 'deliver' && typed.relation !== '' ? { relation: typed.relation } : {}),
    ...(typed.receivedBy === '' ? {} : { receivedBy: typed.receivedBy.slice(0, 100) }),
    ...(isDay(typed.validUntil) ? { validUntil: typed.validUntil } : {}),
  }
  return {
    request: {
      action,
      comment: typed.comment,
      details: {
        ...noDetails,
        correctionDueOn: corrections?.dueOn ?? null,
        ground: typed.ground === '' ? null : typed.ground,
        plannedDays: /^\d{1,3}$/.test(typed.plannedDays) ? Number(typed.plannedDays) : null,
        stageNumber: /^\d{1,2}$/.test(typed.toStage) ? Number(typed.toStage) : null,
        staffNames: staff,
      },
    },
    details,
    revision,
  }
}

function groundOf({ refusalGround }: TypedStep) {
  return refusalGrounds.find(([ground]) => ground === refusalGround)?.[0]
}

function refusalOf(action: Action, typed: TypedStep): StepDetails {
  const refusalGround = groundOf(typed)
  if (action !== 'propose-refusal' || refusalGround === undefined) return {}
  const organ = refusalGround === 'not-competent' ? { competentOrgan: typed.competentOrgan } : {}
  return { refusalGround, ...organ }
}

function correctionsOf(typed: TypedStep, targets: readonly CorrectionTarget[]): Corrections {
  const items: CorrectionItem[] = targets.flatMap(({ target, label }) => {
    const told = typed.chosen.get(target)
    return told === undefined ? [] : [{ target, label, why: told.why.trim(), how: told.how.trim() }]
  })
  return { dueOn: typed.dueOn as Day, items }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '').slice(0, 20_000) : ''
}

function listOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one): one is string => typeof one === 'string')
}

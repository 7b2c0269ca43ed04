// 承诺 on the page of an application: which papers come later, which were replaced by a promise, what became
// of each; before acceptance the clerk may refuse that a paper comes later.
import type { Day } from '../../../../kernel/day.ts'
import type { Commitment } from '../../../../commitments/index.ts'
import type { FieldProps, TagProps } from '../../../../platform/web/components.ts'
import { fullDay, longMoment } from '../../../../platform/i18n/zh-format.ts'
import { isTerminal } from '../../../../workflow/index.ts'
import { paths } from '../../../paths.ts'
import type { Application } from '../../../types.ts'
import { faultIn } from './noted.ts'
import type { Noted } from './noted.ts'

export interface CommitmentLine {
  readonly name: string
  readonly tag: TagProps
  readonly due: string
  readonly wording: string
  readonly signed: string
  readonly note: string | null
  readonly refusal: { readonly action: string; readonly field: FieldProps } | null
}

export function commitmentsPart(
  application: Application,
  all: readonly Commitment[],
  mine: boolean,
  noted: Noted,
  today: Day,
): readonly CommitmentLine[] {
  const mayRefuse = mine && application.status === 'submitted'
  return all.map((one) => ({
    name: one.materialName,
    tag: tagOf(one, application, today),
    due: dueOf(one),
    wording: one.wording,
    signed: `${one.signedName}，${longMoment(one.madeAt)}`,
    note: noteOf(one),
    refusal:
      mayRefuse && one.kind === 'later' && one.outcome === null
        ? {
            action: paths.laterRefusal(application.id, one.materialNumber),
            field: reasonField(one, noted),
          }
        : null,
  }))
}

const outcomes = {
  'handed-in': { label: '容缺，已补交', tone: 'ok' },
  overdue: { label: '容缺，逾期没有补交', tone: 'bad' },
  refused: { label: '不同意容缺', tone: 'warn' },
  true: { label: '告知承诺，核查属实', tone: 'ok' },
  false: { label: '告知承诺，核查不实', tone: 'bad' },
} as const

function tagOf(
  { kind, outcome, dueOn }: Commitment,
  { status }: Application,
  today: Day,
): TagProps {
  if (outcome !== null) return outcomes[outcome]
  if (kind === 'later' && isTerminal(status)) return { label: '容缺，办件已经结束', tone: 'idle' }
  if (dueOn !== null && dueOn < today) {
    return {
      label: kind === 'later' ? '容缺，过期还没有补交' : '告知承诺，过期还没有核查',
      tone: 'bad',
    }
  }
  return { label: kind === 'later' ? '容缺，等补交' : '告知承诺', tone: 'info' }
}

function dueOf({ kind, dueOn, termDays }: Commitment): string {
  if (dueOn !== null) return `${kind === 'later' ? '最晚补交' : '最晚核查'}：${fullDay(dueOn)}`
  return `${kind === 'later' ? '受理' : '准予'}后 ${termDays} 个工作日内${kind === 'later' ? '补交' : '核查'}`
}

function noteOf({ note, settledBy }: Commitment): string | null {
  const parts = [note, settledBy].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('，')
}

function reasonField({ materialNumber }: Commitment, noted: Noted): FieldProps {
  const id = `later-${materialNumber}` as const
  return {
    ...{ id, name: 'reason', label: '不同意的理由', hint: '发给申请人', optional: null },
    ...{ error: faultIn(noted, id), group: false, required: true, disabled: false },
    control: { kind: 'textarea', value: '', rows: 2, maxLength: 500 },
  }
}

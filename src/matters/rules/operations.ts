// 拆分、合并、取消: how many matters go in and come out, and which may.
import type { Day } from '../../kernel/day.ts'
import { addDays } from '../../kernel/day.ts'
import type { MatterStatus } from '../types.ts'
import { isReason, longestReason } from './reason.ts'

export type OperationKind = 'split' | 'merge' | 'withdraw'

export type OperationStage =
  'establishment-review' | 'legal-review' | 'approved' | 'done' | 'returned' | 'recalled'

export const operationNames: Readonly<Record<OperationKind, string>> = {
  split: '拆分',
  merge: '合并',
  withdraw: '取消',
}

/** What was typed, with what is known of each code; null for a code that no matter has. */
export interface Proposal {
  readonly kind: OperationKind
  readonly origins: readonly Named[]
  readonly successors: readonly Named[]
  readonly reason: string
  readonly basis: string
  readonly effectiveOn: Day
  /** 确认由它接替: codes of unrelated matters that are meant. */
  readonly confirmed?: readonly string[]
}

export interface Named {
  readonly code: string
  readonly status: MatterStatus | null
  /** True when another operation takes it out of use already. */
  readonly leaving: boolean
  /** Was there before and is no sub-item of an origin: most likely a slip of the code. */
  readonly unrelated?: boolean
}

export interface OperationFault {
  readonly field: 'origins' | 'successors' | 'confirmed' | 'reason' | 'basis' | 'day'
  readonly sentence: string
}

interface Count {
  readonly origins: readonly [number, number]
  readonly successors: readonly [number, number]
}

const most = 20

export const counts: Readonly<Record<OperationKind, Count>> = {
  split: { origins: [1, 1], successors: [2, most] },
  merge: { origins: [2, most], successors: [1, 1] },
  withdraw: { origins: [1, 1], successors: [0, most] },
}

const furthestDays = 366

export function operationFaults(proposal: Proposal, today: Day): OperationFault[] {
  const { kind, origins, successors, reason, basis, effectiveOn } = proposal
  const isFar = effectiveOn < today || effectiveOn > addDays(today, furthestDays)
  return [
    ...countFaults('origins', origins, counts[kind].origins),
    ...origins.flatMap((each) => fault('origins', originFault(each))),
    ...countFaults('successors', successors, counts[kind].successors),
    ...successors.flatMap((each) => fault('successors', successorFault(each))),
    ...repeated(origins, successors),
    ...(kind === 'split' ? unconfirmed(successors, proposal.confirmed ?? []) : []),
    ...fault('reason', isReason(reason) ? null : '请写明原因，至少 5 个字，不超过 500 个字。'),
    ...fault('basis', [...basis].length > longestReason ? '依据不超过 500 个字。' : null),
    ...fault('day', isFar ? '生效日不能早于今天，也不能晚于一年以后。' : null),
  ]
}

function fault(field: OperationFault['field'], sentence: string | null): OperationFault[] {
  return sentence === null ? [] : [{ field, sentence }]
}

const roles = { origins: '原事项', successors: '接替的事项' } as const

function countFaults(
  field: 'origins' | 'successors',
  { length }: readonly Named[],
  [fewest, mostOf]: readonly [number, number],
): OperationFault[] {
  if (length < fewest) return fault(field, `${roles[field]}至少要写 ${fewest} 个，一行一个编码。`)
  return fault(field, length > mostOf ? `${roles[field]}最多写 ${mostOf} 个。` : null)
}

function originFault({ code, status, leaving }: Named): string | null {
  if (status === null) return `没有编码为“${code}”的事项。`
  if (status === 'draft') return `“${code}”还没有发布过，作废它的草稿就行。`
  if (status === 'withdrawn') return `“${code}”已经取消。`
  return leaving ? `“${code}”已经在另一次拆分、合并或者取消里，请先撤回那一次。` : null
}

function successorFault({ code, status, leaving }: Named): string | null {
  if (status === null) return `没有编码为“${code}”的事项，请先新增。`
  if (status === 'withdrawn') return `“${code}”已经取消，不能接替。`
  return leaving ? `“${code}”自己也要拆分、合并或者取消，不能接替。` : null
}

function repeated(origins: readonly Named[], successors: readonly Named[]): OperationFault[] {
  const codes = [...origins, ...successors].map(({ code }) => code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  return fault('successors', twice === undefined ? null : `“${twice}”写了两次。`)
}

function unconfirmed(successors: readonly Named[], confirmed: readonly string[]): OperationFault[] {
  return successors
    .filter(({ code, unrelated }) => unrelated === true && !confirmed.includes(code))
    .flatMap(({ code }) =>
      fault('confirmed', `“${code}”本来就在用，和原事项没有隶属关系。确实由它接替的，请勾选确认。`),
    )
}

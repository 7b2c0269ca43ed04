// What somebody can press on an application: every act of the table of moves with the particulars that its
// form would send, by one of two colleagues of the post, by the applicant, or by one of two workers.
import { loadActor, staffOf } from '../../../src/accounts/index.ts'
import { advance, advanceIn, resubmit, submit } from '../../../src/applications/index.ts'
import { stepSentences } from '../../../src/applications/messages.ts'
import { system } from '../../../src/kernel/actor.ts'
import type { Actor, Post } from '../../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../../src/kernel/day.ts'
import { transaction } from '../../../src/platform/database/transaction.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { noDetails, steps } from '../../../src/workflow/index.ts'
import type { Action, Performer, StepDetails } from '../../../src/workflow/index.ts'
import { contextFor } from '../../support/context.ts'
import type { FiledApplication } from '../../support/builders/filed-application.ts'
import { otherOffering } from './situations.ts'

/** An act and by whom, such as 'accept by acceptance-clerk'. */
export interface Act {
  readonly action: Action
  readonly by: Performer
}

export const nameOf = ({ action, by }: Act): string => `${action} by ${by}`

export interface Said {
  readonly done: boolean
  /** What whoever was refused reads; null when it was done. */
  readonly sentence: string | null
}

const done: Said = { done: true, sentence: null }
const corrected = { contactPhone: ['19900000222'] }

/** All that the table allows in this status, lawful or not. */
export function actsFrom(status: string): readonly Act[] {
  return steps
    .filter(({ from }) => from.some((one) => one === status))
    .flatMap(({ action, by }) => by.map((performer) => ({ action, by: performer })))
}

/** Whether it would be done now; tried for real and rolled back. */
export async function isLawful(
  resources: Resources,
  filed: FiledApplication,
  act: Act,
): Promise<boolean> {
  const { action, by } = act
  if (action === 'submit' || action === 'resubmit') return true
  const rolledBack = new Error('only tried')
  let lawful = false
  try {
    const actor = await actorFor(resources, filed, by, 0)
    const input = await inputOf(resources, filed, action)
    await transaction(resources.db, async (tx) => {
      const ctx = contextFor(resources, actor, filed.now)
      lawful = (await advanceIn(tx, ctx, filed.id, { ...input, revision: null })).ok
      throw rolledBack
    })
  } catch (thrown) {
    if (thrown !== rolledBack) throw thrown
  }
  return lawful
}

/** Presses it: `which` of the two colleagues, from a page that showed this revision. */
export async function press(
  resources: Resources,
  filed: FiledApplication,
  { action, by }: Act,
  { which, revision }: { readonly which: 0 | 1; readonly revision: number },
): Promise<() => Promise<Said>> {
  const actor = await actorFor(resources, filed, by, which)
  const ctx = contextFor(resources, actor, filed.now)
  if (action === 'submit') {
    return async () => {
      const sent = await submit(ctx, filed.id, true)
      // Pressed twice, it is filed once, and the second is shown the same receipt.
      if (!sent.ok) return { done: false, sentence: JSON.stringify(sent.refusal) }
      return sent.value.again ? { done: false, sentence: '已经提交过，这是同一张回执。' } : done
    }
  }
  if (action === 'resubmit') {
    return async () => {
      const sent = await resubmit(ctx, filed.id, corrected)
      if (sent.ok) return done
      return { done: false, sentence: `补正：${sent.refusal.reason}` }
    }
  }
  const input = await inputOf(resources, filed, action)
  // Timers have seen no page.
  const seen = by === 'system' ? null : revision
  return async () => {
    const moved = await advance(ctx, filed.id, { ...input, revision: seen })
    return moved.ok ? done : { done: false, sentence: stepSentences[moved.refusal] }
  }
}

async function inputOf(resources: Resources, filed: FiledApplication, action: Action) {
  const particulars = await particularsOf(resources, filed, action)
  return {
    request: { action, comment: '情况属实', details: { ...noDetails, ...particulars.details } },
    details: particulars.kept ?? {},
  }
}

interface Particulars {
  readonly details: Partial<StepDetails>
  readonly kept?: Parameters<typeof advance>[2]['details']
}

async function particularsOf(
  { db }: Resources,
  filed: FiledApplication,
  action: Action,
): Promise<Particulars> {
  const suspension = { ground: 'inspection', plannedDays: 5 } as const
  const dueOn = addDays(dayOf(filed.now), 15)
  const items = [{ target: 'contactPhone', label: '联系电话', why: '打不通', how: '换一个' }]
  switch (action) {
    case 'request-correction':
      return { details: { correctionDueOn: dueOn }, kept: { corrections: { dueOn, items } } }
    case 'propose-suspension':
      return { details: suspension, kept: suspension }
    case 'propose-transfer':
      return { details: { transferTo: await otherOffering(db) } }
    case 'pass':
      return { details: { staffNames: ['才仁', '卓玛'] }, kept: { staff: ['才仁', '卓玛'] } }
    default:
      return { details: {} }
  }
}

async function actorFor(
  resources: Resources,
  filed: FiledApplication,
  by: Performer,
  which: 0 | 1,
): Promise<Actor> {
  if (by === 'system') return system
  if (by === 'applicant') return filed.applicant
  const departmentId = (await filed.row()).handlingDepartmentId ?? ''
  const holders = await holdersOf(resources, departmentId, by)
  const chosen = holders[which]
  if (chosen === undefined) throw new Error(`no second ${by} in ${departmentId}`)
  return loadActor(resources.db, chosen, departmentId)
}

/** Two accounts with the post there; a colleague is appointed where there is but one. */
async function holdersOf(
  { db }: Resources,
  departmentId: string,
  post: Post,
): Promise<readonly string[]> {
  const members = await staffOf(db, departmentId)
  const holders = members.filter(({ posts }) => posts.includes(post))
  if (holders.length > 1) return holders.map(({ accountId }) => accountId)
  const free = await db('accounts as a')
    .where({ kind: 'staff', status: 'active' })
    .whereNotIn('a.id', db('staffPosts').where({ departmentId }).select('accountId'))
    .orderBy('a.id')
    .first<{ id: string } | undefined>('a.id')
  if (free === undefined) throw new Error('nobody is free')
  await db('staffPosts').insert({ accountId: free.id, departmentId, post, grantedAt: new Date(0) })
  return [...holders.map(({ accountId }) => accountId), free.id]
}

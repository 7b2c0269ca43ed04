// 登记请假: for oneself, or by a head for a colleague who cannot do it himself; and 提前结束.
import { staffOf } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import { may } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { refusalToNote } from './rules/noting.ts'
import { leaveById, lockLeaves } from './store.ts'
import type { Leave, LeaveRefusal } from './types.ts'

export interface NewLeave {
  readonly accountId: string
  readonly deputyAccountId: string
  /** As typed. */
  readonly fromOn: string
  readonly untilOn: string
}

/** Its id. Tells the deputy, and the absent one when somebody else noted it; `link` is where they look. */
export function noteLeave(
  ctx: Context,
  actor: Staff,
  asked: NewLeave,
  link: (id: string) => string,
): Promise<Result<string, LeaveRefusal>> {
  const { departmentId } = actor.seat
  return transaction(ctx.db, async (tx) => {
    const leaves = await lockLeaves(tx, departmentId, ctx.today)
    const members = await staffOf(tx, departmentId)
    const { accountId: actorAccountId } = actor
    const actorIsHead = may(actor, 'applications.assign')
    const refusal = refusalToNote({
      ...{ ...asked, actorAccountId, actorIsHead, today: ctx.today, members, leaves },
    })
    if (refusal !== null) return refuse(refusal)
    const days = { fromOn: asked.fromOn as Day, untilOn: asked.untilOn as Day }
    const { accountId, deputyAccountId } = asked
    const [row] = await tx('leaves')
      .insert({
        ...{ departmentId, accountId, deputyAccountId, ...days },
        ...{ notedByAccountId: actorAccountId, createdAt: ctx.now },
      })
      .returning('id')
    if (row === undefined) throw new Error('a leave was not stored')
    const nameOf = (id: string) => members.find((one) => one.accountId === id)?.name ?? ''
    await record(tx, ctx, {
      ...{ action: 'leaves.note', subjectType: 'account', subjectId: accountId },
      after: { ...days, deputy: nameOf(deputyAccountId) },
    })
    const when = `${fullDay(days.fromOn)}至${fullDay(days.untilOn)}`
    await notify(tx, ctx, {
      ...{ accountId: deputyAccountId, applicationId: null, link: link(row.id) },
      title: `请您代理${nameOf(accountId)}`,
      body: `${when}，${nameOf(accountId)}手上的办件由您代办。`,
    })
    if (accountId !== actorAccountId) {
      await notify(tx, ctx, {
        ...{ accountId, applicationId: null, link: link(row.id), title: '已为您登记请假' },
        body: `${when}，您手上的办件由${nameOf(deputyAccountId)}代办。`,
      })
    }
    return ok(row.id)
  })
}

/** By whoever is away and by the heads; false when it is over, or not theirs to end. */
export function endLeave(ctx: Context, actor: Staff, id: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const leave = await leaveById(tx, id)
    if (leave === null || leave.departmentId !== actor.seat.departmentId) return false
    if (!mayEnd(actor, leave)) return false
    const ended = await tx('leaves').where({ id }).whereNull('endedAt').update({ endedAt: ctx.now })
    if (ended === 0) return false
    await record(tx, ctx, {
      ...{ action: 'leaves.end', subjectType: 'account', subjectId: leave.accountId },
      before: { fromOn: leave.fromOn, untilOn: leave.untilOn, deputy: leave.deputyName },
    })
    return true
  })
}

export function mayEnd(actor: Staff, { accountId }: Pick<Leave, 'accountId'>): boolean {
  return accountId === actor.accountId || may(actor, 'applications.assign')
}

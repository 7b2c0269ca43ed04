// 登记承接: an administrator of the province names who takes over from which day, or takes it back before
// that day; one whose day is today is carried out at once.
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { carryOutIn } from './carry-out.ts'
import { refusalToName } from './rules/naming.ts'
import type { Place } from './rules/naming.ts'
import { endSuccession, insertSuccession, lockPlanned, lockRegister, planned } from './store.ts'
import type { SuccessionKind, SuccessionRefusal } from './types.ts'

/** As typed. */
export interface Asked {
  readonly departmentId: string
  readonly kind: SuccessionKind
  readonly successorId: string
  readonly newName: string
  readonly effectiveOn: string
  readonly reason: string
}

/** Null when it may be registered. */
export async function refusalOf(
  tx: Tx,
  today: Day,
  asked: Asked,
): Promise<SuccessionRefusal | null> {
  const [department, successor] = [
    await placeOf(tx, asked.departmentId),
    await placeOf(tx, asked.successorId),
  ]
  const coming = await planned(tx)
  const newName = asked.newName.trim()
  const taken = await tx('departments').where({ name: newName, active: true }).first('id')
  return refusalToName({
    ...{ kind: asked.kind, department, successor, newName, today },
    ...{ effectiveOn: asked.effectiveOn, reason: asked.reason },
    ending: new Set(coming.map(({ departmentId }) => departmentId)),
    isAwaited: coming.some(({ successorId }) => successorId === asked.departmentId),
    isTaken: taken !== undefined && taken.id !== asked.departmentId,
  })
}

/** Gives its id. */
export function nameSuccession(
  ctx: Context,
  asked: Asked,
): Promise<Result<string, SuccessionRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new Error('only staff register successions')
  return transaction(ctx.db, async (tx) => {
    await lockRegister(tx)
    const refusal = await refusalOf(tx, ctx.today, asked)
    if (refusal !== null) return refuse(refusal)
    const department = await placeOf(tx, asked.departmentId)
    const merged = asked.kind === 'merged'
    const succession = {
      ...{ departmentId: asked.departmentId, kind: asked.kind, reason: asked.reason.trim() },
      successorId: merged ? asked.successorId : null,
      newName: merged ? null : asked.newName.trim(),
      effectiveOn: asked.effectiveOn as Day,
    }
    const id = await insertSuccession(tx, {
      ...succession,
      ...{ oldName: department?.name ?? '', namedByAccountId: actor.accountId, namedAt: ctx.now },
    })
    await record(tx, ctx, {
      ...{ action: 'successions.name', subjectType: 'department', subjectId: asked.departmentId },
      after: succession,
    })
    if (asked.effectiveOn === ctx.today) await carryOutIn(tx, ctx, id)
    return ok(id)
  })
}

/** False when its day has come or somebody was quicker. */
export function withdrawSuccession(ctx: Context, id: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const succession = await lockPlanned(tx, id)
    if (succession === null) return false
    await endSuccession(tx, id, { withdrawnAt: ctx.now }, [])
    await record(tx, ctx, {
      ...{ action: 'successions.withdraw', subjectType: 'department' },
      subjectId: succession.departmentId,
    })
    return true
  })
}

async function placeOf(tx: Tx, id: string): Promise<Place | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  const row = await tx('departments').where({ id }).first('id', 'name', 'regionCode', 'active')
  return row ?? null
}

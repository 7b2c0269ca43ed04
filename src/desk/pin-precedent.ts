// 典型件: a head holds a decided application up as an example, or takes it down again. The caller has seen
// to it that the head may read the application and that it was decided.
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import { may } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { asLines } from './rules/typed-text.ts'

export type PinRefusal = 'empty' | 'not-head'

export interface Precedent {
  readonly note: string
  readonly authorName: string
  readonly createdAt: Date
}

export const longestPrecedentNote = 200

interface Pinned {
  readonly applicationId: string
  readonly matterId: string
}

/** A second note takes the place of the first; both stay on record. */
export function pinPrecedent(
  ctx: Context,
  actor: Staff,
  given: Pinned & { readonly note: string },
): Promise<Result<undefined, PinRefusal>> {
  const note = asLines(given.note, longestPrecedentNote)
  return transaction(ctx.db, async (tx) => {
    if (!may(actor, 'applications.assign')) return refuse('not-head')
    if (!/[\p{L}\p{N}]/u.test(note)) return refuse('empty')
    await append(tx, ctx, actor, { ...given, note, pinned: true })
    return ok()
  })
}

/** Nothing happens where the head's department has not pinned it. */
export function unpinPrecedent(
  ctx: Context,
  actor: Staff,
  given: Pinned,
): Promise<Result<undefined, PinRefusal>> {
  return transaction(ctx.db, async (tx) => {
    if (!may(actor, 'applications.assign')) return refuse('not-head')
    if ((await precedentOn(tx, actor, given.applicationId)) === null) return ok()
    await append(tx, ctx, actor, { ...given, note: '', pinned: false })
    return ok()
  })
}

/** What the department of this person says of the application as a precedent; null for nothing. */
export async function precedentOn(
  db: Db | Tx,
  { seat }: Staff,
  applicationId: string,
): Promise<Precedent | null> {
  const last = await db('precedentPins')
    .where({ applicationId, departmentId: seat.departmentId })
    .orderBy('id', 'desc')
    .first('pinned', 'note', 'authorName', 'createdAt')
  return last?.pinned === true ? last : null
}

async function append(
  tx: Tx,
  ctx: Context,
  { accountId, name, seat }: Staff,
  { applicationId, matterId, note, pinned }: Pinned & { note: string; pinned: boolean },
): Promise<void> {
  await tx('precedentPins').insert({
    ...{ applicationId, matterId, note, pinned, accountId },
    ...{ authorName: name, departmentId: seat.departmentId, createdAt: ctx.now },
  })
  await record(tx, ctx, {
    action: 'desk.precedent',
    subjectType: 'application',
    subjectId: applicationId,
    applicationId,
    after: { pinned },
  })
}

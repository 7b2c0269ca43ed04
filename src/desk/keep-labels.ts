// 标签: a department's own words for its applications; its head keeps them, everybody puts them on.
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import { may } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Asked } from '../platform/database/together.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { KeepRefusal } from './keep-phrases.ts'
import { asLine } from './rules/typed-text.ts'
import type { Label } from './types.ts'

const most = 30

export async function labelsOf(db: Db | Tx, actor: Staff): Promise<Label[]> {
  return labelsAsked(db, actor).rows
}

/** The same as one of several lists. */
export function labelsAsked(db: Db | Tx, { seat }: Staff) {
  const rows = db('labels')
    .where({ departmentId: seat.departmentId })
    .orderBy('name')
    .select('id', 'name', 'tone')
  return { rows, ids: ['id'], instants: [] } as const
}

/** The ids of those of the department that are on the application. */
export function labelsOnAsked(
  db: Db,
  actor: Staff,
  applicationId: string,
): Asked<{ readonly id: string }> {
  const rows = db('applicationLabels as t')
    .join('labels as l', 'l.id', 't.labelId')
    .where({ 't.applicationId': applicationId, 'l.departmentId': actor.seat.departmentId })
    .select('l.id')
  return { rows, ids: ['id'], instants: [] }
}

export function addLabel(
  ctx: Context,
  actor: Staff,
  typed: string,
): Promise<Result<undefined, KeepRefusal>> {
  const name = asLine(typed, 10)
  const { departmentId } = actor.seat
  return transaction(ctx.db, async (tx) => {
    if (name === '') return refuse('nothing-typed')
    if (!may(actor, 'applications.assign')) return refuse('not-head')
    const known = await labelsOf(tx, actor)
    if (known.some((label) => label.name === name)) return refuse('name-taken')
    if (known.length >= most) return refuse('too-many')
    await tx('labels').insert({ departmentId, name, tone: 'info', createdAt: ctx.now })
    await record(tx, ctx, {
      ...{ action: 'desk.label', subjectType: 'department', subjectId: departmentId },
      after: { added: name },
    })
    return ok()
  })
}

/** It comes off every application. */
export function removeLabel(ctx: Context, actor: Staff, id: string): Promise<void> {
  const { departmentId } = actor.seat
  return transaction(ctx.db, async (tx) => {
    const one = (await labelsOf(tx, actor)).find((label) => label.id === id)
    if (one === undefined || !may(actor, 'applications.assign')) return
    await tx('labels').where({ id }).delete()
    await record(tx, ctx, {
      ...{ action: 'desk.label', subjectType: 'department', subjectId: departmentId },
      after: { removed: one.name },
    })
  })
}

/** Puts it on or takes it off. The caller has seen to it that the actor may read the application. */
export function setLabel(
  ctx: Context,
  actor: Staff,
  given: { readonly applicationId: string; readonly labelId: string; readonly on: boolean },
): Promise<void> {
  const { applicationId, labelId, on } = given
  return transaction(ctx.db, async (tx) => {
    const label = (await labelsOf(tx, actor)).find(({ id }) => id === labelId)
    if (label === undefined) return
    const row = { applicationId, labelId }
    if (on) {
      await tx('applicationLabels')
        .insert({ ...row, accountId: actor.accountId, createdAt: ctx.now })
        .onConflict(['applicationId', 'labelId'])
        .ignore()
    } else await tx('applicationLabels').where(row).delete()
    await record(tx, ctx, {
      ...{ action: 'desk.label', subjectType: 'application', subjectId: applicationId },
      ...{ applicationId, after: { label: label.name, on } },
    })
  })
}

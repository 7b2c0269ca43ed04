// 核对原件: a clerk has the original before him and finds that the uploaded copy is the same; from then on it
// is B and need not be shown again until it runs out.
import { record } from '../audit/index.ts'
import { setChecked } from '../copies/index.ts'
import type { Day } from '../kernel/day.ts'
import { isDay } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { filedVersion } from '../matters/index.ts'
import type { Application } from './types.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import { filesOf } from './materials-store.ts'
import { gradeOf } from './rules/grade-of.ts'
import { mayStep } from './rules/policy.ts'
import { lockApplication } from './store.ts'

export type CheckRefusal = 'not-found' | 'not-yours' | 'not-needed' | 'day-wrong' | 'expired'

/** `validUntil` as typed: '' where the paper names no day. */
export function checkOriginal(
  ctx: Context,
  id: string,
  attachmentId: string,
  validUntil: string,
): Promise<Result<undefined, CheckRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null) return refuse('not-found')
    const { actor } = ctx
    if (actor.kind !== 'staff' || !mayStep(actor, application)) return refuse('not-yours')
    const file = (await filesOf(tx, id)).find((one) => one.attachmentId === attachmentId)
    if (file === undefined) return refuse('not-found')
    const { elements } = await filedVersion(tx, application)
    const material = elements.materials.find(({ number }) => number === file.materialNumber)
    if (gradeOf(file, material) !== 'C') return refuse('not-needed')
    const until = dayIn(validUntil)
    if (until === 'wrong') return refuse('day-wrong')
    if (until !== null && until < ctx.today) return refuse('expired')
    await markChecked(tx, ctx, { applicationId: id, attachmentId, name: material?.name, until })
    return ok()
  })
}

/**
 * 窗口看过原件: a clerk noted that he saw the originals of these materials. What was uploaded of them by then is B, as by a
 * check on the page of the application; a file that comes later was not before him. Gives how many rose.
 */
export async function seenAtCounter(
  tx: Tx,
  ctx: Context,
  application: Application,
  materialNumbers: readonly number[],
): Promise<number> {
  if (materialNumbers.length === 0 || application.concludedOn !== null) return 0
  const { elements } = await filedVersion(tx, application)
  let risen = 0
  for (const { attachmentId, grade, materialNumber } of await filesOf(tx, application.id)) {
    const material = elements.materials.find(({ number }) => number === materialNumber)
    const seen = materialNumbers.includes(materialNumber)
    if (!seen || gradeOf({ grade }, material) !== 'C') continue
    const of = { applicationId: application.id, attachmentId, name: material?.name, until: null }
    await markChecked(tx, ctx, of)
    risen += 1
  }
  return risen
}

interface Checked {
  readonly applicationId: string
  readonly attachmentId: string
  readonly name: string | undefined
  readonly until: Day | null
}

/** C → B, in the application and in the person's store, with its entry in the log. */
async function markChecked(
  tx: Tx,
  ctx: Context,
  { applicationId, attachmentId, name, until }: Checked,
): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new Error('an original is seen by staff')
  const by = `${actor.seat.departmentName} ${actor.name}`
  await tx('applicationMaterials')
    .where({ applicationId, attachmentId })
    .update({ grade: 'B', checkedBy: `${by}，${longMoment(ctx.now)}`, validUntil: until })
  await setChecked(tx, attachmentId, {
    ...{ at: ctx.now, accountId: actor.accountId, by, validUntil: until },
  })
  await record(tx, ctx, {
    ...{ action: 'applications.check-original', subjectType: 'application' },
    ...{ subjectId: applicationId, applicationId },
    before: { grade: 'C' },
    after: { grade: 'B', attachment: attachmentId, material: name, validUntil: until },
  })
}

function dayIn(text: string): Day | null | 'wrong' {
  const typed = text.trim()
  if (typed === '') return null
  return isDay(typed) ? typed : 'wrong'
}

// In a draft, a person promises a paper for later (容缺受理) or makes a promise in its place (告知承诺), or
// takes the promise back.
import { record } from '../audit/index.ts'
import { dropCommitment, hasBroken, offeredFor, putCommitment } from '../commitments/index.ts'
import type { CommitmentKind } from '../commitments/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { filedVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isSelf, mayFill } from './rules/policy.ts'
import { lockApplication, updateApplication } from './store.ts'

export type CommitRefusal =
  'not-found' | 'not-offered' | 'broken' | 'not-agreed' | 'other-name' | 'not-self'

export interface Committing {
  readonly materialNumber: number
  readonly kind: CommitmentKind
  readonly agreed: boolean
  /** The name as the applicant signed it. */
  readonly signedName: string
}

export function commit(
  ctx: Context,
  id: string,
  { materialNumber, kind, agreed, signedName }: Committing,
): Promise<Result<undefined, CommitRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    const open = application?.status === 'draft' && application.binnedAt === null
    const own = application !== null && mayFill(ctx, application, 'submit')
    if (application === null || !open || !own) return refuse('not-found')
    // At a window the person himself stands there and gives his name to it.
    if (ctx.actor.kind === 'applicant' && !isSelf(ctx.actor)) return refuse('not-self')
    const { elements } = await filedVersion(tx, application)
    const material = elements.materials.find(({ number }) => number === materialNumber)
    const offered = material === undefined ? [] : offeredFor(material)
    const chosen = offered.find((one) => one.kind === kind)
    if (material === undefined || chosen === undefined) return refuse('not-offered')
    const accountId = application.applicantAccountId
    const promised = await mayPromise(tx, application, { agreed, signedName })
    if (!promised.ok) return promised
    const name = promised.value
    await putCommitment(tx, {
      ...{ applicationId: id, accountId, materialNumber, materialName: material.name },
      ...{ ...chosen, signedName: name, madeAt: ctx.now },
    })
    await updateApplication(tx, id, { updatedAt: ctx.now })
    await record(tx, ctx, {
      ...{ action: 'applications.commit', subjectType: 'application', subjectId: id },
      applicationId: id,
      after: { material: material.name, kind, days: chosen.termDays },
    })
    return ok()
  })
}

/** Who may promise at all: nobody who broke one before, and only who agreed in his own name, which is given. */
export async function mayPromise(
  tx: Tx,
  {
    applicantAccountId,
    applicantName,
  }: { readonly applicantAccountId: string; readonly applicantName: string },
  { agreed, signedName }: Pick<Committing, 'agreed' | 'signedName'>,
): Promise<Result<string, 'broken' | 'not-agreed' | 'other-name'>> {
  if (await hasBroken(tx, applicantAccountId)) return refuse('broken')
  if (!agreed) return refuse('not-agreed')
  const name = signedName.normalize('NFKC').trim()
  return name === applicantName.normalize('NFKC') ? ok(name) : refuse('other-name')
}

export function takeBack(
  ctx: Context,
  id: string,
  materialNumber: number,
): Promise<Result<undefined, 'not-found'>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    const own = application?.status === 'draft' && mayFill(ctx, application, 'fill')
    if (!own || !(await dropCommitment(tx, id, materialNumber))) return refuse('not-found')
    await record(tx, ctx, {
      ...{ action: 'applications.take-back', subjectType: 'application', subjectId: id },
      ...{ applicationId: id, before: { material: materialNumber } },
    })
    return ok()
  })
}

// What was proposed for a letter of an application is confirmed or sent back; the applicant is told what became of it.
import {
  changeNames,
  confirmChange,
  declineChange,
  documentPaths,
  remediesOf,
} from '../documents/index.ts'
import type { DocumentChangeRefusal } from '../documents/index.ts'
import { ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { filedVersion } from '../matters/index.ts'
import { notify } from '../notifications/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { commonFacts } from './issue-for.ts'
import type { Application } from './types.ts'

/** Issues the new letter with its number, ends the old one and tells the applicant, all or nothing. */
export function confirmPaper(
  ctx: Context,
  application: Application,
  documentId: string,
): Promise<Result<undefined, DocumentChangeRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const version = await filedVersion(tx, application)
    const organId = ctx.actor.kind === 'staff' ? ctx.actor.seat.departmentId : ''
    const organ = await departmentById(tx, organId)
    if (organ === null) throw new Error(`department ${organId} does not exist`)
    const remedies = await remediesOf(tx, ctx, organ, application.matterId)
    const done = await confirmChange(tx, ctx, documentId, ({ title, number }, reasons) => ({
      kind: 'revocation-decision',
      facts: {
        ...commonFacts(ctx, { application, version, changes: {} }, organ),
        ...{ target: { title, number }, reasons, legalBasis: [], endsOn: ctx.today, remedies },
      },
      applicationId: application.id,
      organ: { departmentId: organ.id, name: organ.name, code: organ.organCode },
      issuedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    }))
    if (!done.ok) return done
    const { change, reason, old, successor } = done.value
    await notify(tx, ctx, {
      accountId: application.applicantAccountId,
      applicationId: application.id,
      title: `《${old.title}》已${changeNames[change]}`,
      body: `${old.number}已${changeNames[change]}，原因：${reason}。新发出的是${successor.number}《${successor.title}》，请以它为准。`,
      link: documentPaths.verification(successor.verificationCode),
    })
    return ok()
  })
}

export function declinePaper(
  ctx: Context,
  documentId: string,
): Promise<Result<undefined, DocumentChangeRefusal>> {
  return transaction(ctx.db, (tx) => declineChange(tx, ctx, documentId))
}

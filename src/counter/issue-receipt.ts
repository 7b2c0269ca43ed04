// 申请材料接收凭证: a numbered letter of what lay on the counter. One holds at a time: when other papers are taken in, a new
// one takes its place.
import { applicationById, commonFacts, mayFollow } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { documentsOf, endDocument, issueDocument } from '../documents/index.ts'
import type { DocumentRecord } from '../documents/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { filedVersion } from '../matters/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db } from '../platform/database/transaction.ts'
import { papersOf } from './store.ts'
import type { PaperTaken } from './types.ts'

export type ReceiptRefusal = 'not-found' | 'no-papers' | 'unchanged'

/** The receipt that holds now; null for none. */
export async function receiptOf(db: Db, applicationId: string): Promise<DocumentRecord | null> {
  const letters = await documentsOf(db, applicationId)
  return (
    letters.findLast(({ kind, status }) => kind === 'material-receipt' && status === 'in-force') ??
    null
  )
}

/** Whether there is something to receipt that no letter says yet. */
export function isReceiptDue(
  papers: readonly PaperTaken[],
  receipt: Pick<DocumentRecord, 'issuedAt'> | null,
): boolean {
  return papers.some(({ notedAt }) => receipt === null || notedAt > receipt.issuedAt)
}

export function issueReceipt(ctx: Context, id: string): Promise<Result<undefined, ReceiptRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const { actor } = ctx
    // Two clicks give one letter: the second waits here and finds nothing new.
    await tx('counterPapers').where({ applicationId: id }).forUpdate().select('materialNumber')
    const application = await applicationById(tx, id)
    const mine = application !== null && actor.kind === 'staff' && mayFollow(actor, application)
    if (!mine || application.number === null) return refuse('not-found')
    const papers = await papersOf(tx, id)
    if (papers.length === 0) return refuse('no-papers')
    const before = await receiptOf(tx, id)
    if (!isReceiptDue(papers, before)) return refuse('unchanged')
    const organ = await departmentById(tx, actor.seat.departmentId)
    if (organ === null) throw new Error(`department ${actor.seat.departmentId} does not exist`)
    const version = await filedVersion(tx, application)
    const issued = await issueDocument(tx, ctx, {
      kind: 'material-receipt',
      facts: {
        ...commonFacts(ctx, { application, version, changes: {} }, organ),
        papers: papers.map(({ materialName: name, copiesKept, originalSeen, scanned }) => ({
          ...{ name, copiesKept, originalSeen, scanned },
        })),
        ...{ takenAt: papers[0]?.notedAt ?? ctx.now, clerk: actor.name },
      },
      applicationId: id,
      organ: { departmentId: organ.id, name: organ.name, code: organ.organCode },
      issuedBy: actor.accountId,
    })
    if (!issued.ok) throw new Error(`a receipt lacks its ${issued.refusal}`)
    if (before !== null) {
      await endDocument(tx, before.id, {
        ...{ status: 'replaced', on: ctx.today, successorId: issued.value.id },
        reason: '又收了材料，开了新的接收凭证',
      })
    }
    await record(tx, ctx, {
      action: 'counter.issue-receipt',
      ...{ subjectType: 'application', subjectId: id, applicationId: id },
      after: { document: issued.value.number, papers: papers.length },
    })
    return ok()
  })
}

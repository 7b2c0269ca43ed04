// 更正、取代、撤销: proposed by one member of the organ, confirmed by an approver other than he. Only then is a
// new letter issued, with a number of its own, and the old one says on its page of verification what became of it.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { issueDocument, reissueDocument } from './issue.ts'
import type { IssueOrder } from './issue.ts'
import { withNote } from './rules/edited-content.ts'
import { mayDecide, mayPropose } from './rules/may-change.ts'
import { chineseDate } from './rules/wording.ts'
import { endDocument, lockDocument } from './store.ts'
import type { DocumentChangeRow, DocumentRow } from './tables.ts'
import type {
  DocumentChangeKind,
  DocumentChangeRefusal,
  DocumentContent,
  IssuedDocument,
} from './types.ts'

export interface ProposedChange {
  readonly change: DocumentChangeKind
  readonly reason: string
  /** The words of the new letter; null for a revocation, and for words that differ in nothing. */
  readonly content: DocumentContent | null
}

/** Writes a proposal down; nothing else happens yet. */
export async function proposeChange(
  tx: Tx,
  ctx: Context,
  documentId: string,
  { change, reason, content }: ProposedChange,
): Promise<Result<undefined, DocumentChangeRefusal>> {
  const document = await lockDocument(tx, documentId)
  if (document === null || ctx.actor.kind !== 'staff') return refuse('not-yours')
  const barred = mayPropose(ctx.actor, document.organDepartmentId)
  if (barred !== null) return refuse(barred)
  if (document.kind === 'licence') return refuse('is-licence')
  if (document.status !== 'in-force') return refuse('not-in-force')
  if (!/[^\p{Z}\p{C}\s]/u.test(reason)) return refuse('reason-missing')
  if (change !== 'revoke' && content === null) return refuse('nothing-changed')
  if ((await openChange(tx, documentId)) !== null) return refuse('already-proposed')
  await tx('documentChanges').insert({
    ...{ documentId, change, reason: reason.trim(), state: 'proposed' },
    content: content === null ? null : (JSON.stringify(content) as unknown as DocumentContent),
    proposedByAccountId: ctx.actor.accountId,
    proposedByName: ctx.actor.name,
    proposedAt: ctx.now,
  })
  await keep(tx, ctx, 'documents.propose-change', document, { change, reason: reason.trim() })
  return ok()
}

export interface ConfirmedChange {
  readonly change: DocumentChangeKind
  readonly reason: string
  readonly old: DocumentRow
  readonly successor: IssuedDocument
}

/**
 * Carries out what was proposed: issues the new letter and ends the old one. `revocation` is the letter that a
 * revocation needs (撤销决定书), told its reasons here. Refuses to whoever proposed it and to all but approvers.
 */
export async function confirmChange(
  tx: Tx,
  ctx: Context,
  documentId: string,
  revocation: (old: DocumentRow, reason: string) => IssueOrder,
): Promise<Result<ConfirmedChange, DocumentChangeRefusal>> {
  const opened = await openToDecide(tx, ctx, documentId)
  if (!opened.ok) return opened
  const { document, proposal, accountId } = opened.value
  if (document.status !== 'in-force') return refuse('not-in-force')
  const { change, reason, content } = proposal
  const successor =
    content === null
      ? await revoked(tx, ctx, revocation(document, reason))
      : await reissueDocument(
          tx,
          ctx,
          document,
          withNote(content, noteOf(proposal, document)),
          accountId,
        )
  await endDocument(tx, documentId, {
    ...{ status: statusAfter[change], on: ctx.today, reason, successorId: successor.id },
  })
  await decide(tx, ctx, proposal, 'confirmed', successor.id)
  await keep(tx, ctx, 'documents.confirm-change', document, {
    ...{ change, reason, successor: successor.number },
  })
  return ok({ change, reason, old: document, successor })
}

/** Sends a proposal back; the letter stays as it is. */
export async function declineChange(
  tx: Tx,
  ctx: Context,
  documentId: string,
): Promise<Result<undefined, DocumentChangeRefusal>> {
  const opened = await openToDecide(tx, ctx, documentId)
  if (!opened.ok) return opened
  const { document, proposal } = opened.value
  await decide(tx, ctx, proposal, 'declined', null)
  await keep(tx, ctx, 'documents.decline-change', document, { change: proposal.change })
  return ok()
}

/** What was proposed for a letter so far, the latest first. */
export function changesOf(db: Db | Tx, documentId: string): Promise<DocumentChangeRow[]> {
  return db('documentChanges').where({ documentId }).orderBy('id', 'desc').select('*')
}

const statusAfter = { correct: 'corrected', replace: 'replaced', revoke: 'revoked' } as const

async function openToDecide(tx: Tx, { actor }: Context, documentId: string) {
  const document = await lockDocument(tx, documentId)
  if (document === null || actor.kind !== 'staff') return refuse('not-yours' as const)
  const proposal = await openChange(tx, documentId)
  if (proposal === null) return refuse('no-proposal' as const)
  const barred = mayDecide(actor, document.organDepartmentId, proposal.proposedByAccountId)
  return barred === null ? ok({ document, proposal, accountId: actor.accountId }) : refuse(barred)
}

async function openChange(tx: Tx, documentId: string): Promise<DocumentChangeRow | null> {
  return (await tx('documentChanges').where({ documentId, state: 'proposed' }).first('*')) ?? null
}

async function decide(
  tx: Tx,
  { actor, now }: Context,
  { id }: DocumentChangeRow,
  state: 'confirmed' | 'declined',
  successorId: string | null,
): Promise<void> {
  if (actor.kind !== 'staff') throw new Error('only staff decide')
  await tx('documentChanges')
    .where({ id })
    .update({
      ...{ state, successorId, decidedByAccountId: actor.accountId },
      ...{ decidedByName: actor.name, decidedAt: now },
    })
}

async function revoked(tx: Tx, ctx: Context, order: IssueOrder): Promise<IssuedDocument> {
  const issued = await issueDocument(tx, ctx, order)
  if (!issued.ok) throw new Error(`a revocation lacks its ${issued.refusal}`)
  return issued.value
}

function noteOf({ change, reason }: DocumentChangeRow, { title, number, issuedOn }: DocumentRow) {
  const verb = change === 'correct' ? '更正' : '取代'
  return `本文书${verb}${chineseDate(issuedOn)}的《${title}》（${number}），以本文书为准。原因：${reason}`
}

function keep(
  tx: Tx,
  ctx: Context,
  action: string,
  { id, applicationId, number }: DocumentRow,
  after: Record<string, unknown>,
) {
  return record(tx, ctx, {
    ...{ action, subjectType: 'document', subjectId: id, applicationId },
    after: { number, ...after },
  })
}

// What all acts of a hearing share: the application held, the letter issued, the row kept, the log, the message.
import { commonFacts, lockApplication, mayStep, waitForHearing } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { issueDocument } from '../documents/index.ts'
import type { CommonFacts, DocumentDraft } from '../documents/index.ts'
import { personOf } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { filedVersion } from '../matters/index.ts'
import { notify } from '../notifications/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isOpen, waitingFor } from './rules/hearing.ts'
import { appendAct, hearingActs } from './store.ts'
import type { HearingAct, HearingActName, HearingRefusal } from './types.ts'

export type Done = Result<undefined, HearingRefusal>

export interface Acting {
  readonly tx: Tx
  readonly application: Application
  readonly acts: readonly HearingAct[]
}

/** By a clerk of the department that handles it, while it is open. */
export function atTheDesk(
  ctx: Context,
  id: string,
  work: (acting: Acting) => Promise<Done>,
): Promise<Done> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null) return refuse('not-found')
    if (ctx.actor.kind !== 'staff' || !mayStep(ctx.actor, application)) return refuse('not-yours')
    if (!isOpen(application.status)) return refuse('not-now')
    return work({ tx, application, acts: await hearingActs(tx, id) })
  })
}

/** Instead of a name, which the row would outlive. */
const ofApplicant = '申请人'

/** What the applicant did himself, and nobody noted for him or for another. */
export function isApplicants({ actorName }: Pick<HearingAct, 'actorName'>): boolean {
  return actorName === ofApplicant
}

/** The letter, from what every letter is told and the name of the organ. */
export type Drafting = (common: CommonFacts, organ: string) => DocumentDraft

export interface NewAct {
  readonly act: HearingActName
  readonly draft: Drafting | null
  readonly askUntil: Day | null
  readonly heldAt: Date | null
  readonly place: string | null
  readonly chair: string | null
  /** To the applicant; null where the letter is for somebody else. */
  readonly message: { readonly title: string; readonly body: string; readonly link: string } | null
}

export const plainAct = {
  ...{ draft: null, askUntil: null, heldAt: null, place: null, chair: null, message: null },
} as const

/** Issues, keeps, records and tells, in the caller's transaction. Refuses a letter that lacks its reasons. */
export async function keepAct(
  ctx: Context,
  { tx, application, acts }: Acting,
  { act, draft, message, ...facts }: NewAct,
): Promise<Done> {
  const letter = draft === null ? null : await issued(tx, ctx, application, draft)
  if (letter !== null && !letter.ok) return refuse('reason-missing')
  const { actor } = ctx
  if (actor.kind !== 'staff' && actor.kind !== 'applicant') return refuse('not-yours')
  const person = actor.kind === 'staff' ? actor : personOf(actor)
  const named = actor.kind === 'staff' ? actor.name : ofApplicant
  await appendAct(tx, {
    ...{ applicationId: application.id, act, documentId: letter?.value.id ?? null, ...facts },
    ...{ accountId: person.accountId, actorName: named, happenedAt: ctx.now },
  })
  await waitForHearing(tx, application.id, waitingFor([...acts, { act, ...facts }]))
  await record(tx, ctx, {
    action: `hearings.${act}`,
    ...{ subjectType: 'application', subjectId: application.id, applicationId: application.id },
    after: { document: letter?.value.number ?? null, heldAt: facts.heldAt },
  })
  if (message !== null) {
    const { applicantAccountId: accountId, id: applicationId } = application
    await notify(tx, ctx, { accountId, applicationId, ...message })
  }
  return ok()
}

async function issued(tx: Tx, ctx: Context, application: Application, draft: Drafting) {
  const { actor } = ctx
  const atDesk = actor.kind === 'staff' ? actor : null
  // 听证申请书 goes to whoever handles it, and is registered in that organ's numbers.
  const organId = atDesk?.seat.departmentId ?? application.handlingDepartmentId ?? ''
  const organ = await departmentById(tx, organId)
  if (organ === null) throw new Error(`department ${organId} does not exist`)
  const version = await filedVersion(tx, application)
  return issueDocument(tx, ctx, {
    ...draft(commonFacts(ctx, { application, version, changes: {} }, organ), organ.name),
    applicationId: application.id,
    organ: { departmentId: organ.id, name: organ.name, code: organ.organCode },
    issuedBy: atDesk?.accountId ?? null,
  })
}

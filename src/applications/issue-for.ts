// The paper that a move produces, told in facts: issued with the move, and shown before it.
import { departmentById } from '../organizations/index.ts'
import type { Department } from '../organizations/index.ts'
import { matterTypeOf, remediesOf } from '../documents/index.ts'
import type { CommonFacts, DocumentDraft, IssueOrder } from '../documents/index.ts'
import { dayOf } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Moving } from './changes-after.ts'
import type { Known } from './facts.ts'
import { draftDocument } from './document-facts.ts'
import type { Changes } from './store.ts'

export interface Issuing extends Moving {
  readonly known: Known
  readonly changes: Changes
}

/** What is to be issued, or null when the move produces no paper. */
export async function paperOf(tx: Tx, ctx: Context, issuing: Issuing): Promise<IssueOrder | null> {
  if (issuing.move.document === null) return null
  const organ = await issuingOrgan(tx, ctx, issuing)
  const draft = await draftOf(tx, ctx, issuing, organ)
  if (draft === null) return null
  return {
    ...draft,
    applicationId: issuing.application.id,
    organ: { departmentId: organ.id, name: organ.name, code: organ.organCode },
    issuedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
  }
}

/** The department that acts; for the applicant's and the timers' moves, the one that handles it. */
async function issuingOrgan(tx: Tx, ctx: Context, issuing: Issuing): Promise<Department> {
  const { application, owner } = issuing
  const id =
    ctx.actor.kind === 'staff'
      ? ctx.actor.seat.departmentId
      : (application.handlingDepartmentId ?? owner.department.id)
  const organ = await departmentById(tx, id)
  if (organ === null) throw new Error(`department ${id} does not exist`)
  return organ
}

async function draftOf(
  tx: Tx,
  ctx: Context,
  issuing: Issuing,
  organ: Department,
): Promise<DocumentDraft | null> {
  return draftDocument(tx, ctx, issuing, {
    common: commonFacts(ctx, issuing, organ),
    remedies: await remediesOf(tx, ctx, organ, issuing.application.matterId),
  })
}

type Told = Pick<Issuing, 'application' | 'version'> & { readonly changes: Changes }

/** Who applied for what, and whom to ask: what every letter about an application is told. */
export function commonFacts(
  ctx: Context,
  { application, version, changes }: Told,
  organ: Department,
): CommonFacts {
  return {
    applicationNumber: changes.number ?? application.number ?? '',
    matterName: version.name,
    matterItem: changes.handleItem ?? application.handleItem,
    matterType: matterTypeOf(version.typeCode),
    applicantName: application.applicantName,
    applicantType: application.applicantKind,
    appliedOn: dayOf(changes.submittedAt ?? application.submittedAt ?? ctx.now),
    contact: { phone: organ.phone ?? '12345', address: organ.address },
  }
}

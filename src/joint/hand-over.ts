// 统一送达: the lead department's window hands over the results of all parts at once, with one proof of service
// and one signature; each part is delivered by its own step, and its clock of delivery stops.
import { advanceIn, lockParts } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { keepFile } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import { bundlePaths, lockJoint, updateJoint } from '../bundles/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import { noteHandover, resultKinds, serviceOf } from '../counter/index.ts'
import type { HandingOver } from '../counter/index.ts'
import { documentsOf, issueDocument } from '../documents/index.ts'
import type { Staff } from '../kernel/actor.ts'
import { inTurn } from '../kernel/in-turn.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { noDetails } from '../workflow/index.ts'
import { noticeFacts } from './notice-facts.ts'
import { delivering, isDeliverable } from './rules/delivering.ts'
import { leadsAcceptance } from './rules/policy.ts'

export type DeliverRefusal = 'not-found' | 'not-yours' | 'not-all-decided'

/** How many parts were delivered; of two clerks at once the second finds nothing left. */
export function handOverJoint(
  ctx: Context,
  clerk: Staff,
  id: string,
  handing: HandingOver,
): Promise<Result<number, DeliverRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || joint.submittedAt === null) return refuse('not-found')
    if (!leadsAcceptance(clerk, joint)) return refuse('not-yours')
    const state = delivering(await lockParts(tx, id))
    if (!isDeliverable(state)) return refuse('not-all-decided')
    const documentId = await issueProof(tx, ctx, clerk, joint, state.ready, handing)
    const kept =
      handing.photo === null ? null : await keepFile(tx, ctx, clerk.accountId, handing.photo)
    const attachmentId = kept?.id ?? null
    for (const part of state.ready) {
      const request = { action: 'deliver', comment: '', details: noDetails } as const
      const input = { request, details: serviceOf(handing), revision: null }
      const moved = await advanceIn(tx, ctx, part.id, input, { documentId })
      if (!moved.ok) throw new Error(`part ${part.id} could not be delivered: ${moved.refusal}`)
      await noteHandover(tx, ctx, clerk, part.id, { ...handing, attachmentId })
    }
    await updateJoint(tx, id, { updatedAt: ctx.now })
    await record(tx, ctx, {
      action: 'joint.hand-over',
      subjectType: 'joint-application',
      subjectId: id,
      after: { parts: state.ready.map(({ number }) => number), taker: handing.taker },
    })
    await notify(tx, ctx, {
      ...{ accountId: joint.applicantAccountId, applicationId: state.ready[0]?.id ?? null },
      title: `${joint.bundleName}：结果已经领走`,
      body: `${state.ready.length} 个事项的结果在窗口一次交清。不是您或者您委托的人领的，请马上打 12345。`,
      link: bundlePaths.joint(id),
    })
    return ok(state.ready.length)
  })
}

/** 送达回证: one for all, naming each paper; it hangs on the first part. */
async function issueProof(
  tx: Tx,
  ctx: Context,
  clerk: Staff,
  joint: JointApplication,
  parts: readonly Application[],
  handing: HandingOver,
): Promise<string> {
  const { common, organ } = await noticeFacts(tx, ctx, joint, parts)
  const papers = await inTurn(parts, (part) => documentsOf(tx, part.id))
  const { method, receivedBy, relation } = serviceOf(handing)
  const issued = await issueDocument(tx, ctx, {
    kind: 'proof-of-service',
    facts: {
      ...common,
      served: papers
        .flat()
        .filter(({ kind }) => resultKinds.has(kind))
        .map(({ title, number }) => ({ title, number })),
      ...{ method, receivedBy, relation, place: '牵头部门的窗口', servedAt: ctx.now },
      ...{ servers: [clerk.name], refusal: null },
    },
    applicationId: parts[0]?.id ?? null,
    organ,
    issuedBy: clerk.accountId,
  })
  if (!issued.ok) throw new Error(`no proof of service: ${issued.refusal}`)
  return issued.value.id
}

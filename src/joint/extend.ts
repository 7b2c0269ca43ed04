// 整件延长十五日: the lead department asks with its reason, the head of the government of that level approves
// or declines; the applicant gets the notice with reason and new day (行政许可法 第四十二条).
import { staffOf } from '../accounts/index.ts'
import { partsOf } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { bundlePaths, lockJoint, updateJoint } from '../bundles/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import { issueDocument } from '../documents/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import { departmentById, departmentsOnPath } from '../organizations/index.ts'
import type { Department } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { jointReading } from './joint-due.ts'
import { noticeFacts } from './notice-facts.ts'
import { jointParts } from './queries/parts.ts'
import { extensionDays } from './rules/clock.ts'
import { refusalToApprove, refusalToRequest } from './rules/extending.ts'
import type { Extending, ExtendRefusal } from './rules/extending.ts'

/** 政府办公室 works for the head of the government. */
const governmentLine = 'BGT'

/** The office of the government of the lead department's level. */
export async function governmentOffice(
  db: Db | Tx,
  { leadDepartmentId }: Pick<JointApplication, 'leadDepartmentId'>,
): Promise<Department | null> {
  const lead = await departmentById(db, leadDepartmentId)
  if (lead === null) return null
  return (await departmentsOnPath(db, governmentLine, lead.regionPath))[0] ?? null
}

export function requestExtension(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Result<undefined, ExtendRefusal>> {
  const { actor } = ctx
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || joint.submittedAt === null) return refuse('not-found')
    if (actor.kind !== 'staff' || actor.seat.departmentId !== joint.leadDepartmentId) {
      return refuse('not-lead')
    }
    const refusal = refusalToRequest(await extendingOf(tx, ctx, joint, actor.accountId, reason))
    if (refusal !== null) return refuse(refusal)
    await updateJoint(tx, id, {
      ...{ extensionReason: reason.trim(), extensionRequestedAt: ctx.now, updatedAt: ctx.now },
      extensionRequestedByAccountId: actor.accountId,
    })
    await record(tx, ctx, {
      ...{ action: 'joint.request-extension', subjectType: 'joint-application', subjectId: id },
      after: { reason: reason.trim() },
    })
    const office = await governmentOffice(tx, joint)
    for (const { accountId, posts } of office === null ? [] : await staffOf(tx, office.id)) {
      if (!posts.includes('approver')) continue
      await notify(tx, ctx, {
        ...{ accountId, applicationId: null, link: bundlePaths.desk(id) },
        title: '有联办件申请延长',
        body: `${joint.bundleName}申请延长 ${extensionDays} 个工作日，请您批准或者退回。`,
      })
    }
    return ok()
  })
}

/** Declined, the request is taken away and may be made again while there is time. */
export function decideExtension(
  ctx: Context,
  id: string,
  approved: boolean,
): Promise<Result<undefined, ExtendRefusal>> {
  const { actor } = ctx
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || joint.submittedAt === null) return refuse('not-found')
    const office = await governmentOffice(tx, joint)
    const isHead =
      actor.kind === 'staff' &&
      actor.seat.departmentId === office?.id &&
      actor.seat.posts.includes('approver')
    if (!isHead) return refuse('not-approver')
    const refusal = refusalToApprove(await extendingOf(tx, ctx, joint, actor.accountId, ''))
    if (refusal !== null) return refuse(refusal)
    await updateJoint(
      tx,
      id,
      approved
        ? { extendedOn: ctx.today, extensionApprover: actor.name, updatedAt: ctx.now }
        : {
            ...{ extensionRequestedAt: null, extensionRequestedByAccountId: null },
            ...{ extensionReason: null, updatedAt: ctx.now },
          },
    )
    if (approved) await tellExtended(tx, ctx, joint)
    await record(tx, ctx, {
      action: approved ? 'joint.extend' : 'joint.decline-extension',
      ...{ subjectType: 'joint-application', subjectId: id },
      after: { reason: joint.extensionReason, approved },
    })
    return ok()
  })
}

async function extendingOf(
  tx: Tx,
  ctx: Context,
  joint: JointApplication,
  actorAccountId: string,
  reason: string,
): Promise<Extending> {
  const reading = await readingOf(tx, ctx, joint)
  return {
    ...{ dueOn: reading?.dueOn ?? null, paused: reading?.state === 'paused', today: ctx.today },
    ...{ extended: joint.extendedOn !== null, requested: joint.extensionRequestedAt !== null },
    requestedBy: joint.extensionRequestedByAccountId,
    ...{ reason, actorAccountId },
  }
}

async function readingOf(tx: Tx, { today }: Context, joint: JointApplication) {
  return jointReading({ db: tx, today }, joint, await jointParts(tx, joint.id))
}

async function tellExtended(tx: Tx, ctx: Context, joint: JointApplication): Promise<void> {
  const parts = await partsOf(tx, joint.id)
  const before = (await readingOf(tx, ctx, joint))?.dueOn ?? ctx.today
  const extended = { ...joint, extendedOn: ctx.today }
  const after = (await readingOf(tx, ctx, extended))?.dueOn ?? ctx.today
  const { common, organ } = await noticeFacts(tx, ctx, joint, parts)
  const issued = await issueDocument(tx, ctx, {
    kind: 'extension-notice',
    facts: {
      ...common,
      ...{ acceptedOn: joint.acceptedOn ?? ctx.today, reasons: joint.extensionReason ?? '' },
      ...{ approver: '本级人民政府负责人', workingDays: extensionDays },
      ...{ dueOn: before, newDueOn: after },
    },
    applicationId: parts[0]?.id ?? null,
    organ,
    issuedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
  })
  if (!issued.ok) throw new Error(`no extension notice: ${issued.refusal}`)
  await notify(tx, ctx, {
    ...{ accountId: joint.applicantAccountId, applicationId: parts[0]?.id ?? null },
    title: `${joint.bundleName}：办理期限延长`,
    body: `经本级人民政府负责人批准，整件延长 ${extensionDays} 个工作日，最晚 ${fullDay(after)}全部有决定，理由见通知书。`,
    link: bundlePaths.joint(joint.id),
  })
}

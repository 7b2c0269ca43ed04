// 统一受理: the lead department accepts all parts that lie before it, with one notice to the applicant.
import { promisedWorkingDays } from '../matters/index.ts'
import { advanceIn, partsOf } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { bundlePaths, lockJoint, updateJoint } from '../bundles/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import { issueDocument } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { addWorkingDays, calendarOfRegion } from '../deadlines/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { noDetails } from '../workflow/index.ts'
import type { Action } from '../workflow/index.ts'
import { noticeFacts } from './notice-facts.ts'
import { leadsAcceptance } from './rules/policy.ts'

export type AcceptRefusal = 'not-found' | 'not-yours' | 'nothing-to-accept' | 'refused'

/** How many parts were accepted. */
export async function acceptJoint(
  ctx: Context,
  id: string,
  action: Extract<Action, 'accept' | 'deem-accepted'> = 'accept',
): Promise<Result<number, AcceptRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || joint.submittedAt === null) return refuse('not-found')
    if (ctx.actor.kind !== 'system' && !leadsAcceptance(ctx.actor, joint)) {
      return refuse('not-yours')
    }
    const waiting = (await partsOf(tx, id)).filter(({ status }) => status === 'submitted')
    const [first] = waiting
    if (first === undefined) return refuse('nothing-to-accept')
    const deemed = action === 'deem-accepted'
    const startsOn = acceptedOn(waiting, deemed, ctx.today)
    const documentId = await issueNotice(tx, ctx, joint, waiting, { deemed, startsOn })
    for (const part of waiting) {
      const request = { action, comment: '', details: noDetails }
      const input = { request, details: {}, revision: null }
      const moved = await advanceIn(tx, ctx, part.id, input, { documentId })
      if (!moved.ok) throw new Error(`part ${part.id} could not be accepted: ${moved.refusal}`)
    }
    await updateJoint(tx, id, { acceptedOn: joint.acceptedOn ?? startsOn, updatedAt: ctx.now })
    await record(tx, ctx, {
      action: 'joint.accept',
      subjectType: 'joint-application',
      subjectId: id,
      after: { action, parts: waiting.map((part) => part.number) },
    })
    await notify(tx, ctx, {
      ...{ accountId: joint.applicantAccountId, applicationId: first.id },
      title: `${joint.bundleName}：已受理`,
      body: `${waiting.length} 个事项统一受理，各部门同时办。受理通知书可以在进度页下载。`,
      link: bundlePaths.joint(id),
    })
    return ok(waiting.length)
  })
}

/**
 * The day on which the whole counts as accepted. Where nobody answered in time that is the day on which all of it
 * was received, however late it is noticed (行政许可法 第三十二条第一款第四项).
 */
function acceptedOn(parts: readonly Application[], deemed: boolean, today: Day): Day {
  const received = parts.map(({ receivedOn }) => receivedOn ?? today).sort()
  return deemed ? (received.at(-1) ?? today) : today
}

/** One notice that names every part; it hangs on the first. */
async function issueNotice(
  tx: Tx,
  ctx: Context,
  joint: JointApplication,
  parts: readonly Application[],
  { deemed, startsOn }: { readonly deemed: boolean; readonly startsOn: Day },
): Promise<string> {
  const { common, organ, versions } = await noticeFacts(tx, ctx, joint, parts)
  const workingDays = Math.max(0, ...versions.map(promisedWorkingDays))
  const calendar = await calendarOfRegion(tx, joint.regionPath)
  const issued = await issueDocument(tx, ctx, {
    kind: 'acceptance-notice',
    facts: {
      ...common,
      ...{ acceptedOn: startsOn, correctedOn: null, deemed, workingDays, materials: [] },
      // The clock of the whole runs in working days, whatever single parts promised.
      term: `${workingDays}个工作日`,
      dueOn: addWorkingDays(calendar, startsOn, workingDays),
    },
    applicationId: parts[0]?.id ?? null,
    organ,
    issuedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
  })
  if (!issued.ok) throw new Error(`no notice until ${fullDay(ctx.today)}: ${issued.refusal}`)
  return issued.value.id
}

// 内部文书: what a step leaves in the file besides the letter that goes out: the record of a check on the site, and
// at the decision the form with the opinion of every level.
import { postNames } from '../accounts/index.ts'
import { matterTypeOf } from '../documents/index.ts'
import type { IssueOrder, Opinion } from '../documents/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { stageAt } from '../workflow/index.ts'
import { commonFacts } from './issue-for.ts'
import type { Issuing } from './issue-for.ts'
import { opinionOf, statesAnOpinion, wordsOf } from './rules/opinions.ts'

/** Null for a step that leaves none, and for those that nobody of the staff does. */
export async function paperOfTheFile(
  tx: Tx,
  ctx: Context,
  issuing: Issuing,
): Promise<IssueOrder | null> {
  const { application, move, details, known } = issuing
  if (ctx.actor.kind !== 'staff') return null
  const passed = stageAt(
    known.facts.plan,
    move.history.details.stageNumber ?? application.stageNumber,
  )
  const checked = move.action === 'pass' && passed?.staffNeeded === 2
  const { comment } = move.history
  const decides = move.action === 'grant' || move.action === 'deny'
  if (!decides && (!checked || comment.trim() === '')) return null
  const { accountId, seat } = ctx.actor
  const organ = await departmentById(tx, seat.departmentId)
  if (organ === null) throw new Error(`department ${seat.departmentId} does not exist`)
  const common = commonFacts(ctx, issuing, organ)
  const order = {
    applicationId: application.id,
    organ: { departmentId: organ.id, name: organ.name, code: organ.organCode },
    issuedBy: accountId,
  }
  if (decides) {
    const facts = {
      ...common,
      opinions: opinionsUpTo(ctx, issuing),
      decision: wordsOf(move.action, common.matterType),
    }
    return { ...order, kind: 'approval-form', facts }
  }
  const facts = {
    ...common,
    staff: details.staff ?? move.history.details.staffNames,
    place: details.site?.place ?? '见核查情况',
    checkedAt: details.site === undefined ? ctx.now : new Date(details.site.at),
    findings: comment,
  }
  return { ...order, kind: 'site-check-record', facts }
}

/** Those in the history, and the one that decides now. Notes of clerks are kept elsewhere and never get here. */
function opinionsUpTo(
  ctx: Context,
  { known, folder, move, application, version }: Issuing,
): Opinion[] {
  const postOf = (number: number) => {
    const post = stageAt(known.facts.plan, number)?.post
    return post === undefined ? '' : postNames[post]
  }
  const type = matterTypeOf(version.typeCode)
  const past = folder.steps.filter(statesAnOpinion)
  const deciding = {
    action: move.action,
    stageName: move.history.stageName,
    comment: move.history.comment,
    actorName: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
    departmentName: ctx.actor.kind === 'staff' ? ctx.actor.seat.departmentName : '',
    happenedAt: ctx.now,
  }
  return [
    ...past.map((step) =>
      opinionOf(step, type, postOf(step.details.stageDone ?? step.stageNumber)),
    ),
    opinionOf(deciding, type, postOf(application.stageNumber)),
  ]
}

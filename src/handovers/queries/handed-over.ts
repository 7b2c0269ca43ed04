// Everything that is with one clerk: what he claimed, what he asked other departments, who waits for his
// word. The same list for a leave of days and for a change of posts.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { openStatuses } from '../../workflow/index.ts'
import type { Status } from '../../workflow/index.ts'

interface OfApplication {
  readonly applicationId: string
  readonly matterName: string
  readonly applicantName: string
}

export interface ClaimedWork extends OfApplication {
  readonly status: Status
  readonly regionPath: string
  readonly dueOn: Day | null
  readonly actBy: Day | null
}

export interface AskedOpinion extends OfApplication {
  readonly departmentName: string
  readonly dueOn: Day
}

export interface OpenMention extends OfApplication {
  readonly authorName: string
  readonly text: string
  readonly createdAt: Date
}

export interface HandedOver {
  readonly claimed: readonly ClaimedWork[]
  readonly opinions: readonly AskedOpinion[]
  readonly mentions: readonly OpenMention[]
}

/** More than these nobody hands over on one page; the queue shows the rest. */
const most = 200

export async function handedOver(
  db: Db,
  { departmentId, accountId }: { readonly departmentId: string; readonly accountId: string },
): Promise<HandedOver> {
  const [claimed, opinions, mentions] = await Promise.all([
    claimedBy(db, departmentId, accountId),
    opinionsAskedBy(db, departmentId, accountId),
    mentionsOf(db, departmentId, accountId),
  ])
  return { claimed, opinions, mentions }
}

function named(db: Db) {
  return db('applications as a').join('matterVersions as v', 'v.id', 'a.matterVersionId')
}

const who = ['a.id as applicationId', 'v.name as matterName', 'a.applicantName'] as const

/** The order of the queue: what somebody should begin first on top. */
function claimedBy(db: Db, departmentId: string, accountId: string) {
  return named(db)
    .where({ 'a.assigneeAccountId': accountId, 'a.handlingDepartmentId': departmentId })
    .whereIn('a.status', [...openStatuses()])
    .orderByRaw(`coalesce(a.act_by, a.due_on, date '9999-12-31'), a.id`)
    .limit(most)
    .select<ClaimedWork[]>(...who, 'a.status', 'a.regionPath', 'a.dueOn', 'a.actBy')
}

function opinionsAskedBy(db: Db, departmentId: string, accountId: string) {
  return named(db)
    .join('consultations as c', 'c.applicationId', 'a.id')
    .join('departments as d', 'd.id', 'c.departmentId')
    .where({ 'c.askedByAccountId': accountId, 'c.askingDepartmentId': departmentId })
    .where('c.status', 'open')
    .orderBy(['c.dueOn', 'c.id'])
    .limit(most)
    .select<AskedOpinion[]>(...who, 'd.name as departmentName', 'c.dueOn')
}

/** A mention is open until he writes or acts on the application, or it is over. */
function mentionsOf(db: Db, departmentId: string, accountId: string) {
  return named(db)
    .join('applicationNotes as n', 'n.applicationId', 'a.id')
    .where({ 'n.mentionedAccountId': accountId, 'n.departmentId': departmentId })
    .whereIn('a.status', [...openStatuses()])
    .whereRaw(
      `not exists (select 1 from application_notes o where o.application_id = a.id
         and o.account_id = ? and o.id > n.id)`,
      [accountId],
    )
    .whereRaw(
      `not exists (select 1 from application_steps s where s.application_id = a.id
         and s.account_id = ? and s.happened_at > n.created_at)`,
      [accountId],
    )
    .orderBy('n.id', 'desc')
    .limit(most)
    .select<OpenMention[]>(...who, 'n.authorName', 'n.text', 'n.createdAt')
}

// What the rules hold against departments beyond the steps of one application: refused demands in the
// audit log, decisions by night in bulk, bad ratings and alerts that wait for an answer.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { NightWork } from '../rules/tamper.ts'
import type { Card, RuleId } from '../types.ts'

export interface DemandRow {
  readonly entryId: string
  readonly applicationId: string
  readonly departmentId: string
  readonly actorName: string
  readonly at: Date
}

/** Attempts to ask for a second correction since an instant. */
export async function secondDemands(db: Db, since: Date): Promise<readonly DemandRow[]> {
  const rows = await db('auditEntries')
    .where('at', '>=', since)
    .where({ action: 'applications.request-correction', outcome: 'refused' })
    .whereRaw(`after ->> 'refusal' = 'first-correction'`)
    .whereNotNull('applicationId')
    .whereNotNull('departmentId')
    .orderBy('id')
    .select('id as entryId', 'applicationId', 'departmentId', 'actorName', 'at')
  return rows as DemandRow[]
}

/** Decisions between 22:00 and 6:00, one row a person and night, since the night before a day. */
export async function nightWork(db: Db, sinceDay: Day): Promise<readonly NightWork[]> {
  const { rows } = await db.raw<{ rows: NightWork[] }>(
    `select s.department_id, s.account_id, min(s.actor_name) as actor_name,
       ((s.happened_at at time zone 'Asia/Shanghai') - interval '6 hours')::date::text as night,
       array_agg(a.query_number order by s.id) as numbers
     from application_steps s join applications a on a.id = s.application_id
     where s.action in ('grant', 'deny', 'deliver', 'confirm-refusal')
       and s.happened_on >= ?::date - 1 and s.department_id is not null and s.account_id is not null
       and extract(hour from s.happened_at at time zone 'Asia/Shanghai') in (22, 23, 0, 1, 2, 3, 4, 5)
     group by 1, 2, 4 order by 4, 1, 2`,
    [sinceDay],
  )
  return rows
}

export interface UnansweredRating {
  readonly applicationId: string
  readonly departmentId: string
  readonly regionPath: string
  readonly ratedOn: Day
  readonly answerDueOn: Day
}

/** Bad ratings without an answer whose term ends on the day or before. */
export function unansweredRatings(db: Db, until: Day): Promise<UnansweredRating[]> {
  return db('ratingRectifications')
    .whereNull('answeredOn')
    .where('answerDueOn', '<=', until)
    .orderBy('applicationId')
    .select('applicationId', 'departmentId', 'regionPath', 'ratedOn', 'answerDueOn')
}

export interface LateRequest {
  readonly id: string
  readonly applicationId: string
  readonly departmentId: string
  readonly regionPath: string
  readonly silent: boolean
  readonly askedOn: Day
  readonly dueOn: Day
}

/** Requests for an opinion that nobody answered by their day; those closed by silence since `since`. */
export async function lateRequests(db: Db, today: Day, since: Day): Promise<LateRequest[]> {
  const { rows } = await db.raw<{ rows: LateRequest[] }>(
    `select c.id, c.application_id, c.department_id, a.region_path, c.status = 'silent' as silent,
       c.asked_on, c.due_on
     from consultations c join applications a on a.id = c.application_id
     where (c.status = 'open' and c.due_on < ?) or (c.status = 'silent' and c.closed_on >= ?)
     order by c.id`,
    [today, since],
  )
  return rows
}

export interface DecidedUnheard {
  readonly applicationId: string
  readonly departmentId: string
  readonly at: Date
}

/** Decisions since a day that were made while a hearing was called or asked for and not on record. */
export async function decidedUnheard(db: Db, since: Day): Promise<readonly DecidedUnheard[]> {
  const { rows } = await db.raw<{ rows: DecidedUnheard[] }>(
    `select distinct s.application_id, s.department_id, s.happened_at as at
     from applications a join application_steps s on s.application_id = a.id
     where a.hearing_owed and s.action in ('grant', 'deny') and s.happened_on >= ?
       and s.department_id is not null
     order by 1`,
    [since],
  )
  return rows
}

export interface WaitingAlert {
  readonly what: string
  readonly rule: RuleId
  readonly card: Card
  readonly applicationId: string | null
  readonly departmentId: string
  readonly regionPath: string
  readonly startedOn: Day
  readonly dueOn: Day
}

/**
 * Alerts and orders whose term to answer ends on the day or before. What was asked about a card that was
 * revoked has lapsed with it.
 */
export async function waitingAlerts(db: Db, until: Day): Promise<readonly WaitingAlert[]> {
  const { rows } = await db.raw<{ rows: WaitingAlert[] }>(
    `select case when status = 'CONFIRMED' then 'rectify:' else 'alert:' end || id as what,
       rule, card, application_id, department_id, region_path, raised_on as started_on, due_on
     from supervision_alerts
     where status in ('OPEN', 'NOTIFIED', 'CONFIRMED') and due_on <= ? and rule <> 'R-FEEDBACK'
     union all
     select 'order:' || o.id, a.rule, a.card, a.application_id, o.department_id, a.region_path,
       (o.issued_at at time zone 'Asia/Shanghai')::date, o.answer_by
     from supervision_orders o join supervision_alerts a on a.id = o.alert_id
     where o.answered_at is null and o.answer_by <= ?
       and not exists (
         select from supervision_alert_events e where e.alert_id = a.id and e.action = 'revoke'
       )
     order by 1`,
    [until, until],
  )
  return rows
}

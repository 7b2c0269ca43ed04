// 效能指标, counted from rows: each a numerator and a denominator, nothing is written over by hand.
import type { Day } from '../../kernel/day.ts'
import { startOf } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface IndicatorsAsked {
  readonly regionPath: string
  readonly from: Day
  readonly today: Day
}

export interface Fraction {
  readonly part: number
  readonly whole: number
}

export type IndicatorId =
  | ('onTime' | 'early' | 'receipt' | 'oneNotice' | 'visits' | 'good' | 'bad' | 'rated')
  | ('badAnswered' | 'calledBack' | 'signals' | 'yellows' | 'reds')
  | ('online' | 'noVisit' | 'instant' | 'compression')

export type Indicators = Readonly<Record<IndicatorId, Fraction>>

export async function indicators(db: Db, asked: IndicatorsAsked): Promise<Indicators> {
  const values = {
    region: asked.regionPath,
    below: `${asked.regionPath}/%`,
    from: asked.from,
    start: startOf(asked.from),
    today: asked.today,
  }
  const parts = await Promise.all(
    [handled, received, ratings, answers, alerts, catalogue].map(async (sql) => {
      const { rows } = await db.raw<{ rows: Record<string, number | null>[] }>(sql, values)
      return rows[0] ?? {}
    }),
  )
  const found = Object.fromEntries(parts.flatMap((part) => Object.entries(part)))
  const of = (part: string, whole: string): Fraction => ({
    part: found[part] ?? 0,
    whole: found[whole] ?? 0,
  })
  return {
    onTime: of('onTime', 'decided'),
    early: of('early', 'decided'),
    receipt: of('receiptKept', 'received'),
    oneNotice: of('correctedOnce', 'corrected'),
    visits: of('visits', 'visited'),
    good: of('good', 'rated'),
    bad: of('bad', 'rated'),
    rated: of('rated', 'concluded'),
    badAnswered: of('answeredInTime', 'answerable'),
    calledBack: of('calledBack', 'answered'),
    signals: of('signals', 'visited'),
    yellows: of('yellows', 'visited'),
    reds: of('reds', 'visited'),
    online: of('online', 'matters'),
    noVisit: of('noVisit', 'matters'),
    instant: of('instant', 'matters'),
    compression: of('saved', 'statutory'),
  }
}

const here = `(a.handling_path = :region or a.handling_path like :below)`

const handled = `
  select count(*) filter (where decided_on <= promised_due_on)::int as on_time,
    count(*) filter (where decided_on < promised_due_on)::int as early,
    count(*)::int as decided
  from applications a
  where ${here} and decided_on >= :from and decided_on <= :today and promised_due_on is not null`

/**
 * An acceptance after the term, spoken or silent, counts from receipt; silence that lasts is late. The few steps
 * that tell of it are read once, by an index of their own, not looked up for each application.
 */
const received = `
  select count(*) filter (where not late and not waiting)::int as receipt_kept,
    count(*) filter (where not (waiting and not late))::int as received,
    count(*) filter (where notices = 1)::int as corrected_once,
    count(*) filter (where notices >= 1)::int as corrected,
    coalesce(sum(visits), 0)::int as visits, count(*)::int as visited,
    count(*) filter (where concluded)::int as concluded
  from (
    select v.visits, a.status in ('concluded', 'not-accepted', 'terminated') as concluded,
      a.status in ('submitted', 'refusal-proposed') as waiting,
      (a.status in ('submitted', 'refusal-proposed') and a.due_on < :today)
        or coalesce(told.late, false) as late,
      told.notices
    from applications a join matter_versions v on v.id = a.matter_version_id
    left join (
      select application_id, bool_or(clock = 'start-decision-at-receipt') as late,
        count(*) filter (where action = 'request-correction') as notices
      from application_steps
      where (clock = 'start-decision-at-receipt' or action = 'request-correction')
        and happened_at >= :start
      group by application_id) told on told.application_id = a.id
    where ${here} and a.status <> 'draft' and a.submitted_at >= :start) seen`

const ratings = `
  select count(*) filter (where r.grade in ('very-satisfied', 'satisfied', 'fair'))::int as good,
    count(*) filter (where r.grade in ('dissatisfied', 'very-dissatisfied'))::int as bad,
    count(*)::int as rated
  from ratings r join applications a on a.id = r.application_id
  where ${here} and r.rated_at >= :start`

const answers = `
  select count(*) filter (where answered_on <= answer_due_on)::int as answered_in_time,
    count(*) filter (where answered_on is not null or answer_due_on < :today)::int as answerable,
    count(*) filter (where called_back_on is not null)::int as called_back,
    count(*) filter (where answered_on is not null)::int as answered
  from rating_rectifications
  where (region_path = :region or region_path like :below) and rated_on >= :from`

const alerts = `
  select count(*) filter (where card = 'signal')::int as signals,
    count(*) filter (where card = 'yellow')::int as yellows,
    count(*) filter (where card = 'red')::int as reds
  from supervision_alerts
  where (region_path = :region or region_path like :below) and raised_on >= :from
    and status <> 'REVOKED'`

/** The catalogue is one for the province: these do not depend on the region. */
const catalogue = `
  select count(*) filter (where v.online)::int as online,
    count(*) filter (where v.visits = 0)::int as no_visit,
    count(*) filter (where v.handling = 'instant')::int as instant,
    count(*)::int as matters,
    coalesce(sum(v.statutory_days - v.promised_days)
      filter (where v.statutory_unit = 'working-day'
        and coalesce(v.elements ->> 'promiseUnit', 'working-day') = 'working-day'), 0)::int as saved,
    coalesce(sum(v.statutory_days)
      filter (where v.statutory_unit = 'working-day'), 0)::int as statutory
  from matters m join matter_versions v on v.id = m.current_version_id
  where m.status = 'published'`

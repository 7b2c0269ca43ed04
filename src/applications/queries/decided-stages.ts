// When applications decided lately entered each of their stages; the latest two hundred of a matter,
// and none whose clock was stopped, since those say nothing of the usual.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface DecidedStage {
  readonly matterId: string
  readonly stageNumber: number
  readonly regionPath: string
  readonly enteredOn: Day
  readonly decidedOn: Day
}

export async function decidedStages(db: Db, since: Day): Promise<readonly DecidedStage[]> {
  const { rows } = await db.raw<{ rows: DecidedStage[] }>(
    `select d.matter_id, s.stage_number, d.region_path, min(s.happened_on) as entered_on, d.decided_on
     from matters m
     cross join lateral (
       select a.id, a.matter_id, a.region_path, a.decided_on from applications a
       where a.matter_id = m.id and a.status = 'concluded' and a.decided_on >= ?
       order by a.id desc limit 200
     ) d
     join application_steps s on s.application_id = d.id
     where s.to_status in ('examining', 'verifying', 'approving')
       and not exists (select from application_steps p where p.application_id = d.id and p.clock = 'pause')
     group by d.id, d.matter_id, s.stage_number, d.region_path, d.decided_on`,
    [since],
  )
  return rows
}

// The rules of matters, the common one first.
import type { Db } from '../../platform/database/transaction.ts'
import type { ConsultationRule } from '../types.ts'

export interface NamedRule extends ConsultationRule {
  readonly matterCode: string | null
  readonly matterName: string | null
}

const most = 500

export async function allRules(db: Db): Promise<readonly NamedRule[]> {
  const { rows } = await db.raw<{ rows: NamedRule[] }>(
    `select r.matter_id, r.silence, r.term_days, r.reminder_days, m.code as matter_code,
       v.name as matter_name
     from consultation_rules r
     left join matters m on m.id = r.matter_id
     left join matter_versions v on v.id = m.current_version_id
     order by m.code nulls first limit ${most}`,
  )
  return rows
}

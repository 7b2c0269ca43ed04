// What a plan is checked against: the matter that goes by it, and where departments stand.
import { formVersion } from '../../forms/index.ts'
import { currentMatter, promisedWorkingDays } from '../../matters/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Setting } from '../types.ts'

/** The plan's key is the code of its matter; a plan without one has no promise and no questions. */
export async function settingOf(db: Db, key: string): Promise<Setting> {
  const current = await currentMatter(db, key)
  const owners = await ownersOf(db)
  if (current === null) {
    return { promisedDays: null, statutoryDays: null, form: null, lineId: '', owners }
  }
  const { matter, version } = current
  return {
    promisedDays: promisedWorkingDays(version),
    statutoryDays: version.statutoryUnit === 'working-day' ? version.statutoryDays : null,
    form: await formVersion(db, version.formVersionId),
    lineId: matter.lineId,
    owners,
  }
}

async function ownersOf(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.raw<{ rows: { owner: string }[] }>(
    `select distinct line_id || '/' || level as owner from departments where active
     union
     select distinct served.id || '/' || d.level from departments d
     join department_lines served on served.served_below_by = d.line_id
     where d.active and d.level <> 'province'`,
  )
  return new Set(rows.map(({ owner }) => owner))
}

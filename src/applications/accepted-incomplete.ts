// 受理时材料不齐: what was accepted without a paper that its matter demands, and without a promise for it. The
// hall lets nobody file so; what stands here came past it, by another system or by hand.
import { filedVersion, isSigned } from '../matters/index.ts'
import { commitmentsOf } from '../commitments/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/database/transaction.ts'
import { filesOf } from './materials-store.ts'
import { conditionFacts } from './plan-of.ts'
import { missingMaterials } from './rules/completeness.ts'
import { handedIn } from './rules/papers-awaited.ts'
import { applicationById } from './store.ts'

export interface AcceptedIncomplete {
  readonly applicationId: string
  /** That accepted it. */
  readonly departmentId: string
  readonly actorName: string
  readonly at: Date
  /** Names of the papers. */
  readonly missing: readonly string[]
}

type Accepted = Omit<AcceptedIncomplete, 'missing'>

/** Of what was accepted since a day (行政许可法 第三十二条第一款第五项). */
export async function acceptedIncomplete(
  db: Db,
  since: Day,
): Promise<readonly AcceptedIncomplete[]> {
  const { rows } = await db.raw<{ rows: Accepted[] }>(
    `select distinct on (application_id) application_id, department_id, actor_name,
       happened_at as at
     from application_steps
     where action = 'accept' and happened_on >= ? and department_id is not null
       and account_id is not null
     order by application_id, sequence desc`,
    [since],
  )
  const found: AcceptedIncomplete[] = []
  for (const row of rows) {
    const missing = await missingOf(db, row.applicationId)
    if (missing.length > 0) found.push({ ...row, missing })
  }
  return found
}

async function missingOf(db: Db, id: string): Promise<readonly string[]> {
  const application = await applicationById(db, id)
  // What was cleared when its term of keeping ended has no papers any more.
  if (application === null || application.clearedOn !== null) return []
  const version = await filedVersion(db, application)
  const [files, commitments] = [await filesOf(db, id), await commitmentsOf(db, id)]
  const materials = version.elements.materials.filter((one) => !isSigned(one))
  const told = { answers: application.answers, facts: conditionFacts(application) }
  return missingMaterials(materials, handedIn(files, commitments), told).map(({ name }) => name)
}

// 额外索要材料: corrections that ask for a paper which the guide in force at filing does not name. The desk's
// page offers the guide's own papers alone; what stands here came past it, by another system or by hand.
import type { Day } from '../kernel/day.ts'
import { filedVersion } from '../matters/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { materialOf } from './rules/corrections.ts'
import { applicationById } from './store.ts'
import type { StepDetails } from './types.ts'

export interface AskedBeyondGuide {
  readonly applicationId: string
  /** That asked. */
  readonly departmentId: string
  readonly actorName: string
  readonly at: Date
  /** Names of the papers, as the notice calls them. */
  readonly papers: readonly string[]
}

type Asked = Omit<AskedBeyondGuide, 'papers'> & { readonly details: StepDetails }

/** Of what was asked to be corrected since a day (行政许可法 第三十一条: 不得要求提交与许可事项无关的材料). */
export async function askedBeyondGuide(db: Db, since: Day): Promise<readonly AskedBeyondGuide[]> {
  const { rows } = await db.raw<{ rows: Asked[] }>(
    `select application_id, department_id, actor_name, happened_at as at, details
     from application_steps
     where action = 'request-correction' and happened_on >= ? and department_id is not null
       and (details -> 'corrections')::text like '%"material:%'
     order by application_id, sequence`,
    [since],
  )
  const found: AskedBeyondGuide[] = []
  for (const { details, ...row } of rows) {
    const papers = await unnamed(db, row.applicationId, details)
    if (papers.length > 0) found.push({ ...row, papers })
  }
  return found
}

async function unnamed(
  db: Db,
  id: string,
  { corrections }: StepDetails,
): Promise<readonly string[]> {
  const application = await applicationById(db, id)
  if (application === null) return []
  const { materials } = (await filedVersion(db, application)).elements
  return (corrections?.items ?? [])
    .filter((item) => {
      const asked = materialOf(item)
      return asked !== null && !materials.some(({ number }) => number === asked)
    })
    .map(({ label }) => label)
}

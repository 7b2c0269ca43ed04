// 县 × 环节 of a matter: for its draft, or for the version in use where there is none.
import type { Db } from '../platform/database/transaction.ts'
import { newestPlanVersion, planVersion } from '../workflow/index.ts'
import { entryOf } from './entry-of.ts'
import { routesOf } from './queries/routes.ts'
import { matrixOf } from './rules/matrix.ts'
import type { MatrixRow } from './rules/matrix.ts'
import type { MatterVersion } from './types.ts'

export interface Matrix {
  readonly version: MatterVersion
  readonly stages: readonly string[]
  readonly rows: readonly MatrixRow[]
}

/** Null when there is no such matter. */
export async function matrix(db: Db, code: string): Promise<Matrix | null> {
  const entry = await entryOf(db, code)
  if (entry === null) return null
  const { matter } = entry
  const version = entry.draft ?? entry.current
  // As on filing: who files now goes through the plan of now.
  const plan = await planVersion(db, await newestPlanVersion(db, version.stagePlanVersionId))
  const routed = { matterId: matter.id, lineId: matter.lineId, version, plan }
  const numbers = plan.stages.map(({ number }) => number)
  return {
    version,
    stages: plan.stages.map(({ number, name }) => `${number}. ${name}`),
    rows: matrixOf(await routesOf(db, routed), numbers),
  }
}

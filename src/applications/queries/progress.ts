// All that the progress of one application is told from.
import { commitmentsOf } from '../../commitments/index.ts'
import type { Commitment } from '../../commitments/index.ts'
import { documentsToldOf } from '../../documents/index.ts'
import type { DocumentRecord } from '../../documents/index.ts'
import type { Day } from '../../kernel/day.ts'
import { matterById, filedVersion } from '../../matters/index.ts'
import type { MatterVersion } from '../../matters/index.ts'
import { departmentById } from '../../organizations/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { StagePlan } from '../../workflow/index.ts'
import { readingsOf } from '../clock-readings.ts'
import type { Readings } from '../clock-readings.ts'
import { planOf } from '../plan-of.ts'
import { filesOf } from '../materials-store.ts'
import type { MaterialFile } from '../materials-store.ts'
import { ratingOf, stepsOf } from '../store.ts'
import type { Application, Rating, Step } from '../types.ts'

export interface Progress {
  readonly application: Application
  readonly version: MatterVersion
  readonly matterCode: string
  readonly plan: StagePlan
  readonly steps: readonly Step[]
  readonly readings: Readings
  /** The department that handles it now. */
  readonly departmentName: string
  readonly documents: readonly DocumentRecord[]
  readonly files: readonly MaterialFile[]
  /** What was promised in place of papers, or for later. */
  readonly commitments: readonly Commitment[]
  readonly rating: Rating | null
  readonly today: Day
}

export async function progressOf(db: Db, application: Application, today: Day): Promise<Progress> {
  const { id, status, regionPath, handlingDepartmentId } = application
  const version = await filedVersion(db, application)
  const steps = await stepsOf(db, id)
  const department =
    handlingDepartmentId === null ? null : await departmentById(db, handlingDepartmentId)
  const matter = await matterById(db, application.matterId)
  return {
    application,
    version,
    matterCode: matter?.code ?? '',
    plan: await planOf(db, application, version),
    steps,
    readings: await readingsOf(db, { status, regionPath, steps, version, today }),
    departmentName: department?.name ?? '',
    documents: await documentsToldOf(db, id),
    files: await filesOf(db, id),
    commitments: await commitmentsOf(db, id),
    rating: await ratingOf(db, id),
    today,
  }
}

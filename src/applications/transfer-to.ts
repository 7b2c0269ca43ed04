// 转办: works out where an application would go and who would handle it there, or why it cannot.
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { offeringById } from '../matters/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { stageAt } from '../workflow/index.ts'
import { ownerOfStage } from './owner-of-stage.ts'
import type { Owner } from './owner-of-stage.ts'
import { planOf } from './plan-of.ts'
import { lineOf } from './queries/line-of.ts'
import { sentBackBy } from './rules/transfers.ts'
import type { Application, Step, Transfer } from './types.ts'

export type TransferRefusal =
  'transfer-nowhere' | 'transfer-same' | 'transfer-sent-back' | 'transfer-other-plan'

export interface Destination {
  readonly transfer: Transfer
  readonly owner: Owner
}

/**
 * The applicant's region stays where the new department stands above it; else the case is placed in that
 * department's region. Refused where the department does not offer the matter, handles the case
 * already, has sent it back before, or goes through other stages than those done so far.
 */
export async function destinationOf(
  db: Db | Tx,
  application: Application,
  version: MatterVersion,
  steps: readonly Step[],
  offeringId: string,
): Promise<Result<Destination, TransferRefusal>> {
  const offering = /^[1-9]\d{0,17}$/.test(offeringId) ? await offeringById(db, offeringId) : null
  if (offering === null || !offering.active || offering.matterId !== application.matterId) {
    return refuse('transfer-nowhere')
  }
  const isAbove = `${application.regionPath}/`.startsWith(`${offering.regionPath}/`)
  const { regionCode, regionPath } = isAbove ? application : offering
  const placed = { ...application, offeringId, regionCode, regionPath }
  const stage = stageAt(await planOf(db, placed, version), application.stageNumber)
  if (stage === null) return refuse('transfer-other-plan')
  const owner = await ownerOfStage(
    db,
    placed,
    await lineOf(db, application.matterId),
    version,
    stage,
  )
  const departmentId = owner.department.id
  if (departmentId === application.handlingDepartmentId) return refuse('transfer-same')
  if (sentBackBy(steps).has(departmentId)) return refuse('transfer-sent-back')
  const from = await departmentById(db, application.handlingDepartmentId ?? '')
  return ok({
    owner,
    transfer: {
      ...{ offeringId, regionCode, regionPath, departmentId },
      departmentName: owner.department.name,
      fromDepartmentName: from?.name ?? '',
    },
  })
}

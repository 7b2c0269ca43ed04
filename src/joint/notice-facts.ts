// What every paper about the whole of a joint application begins with, and the organ that signs it.
import type { Application } from '../applications/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import type { CommonFacts } from '../documents/index.ts'
import { inTurn } from '../kernel/in-turn.ts'
import { dayOf } from '../kernel/day.ts'
import { matterVersion } from '../matters/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'

export interface NoticeFacts {
  readonly common: CommonFacts
  readonly organ: { readonly departmentId: string; readonly name: string; readonly code: string }
  readonly versions: readonly MatterVersion[]
}

export async function noticeFacts(
  tx: Tx,
  ctx: Context,
  joint: JointApplication,
  parts: readonly Application[],
): Promise<NoticeFacts> {
  const organ = await departmentById(tx, joint.leadDepartmentId)
  if (organ === null) throw new Error(`no department ${joint.leadDepartmentId}`)
  const versions = await inTurn(parts, (one) => matterVersion(tx, one.matterVersionId))
  const names = versions.map(({ name }) => name).join('、')
  return {
    common: {
      applicationNumber: joint.number ?? '',
      matterName: `${joint.bundleName}（${names}）`,
      matterType: versions.every(({ typeCode }) => typeCode === '01') ? 'licence' : 'other-power',
      applicantName: joint.applicantName,
      applicantType: joint.applicantKind,
      appliedOn: dayOf(joint.submittedAt ?? ctx.now),
      contact: { phone: organ.phone ?? '12345', address: organ.address },
    },
    organ: { departmentId: organ.id, name: organ.name, code: organ.organCode },
    versions,
  }
}

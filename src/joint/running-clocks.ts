// The clocks of wholes that have run long enough to matter, for who watches limits.
import type { JointApplication } from '../bundles/index.ts'
import type { ClockReading } from '../deadlines/index.ts'
import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { jointReading } from './joint-due.ts'
import { jointParts } from './queries/parts.ts'
import { isUndecided } from './rules/state.ts'

export interface RunningJoint {
  readonly jointId: string
  readonly leadDepartmentId: string
  readonly regionPath: string
  /** The first part that is not decided: what is found is shown with it. */
  readonly applicationId: string
  readonly startedOn: Day
  readonly reading: ClockReading
}

/** Calendar days: forty working days, holidays or not, never take less. */
const young = 54

export async function runningJoints(
  ctx: Pick<Context, 'db' | 'today'>,
): Promise<readonly RunningJoint[]> {
  const { rows } = await ctx.db.raw<{ rows: { id: string }[] }>(
    `select j.id from joint_applications j where j.accepted_on <= ? and exists (
       select from applications a where a.joint_id = j.id and a.decided_on is null
         and a.concluded_on is null) order by j.id`,
    [addDays(ctx.today, -young)],
  )
  const running: RunningJoint[] = []
  for (const { id } of rows) {
    const joint: JointApplication | undefined = await ctx
      .db('jointApplications')
      .where({ id })
      .first('*')
    const parts = await jointParts(ctx.db, id)
    const undecided = parts.find(isUndecided)
    const reading = joint === undefined ? null : await jointReading(ctx, joint, parts)
    if (joint === undefined || undecided === undefined || reading === null) continue
    running.push({
      ...{ jointId: id, leadDepartmentId: joint.leadDepartmentId, regionPath: joint.regionPath },
      ...{ applicationId: undecided.id, startedOn: joint.acceptedOn ?? ctx.today, reading },
    })
  }
  return running
}

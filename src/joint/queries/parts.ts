// The parts of joint applications with their names, for pages.
import type { JointApplication } from '../../bundles/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { inTurn } from '../../kernel/in-turn.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Status } from '../../workflow/index.ts'
import { pausedNow } from '../paused-now.ts'

export interface NamedPart {
  readonly id: string
  readonly matterName: string
  readonly departmentName: string
  readonly handlingDepartmentId: string | null
  readonly status: Status
  readonly conclusionCode: string | null
  readonly typeCode: string
  readonly queryNumber: string | null
  readonly dueOn: Day | null
  readonly acceptedOn: Day | null
  readonly decidedOn: Day | null
  /** 容缺 papers that are still to come. */
  readonly papersAwaited: number
}

export async function jointParts(db: Db, jointId: string): Promise<readonly NamedPart[]> {
  return db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .join('departments as d', 'd.id', 'a.handlingDepartmentId')
    .where('a.jointId', jointId)
    .orderBy('a.id')
    .select<NamedPart[]>(
      ...(['a.id', 'v.name as matterName', 'd.name as departmentName', 'v.typeCode'] as const),
      ...(['a.handlingDepartmentId', 'a.status', 'a.conclusionCode', 'a.queryNumber'] as const),
      ...(['a.dueOn', 'a.acceptedOn', 'a.decidedOn', 'a.papersAwaited'] as const),
    )
}

export interface LedJoint {
  readonly id: string
  readonly bundleName: string
  readonly applicantName: string
  readonly queryNumber: string
  readonly statuses: readonly Status[]
  readonly codes: readonly (string | null)[]
}

const size = 50

/** What the department leads, and what waits for its approval as the office of the government; newest first. */
export async function ledJoints(db: Db, departmentId: string): Promise<readonly LedJoint[]> {
  const { rows } = await db.raw<{ rows: LedJoint[] }>(
    `select j.id, j.bundle_name, j.applicant_name, j.query_number,
       array_agg(a.status order by a.id) as statuses,
       array_agg(a.conclusion_code order by a.id) as codes
     from joint_applications j join applications a on a.joint_id = j.id
     where j.submitted_at is not null and (j.lead_department_id = ?
       or (j.extension_requested_at is not null and j.extended_on is null
         and exists (select from departments lead join departments office
           on office.region_code = lead.region_code and office.line_id = 'BGT'
           where lead.id = j.lead_department_id and office.id = ?)))
     group by j.id order by j.id desc limit ${size}`,
    [departmentId, departmentId],
  )
  return rows
}

export interface OwnJoint {
  readonly id: string
  readonly bundleName: string
  readonly filed: boolean
  /** A draft of which a part cannot be filed now. */
  readonly paused: boolean
}

/** One's own joint applications, drafts too. */
export async function ownJoints(db: Db, actor: Actor): Promise<readonly OwnJoint[]> {
  if (actor.kind !== 'applicant' || actor.agent?.kind === 'agent') return []
  type Row = Omit<OwnJoint, 'paused'> & Pick<JointApplication, 'parts' | 'regionPath'>
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select id, bundle_name, submitted_at is not null as filed, parts, region_path
     from joint_applications
     where applicant_account_id = ? and binned_at is null order by id desc limit ${size}`,
    [actor.accountId],
  )
  return inTurn(rows, async ({ id, bundleName, filed, ...drafted }) => {
    const paused = !filed && (await pausedNow(db, drafted)).length > 0
    return { id, bundleName, filed, paused }
  })
}

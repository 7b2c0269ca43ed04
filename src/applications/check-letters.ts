// 事后监管 as letters: the record of every check of a promise, and the order to put right what was found.
import type { Commitment } from '../commitments/index.ts'
import { issueDocument } from '../documents/index.ts'
import type { IssuedDocument, IssueOrder } from '../documents/index.ts'
import type { Staff } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import { filedVersion } from '../matters/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { commonFacts } from './issue-for.ts'
import type { Application } from './types.ts'

export type CheckOutcome = 'true' | 'false' | 'rectify'

const outcomes: Readonly<Record<CheckOutcome, string>> = {
  true: '承诺属实',
  false: '承诺不实',
  rectify: '责令限期改正',
}

export interface Found {
  readonly application: Application
  readonly commitment: Pick<Commitment, 'materialName'>
  readonly outcome: CheckOutcome
  readonly findings: string
  /** Only with 'rectify'. */
  readonly rectifyBy: Day | null
}

/** The record, and the order where one is given; the order is what the applicant is sent. */
export async function issueCheckLetters(
  tx: Tx,
  ctx: Context,
  clerk: Staff,
  { application, commitment, outcome, findings, rectifyBy }: Found,
): Promise<{ readonly record: IssuedDocument; readonly order: IssuedDocument | null }> {
  const organ = await departmentById(tx, clerk.seat.departmentId)
  if (organ === null) throw new Error(`department ${clerk.seat.departmentId} does not exist`)
  const version = await filedVersion(tx, application)
  const common = commonFacts(ctx, { application, version, changes: {} }, organ)
  const place = {
    applicationId: application.id,
    organ: { departmentId: organ.id, name: organ.name, code: organ.organCode },
    issuedBy: clerk.accountId,
  }
  const subject = `对“${commitment.materialName}”的承诺`
  const issue = async (order: IssueOrder): Promise<IssuedDocument> => {
    const issued = await issueDocument(tx, ctx, order)
    if (!issued.ok) throw new Error(`a letter of a check lacks its ${issued.refusal}`)
    return issued.value
  }
  const record = await issue({
    ...{ ...place, kind: 'check-record' },
    facts: {
      ...{ ...common, subject, checkedAt: ctx.now, staff: clerk.name },
      ...{ findings, outcome: outcomes[outcome] },
    },
  })
  if (rectifyBy === null) return { record, order: null }
  const legalBasis = common.matterType === 'licence' ? [promiseLaw] : []
  const order = await issue({
    ...{ ...place, kind: 'rectification-order' },
    facts: { ...common, subject, reasons: findings, legalBasis, rectifyBy },
  })
  return { record, order }
}

const promiseLaw = '《中华人民共和国行政许可法》第六十一条'

// 决定公开书: a licence that was granted is made public at once, as a redacted copy (行政许可法 第四十条).
import { issueDocument, maskName } from '../documents/index.ts'
import type { IssuedDocument, IssueOrder } from '../documents/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'

/** `paper` and `issued` are the decision; nothing for a refusal, and for what is no licence. */
export async function publishDecision(
  tx: Tx,
  ctx: Context,
  paper: IssueOrder | null,
  issued: IssuedDocument | null,
): Promise<void> {
  if (paper === null || issued === null || paper.facts.matterType !== 'licence') return
  if (
    paper.kind !== 'grant-decision' &&
    paper.kind !== 'change-decision' &&
    paper.kind !== 'renewal-decision'
  ) {
    return
  }
  const { facts, applicationId, organ, issuedBy } = paper
  const { applicationNumber, matterName, matterType, applicantType, appliedOn, contact } = facts
  const published = await issueDocument(tx, ctx, {
    ...{ kind: 'decision-publication', applicationId, organ, issuedBy },
    facts: {
      ...{ applicationNumber, matterName, matterType, applicantType, appliedOn, contact },
      applicantName: maskName(facts.applicantName, applicantType),
      ...{ decisionTitle: issued.title, decisionNumber: issued.number, decidedOn: issued.issuedOn },
      // What a person was granted may name where he lives: of people, only that and until when.
      items: applicantType === 'company' ? facts.items : [],
      ...{ validFrom: facts.validFrom, validUntil: facts.validUntil },
    },
  })
  if (!published.ok) throw new Error(`a publication lacks its ${published.refusal}`)
}

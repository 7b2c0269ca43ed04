// What a grant does to licences: a new one, a changed one or a renewed one, in the transaction of the decision.
import type { IssueOrder } from '../documents/index.ts'
import { amendLicence, issueLicence } from '../licences/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Consequences } from './consequences.ts'

/**
 * Nothing for acts that grant nothing, and for matters whose result is no licence (证照); what the
 * 行政许可法 says of renewing and revoking is said of 行政许可 alone.
 */
export async function settleLicence(tx: Tx, ctx: Context, following: Consequences): Promise<void> {
  const { application, version, move, paper, owner, details } = following
  if (move.to !== 'granted' || paper === null) return
  if (version.elements.result.kind !== '证照' || paper.facts.matterType !== 'licence') return
  const granted = {
    common: paper.facts,
    organ: paper.organ,
    regionPath: owner.department.regionPath,
    applicationId: application.id,
    matterId: application.matterId,
    holderAccountId: application.applicantAccountId,
    licenceName: version.elements.result.name,
    items: itemsOf(paper),
    validUntil: details.validUntil ?? null,
  }
  const { licenceId, licencePurpose } = application
  if (licenceId === null || licencePurpose === null) {
    const items = granted.items.length === 0 ? [version.name] : granted.items
    return issueLicence(tx, ctx, { ...granted, items })
  }
  const deemed = move.action === 'deem-renewed'
  return amendLicence(tx, ctx, licenceId, licencePurpose, { ...granted, deemed })
}

function itemsOf({ facts }: IssueOrder): readonly string[] {
  return 'items' in facts ? facts.items.filter((item) => typeof item === 'string') : []
}

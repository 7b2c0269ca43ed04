// A grant makes a licence, changes one or renews it, in the transaction of the decision: a certificate is issued
// as a letter, the one before it no longer holds, and what happened is kept.
import { record } from '../audit/index.ts'
import { endDocument, findDocument, issueDocument } from '../documents/index.ts'
import type { CommonFacts, IssuedDocument, IssuingOrgan } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { renewedTerm } from './rules/terms.ts'
import { appendEvent, insertLicence, lockLicence, updateLicence } from './store.ts'
import type { Licence, LicenceEventName, LicencePurpose } from './types.ts'

export interface Granted {
  readonly common: CommonFacts
  readonly organ: IssuingOrgan
  readonly regionPath: string
  readonly applicationId: string
  readonly matterId: string
  readonly holderAccountId: string
  readonly licenceName: string
  readonly items: readonly string[]
  readonly validUntil: Day | null
}

/** The first certificate; its number is that of the licence for ever. */
export async function issueLicence(tx: Tx, ctx: Context, granted: Granted): Promise<void> {
  const { common, organ, applicationId, items, validUntil } = granted
  const certificate = await certify(tx, ctx, granted, null, { from: ctx.today, until: validUntil })
  const id = await insertLicence(tx, {
    number: certificate.number,
    name: granted.licenceName,
    matterId: granted.matterId,
    matterName: common.matterName,
    matterType: common.matterType,
    holderAccountId: granted.holderAccountId,
    holderName: common.applicantName,
    holderKind: common.applicantType,
    departmentId: organ.departmentId,
    regionPath: granted.regionPath,
    ...{ applicationId, documentId: certificate.id, items },
    ...{ validFrom: ctx.today, validUntil, state: 'active', grantedOn: ctx.today },
    updatedAt: ctx.now,
  })
  await keep(tx, ctx, { id, number: certificate.number }, 'issued', granted, certificate)
}

/** 变更: new contents under the same term. 延续: the same contents for one more term, or until the day decided. */
export async function amendLicence(
  tx: Tx,
  ctx: Context,
  licenceId: string,
  purpose: LicencePurpose,
  granted: Granted & { readonly deemed: boolean },
): Promise<void> {
  const licence = await lockLicence(tx, licenceId)
  if (licence === null) throw new Error(`licence ${licenceId} does not exist`)
  const term = termAfter(licence, purpose, granted.validUntil)
  const items = granted.items.length === 0 ? licence.items : granted.items
  const certificate = await certify(tx, ctx, { ...granted, items }, licence.number, term)
  await endDocument(tx, licence.documentId, {
    ...{ status: 'replaced', on: ctx.today, successorId: certificate.id },
    reason: purpose === 'change' ? '证照变更，已换发' : '证照延续，已换发',
  })
  await updateLicence(tx, licenceId, {
    ...{ documentId: certificate.id, items, updatedAt: ctx.now },
    ...{ holderName: granted.common.applicantName, validFrom: term.from, validUntil: term.until },
  })
  const event = purpose === 'change' ? 'changed' : granted.deemed ? 'deemed-renewed' : 'renewed'
  await keep(tx, ctx, licence, event, granted, certificate)
}

/** The term as it stands after the decision; the same for the letter that tells of it. */
export function termAfter(
  { validFrom, validUntil }: Pick<Licence, 'validFrom' | 'validUntil'>,
  purpose: LicencePurpose,
  decided: Day | null,
): { readonly from: Day; readonly until: Day | null } {
  if (purpose === 'change' || validUntil === null) {
    return { from: validFrom, until: decided ?? validUntil }
  }
  const { from, until } = renewedTerm(validFrom, validUntil)
  return { from: validFrom, until: decided !== null && decided > from ? decided : until }
}

async function certify(
  tx: Tx,
  ctx: Context,
  { common, organ, applicationId, licenceName, items }: Granted,
  licenceNumber: string | null,
  term: { readonly from: Day; readonly until: Day | null },
): Promise<IssuedDocument> {
  const issued = await issueDocument(tx, ctx, {
    kind: 'licence',
    facts: {
      ...{ ...common, licenceName, licenceNumber, items },
      ...{ validFrom: term.from, validUntil: term.until },
    },
    ...{ applicationId, organ, issuedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null },
  })
  if (!issued.ok) throw new Error(`a certificate lacks its ${issued.refusal}`)
  return issued.value
}

async function keep(
  tx: Tx,
  ctx: Context,
  { id, number }: Pick<Licence, 'id' | 'number'>,
  event: LicenceEventName,
  { applicationId }: Granted,
  certificate: IssuedDocument,
): Promise<void> {
  const text = `证书${certificate.number}`
  await appendEvent(tx, ctx, {
    ...{ licenceId: id, event, applicationId, documentId: certificate.id, text },
  })
  await record(tx, ctx, {
    ...{ action: `licences.${event}`, subjectType: 'licence', subjectId: id, applicationId },
    after: { number, certificate: certificate.number },
  })
}

/** The certificate of now, for whoever may see the licence. */
export async function certificateOf(ctx: Pick<Context, 'db'>, { documentId }: Licence) {
  const document = await findDocument(ctx.db, documentId)
  if (document === null) throw new Error(`certificate ${documentId} is gone`)
  return document
}

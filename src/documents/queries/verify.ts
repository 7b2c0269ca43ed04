// What a stranger may learn of a letter by its code: that it was issued, by whom, and if it holds.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { maskName } from '../rules/mask-name.ts'
import { shownStatus } from '../rules/shown-status.ts'
import type { DocumentStatus, RecipientType, ShownStatus } from '../types.ts'

export interface VerifiedDocument {
  readonly title: string
  readonly number: string
  readonly organName: string
  readonly issuedOn: Day
  readonly status: ShownStatus
  /** Since when it no longer holds, and why; null while it is in force. */
  readonly statusOn: Day | null
  readonly statusReason: string | null
  readonly validUntil: Day | null
  readonly verificationCode: string
  /** Masked here, so that no page can show more. */
  readonly maskedRecipient: string
  readonly contentSha256: string
  readonly replacedByNumber: string | null
  readonly replacedByCode: string | null
}

interface Row extends Omit<VerifiedDocument, 'maskedRecipient' | 'status'> {
  readonly status: DocumentStatus
  readonly recipientName: string
  readonly recipientType: RecipientType | null
}

/** The letter with this code (already parsed), null when none was issued under it. */
export async function verifiedDocument(
  db: Db,
  code: string,
  today: Day,
): Promise<VerifiedDocument | null> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select d.title, d.number, d.organ_name, d.issued_on, d.status, d.verification_code,
            d.recipient_name, d.content->>'recipientType' as recipient_type, d.content_sha256,
            d.status_on, d.status_reason, d.valid_until,
            newer.number as replaced_by_number, newer.verification_code as replaced_by_code
     from documents d
     left join documents newer on newer.id = d.replaced_by_id
     where d.verification_code = ?`,
    [code],
  )
  const row = rows[0]
  if (row === undefined) return null
  const { recipientName, recipientType, ...shown } = row
  const status = shownStatus(shown, today)
  return { ...shown, status, maskedRecipient: maskName(recipientName, recipientType ?? 'person') }
}

// What a stranger may learn of a letter by its code: that it was issued, by whom, and if it holds.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { maskName } from '../rules/mask-name.ts'
import type { DocumentStatus, RecipientType } from '../types.ts'

export interface VerifiedDocument {
  readonly title: string
  readonly number: string
  readonly organName: string
  readonly issuedOn: Day
  readonly status: DocumentStatus
  readonly verificationCode: string
  /** Masked here, so that no page can show more. */
  readonly maskedRecipient: string
  readonly contentSha256: string
  readonly replacedByNumber: string | null
}

interface Row extends Omit<VerifiedDocument, 'maskedRecipient'> {
  readonly recipientName: string
  readonly recipientType: RecipientType | null
}

/** The letter with this code (already parsed), null when none was issued under it. */
export async function verifiedDocument(db: Db, code: string): Promise<VerifiedDocument | null> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select d.title, d.number, d.organ_name, d.issued_on, d.status, d.verification_code,
            d.recipient_name, d.content->>'recipientType' as recipient_type, d.content_sha256,
            newer.number as replaced_by_number
     from documents d
     left join documents newer on newer.id = d.replaced_by_id
     where d.verification_code = ?`,
    [code],
  )
  const row = rows[0]
  if (row === undefined) return null
  const { recipientName, recipientType, ...shown } = row
  return { ...shown, maskedRecipient: maskName(recipientName, recipientType ?? 'person') }
}

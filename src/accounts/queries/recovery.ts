// What a clerk at a window needs of whoever asks for a new password: masked, for comparing with a card.
import type { Context } from '../../platform/context.ts'
import { beyondScope } from '../../platform/database/scope.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'
import { maskIdNumber, maskPhone } from '../../platform/security/identifiers.ts'
import type { Vault } from '../../platform/security/vault.ts'
import { openRequest } from '../recovery-store.ts'
import { accountName } from './account-name.ts'
import { applicantProfile } from './profile.ts'

export interface RecoveryDetails {
  readonly accountId: string
  readonly kind: 'person' | 'company'
  readonly username: string
  readonly name: string
  /** Whose card it must be: the person's own, or the legal representative's. */
  readonly cardHolder: string
  readonly cardNumber: string
  readonly uscc: string | null
  readonly phone: string
}

/** Null for a number that does not exist, belongs to nobody, was used or has run out. */
export async function recoveryDetails(
  { db, vault, now }: Context,
  number: string,
): Promise<RecoveryDetails | null> {
  const request = await openRequest(db, number, now)
  if (request === null) return null
  const { accountId } = request
  const whole = beyondScope(db, '忘了口令的人可以到任何一个窗口核实')
  const profile = await applicantProfile(whole, vault, accountId)
  const { kind, name, uscc, phone } = profile
  return {
    ...{ accountId, kind, name, uscc },
    username: await accountName(db, accountId),
    cardHolder: profile.legalRepresentative ?? name,
    cardNumber: maskIdNumber(profile.idNumber ?? profile.representativeIdNumber ?? ''),
    phone: maskPhone(phone),
  }
}

/** The number on the card that has to be shown for this account. */
export async function cardNumberOf(
  db: Db | Tx,
  vault: Vault,
  accountId: string,
): Promise<string | null> {
  const { idNumber, representativeIdNumber } = await applicantProfile(db, vault, accountId)
  return idNumber ?? representativeIdNumber
}

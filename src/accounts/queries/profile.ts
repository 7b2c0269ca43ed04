// What is known of an applicant: in full for his own forms, masked for his own page.
import type { Context } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'
import { maskIdNumber, maskPhone } from '../../platform/security/identifiers.ts'
import { openIfSealed } from '../../platform/security/vault.ts'
import type { Vault } from '../../platform/security/vault.ts'
import type { ApplicantProfile } from '../types.ts'

/** The full profile of a citizen or company, for filling in its own forms. Throws for others. */
export async function applicantProfile(
  db: Db | Tx,
  vault: Vault,
  accountId: string,
): Promise<ApplicantProfile> {
  const profile =
    (await personProfile(db, vault, accountId)) ?? (await companyProfile(db, vault, accountId))
  if (profile === null) throw new Error(`account ${accountId} is no applicant`)
  return profile
}

async function personProfile(
  db: Db | Tx,
  vault: Vault,
  accountId: string,
): Promise<ApplicantProfile | null> {
  const row = await db('persons')
    .where({ accountId })
    .first(
      ...(['name', 'idNumberSealed', 'phoneSealed', 'regionCode', 'address'] as const),
      ...(['sex', 'birthDate', 'nation'] as const),
    )
  if (row === undefined) return null
  const { idNumberSealed, phoneSealed, address, ...plain } = row
  return {
    kind: 'person',
    ...plain,
    address: openIfSealed(vault, address),
    idNumber: vault.open(idNumberSealed),
    phone: vault.open(phoneSealed),
    uscc: null,
    legalRepresentative: null,
    representativeIdNumber: null,
  }
}

async function companyProfile(
  db: Db | Tx,
  vault: Vault,
  accountId: string,
): Promise<ApplicantProfile | null> {
  const row = await db('companies')
    .where({ accountId })
    .first(
      ...(['name', 'uscc', 'phoneSealed', 'regionCode', 'address'] as const),
      ...(['legalRepresentative', 'representativeIdSealed'] as const),
    )
  if (row === undefined) return null
  const { representativeIdSealed, phoneSealed, ...plain } = row
  return {
    ...plain,
    kind: 'company',
    idNumber: null,
    phone: vault.open(phoneSealed),
    representativeIdNumber: vault.open(representativeIdSealed),
    sex: null,
    birthDate: null,
    nation: null,
  }
}

/** The signed-in applicant's own profile with its numbers masked; null for anybody else. */
export async function profileOf(ctx: Context): Promise<ApplicantProfile | null> {
  if (ctx.actor.kind !== 'applicant') return null
  const full = await applicantProfile(ctx.db, ctx.vault, ctx.actor.accountId)
  const masked = (number: string | null) => (number === null ? null : maskIdNumber(number))
  return {
    ...full,
    idNumber: masked(full.idNumber),
    representativeIdNumber: masked(full.representativeIdNumber),
    phone: maskPhone(full.phone),
  }
}

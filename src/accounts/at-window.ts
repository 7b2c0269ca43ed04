// 窗口: whoever stands at a window is found by the number of his card or licence, or written down from it. He
// has an account without a password then, and sets one himself when he wants to come in.
import { randomBytes } from 'node:crypto'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { beyondScope } from '../platform/database/scope.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import {
  checkIdNumber,
  checkUscc,
  maskIdNumber,
  maskPhone,
  normaliseCode,
} from '../platform/security/identifiers.ts'
import { readNumber } from './inputs/recovery.ts'
import { companyFields, personFields, readCompany, readPerson } from './inputs/registration.ts'
import type { RegistrationTerms } from './inputs/registration.ts'
import { readFields } from './inputs/read-fields.ts'
import type { Faults } from './inputs/read-fields.ts'
import { openCompany, openPerson } from './open-account.ts'
import { applicantProfile } from './queries/profile.ts'
import type { CompanyDetails, PersonDetails } from './types.ts'

/** Who stands at the window, his numbers masked. */
export interface WindowParty {
  readonly accountId: string
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly username: string
  readonly number: string
  readonly phone: string
  readonly regionCode: string
  /** False while he has not set a password: he was written down at a window. */
  readonly canSignIn: boolean
}

/** The number in its normal form, or what is wrong with it, by its check digit alone. */
export const readWindowNumber = readNumber

/** The account of an identity number or credit code; null when nobody has it. */
export async function partyByNumber(
  { db, vault }: Pick<Context, 'db' | 'vault'>,
  number: string,
): Promise<string | null> {
  const whole = beyondScope(db, '凭本人出示的证件号码找账号，住在哪里都一样')
  const { rows } = await whole.raw<{ rows: { id: string }[] }>(
    `select a.id from accounts a
     where a.status = 'active' and a.id in (
       select account_id from persons where id_number_index = any(?)
       union all select account_id from companies where uscc = ?)`,
    [[...vault.indexes('id-number', number)], number],
  )
  return rows[0]?.id ?? null
}

export async function windowParty(
  { db, vault }: Pick<Context, 'vault'> & { readonly db: Db | Tx },
  accountId: string,
): Promise<WindowParty> {
  const { kind, name, idNumber, uscc, phone, regionCode } = await applicantProfile(
    db,
    vault,
    accountId,
  )
  const account = await db('accounts').where({ id: accountId }).first('username', 'passwordHash')
  return {
    ...{ accountId, kind, name, regionCode },
    username: account?.username ?? '',
    number: kind === 'person' ? maskIdNumber(idNumber ?? '') : (uscc ?? ''),
    phone: maskPhone(phone),
    canSignIn: account?.passwordHash !== '',
  }
}

/** Whether these are the last four signs of the identity number, the legal representative's for a company. */
export async function endsWith(
  { db, vault }: Pick<Context, 'vault'> & { readonly db: Db | Tx },
  accountId: string,
  tail: string,
): Promise<boolean> {
  const profile = await applicantProfile(db, vault, accountId)
  const number = profile.idNumber ?? profile.representativeIdNumber ?? ''
  return /^\d{3}[\dX]$/.test(tail) && number.endsWith(tail)
}

/** Who is written down, and the version of the privacy notice he agreed to at the window. */
export type NewParty = { readonly noticeVersion: number } & (
  | { readonly kind: 'person'; readonly details: PersonDetails }
  | { readonly kind: 'company'; readonly details: CompanyDetails }
)

/** What the clerk wrote down, checked as a registration is; user name and password are not asked for. */
export function readNewParty(
  body: unknown,
  terms: RegistrationTerms,
): Result<NewParty, Faults<string>> {
  const made = randomBytes(15).toString('base64url')
  const given = { username: 'window', password: made, passwordAgain: made }
  const number = normaliseCode(readFields(body, ['number']).number)
  if (checkUscc(number).ok && !checkIdNumber(number, terms.today).ok) {
    const typed = { ...readFields(body, companyFields), ...given, uscc: number }
    const read = readCompany(typed, terms)
    if (!read.ok) return refuse(read.refusal)
    const { details, noticeVersion } = read.value
    return ok({ kind: 'company', details, noticeVersion })
  }
  const typed = { ...readFields(body, personFields), ...given, idNumber: number }
  const read = readPerson(typed, terms)
  if (!read.ok) return refuse(read.refusal)
  const { details, noticeVersion } = read.value
  return ok({ kind: 'person', details, noticeVersion })
}

/** Opens his account. One whose number has an account already violates persons_id_number. */
export async function openAtWindow(tx: Tx, ctx: Context, party: NewParty): Promise<string> {
  const username = `ck${randomBytes(5).toString('hex')}`
  const { noticeVersion } = party
  const credentials = { username, passwordHash: '', demonstration: false, noticeVersion }
  if (party.kind === 'company') return openCompany(tx, ctx, party.details, credentials)
  return openPerson(tx, ctx, party.details, credentials)
}

/** 实名等级: a clerk compared the card with the person who holds it. */
export async function counterChecked(tx: Tx, ctx: Context, accountId: string): Promise<void> {
  const changed = await tx('persons')
    .where({ accountId })
    .whereNot('identityLevel', 'counter-checked')
    .update({ identityLevel: 'counter-checked' })
  if (changed === 0) return
  await record(tx, ctx, {
    action: 'accounts.check-identity',
    subjectType: 'account',
    subjectId: accountId,
    after: { level: 'counter-checked' },
  })
}

// Opens the account of a citizen, a company or a member of staff: its rows and its audit entry.
// Numbers are sealed here, and found again by their blind indexes.
import { record } from '../audit/index.ts'
import { agreeAtRegistration } from '../consents/index.ts'
import type { Post } from '../kernel/actor.ts'
import { refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { insertAccount, insertCompany, insertPerson } from './store.ts'
import type { AccountKind, CompanyDetails, PersonDetails } from './types.ts'

export interface Credentials {
  readonly username: string
  /** Empty when the first password is still to be set. */
  readonly passwordHash: string
  readonly demonstration: boolean
}

/** Which version of the privacy notice an applicant agreed to. */
export interface Agreed {
  readonly noticeVersion: number
}

/** The posts that a member of staff begins with, for the audit entry. */
type FirstPosts = readonly { readonly departmentId: string; readonly post: Post }[]

export async function openPerson(
  tx: Tx,
  ctx: Context,
  person: PersonDetails,
  credentials: Credentials & Agreed,
): Promise<string> {
  const accountId = await openAccount(tx, ctx, 'person', person, credentials)
  await agreeAtRegistration(tx, ctx, accountId, credentials.noticeVersion)
  const { idNumber, phone, address, ...plain } = person
  await refuseKnown(tx, ctx, idNumber)
  await insertPerson(tx, {
    ...plain,
    accountId,
    idNumberSealed: ctx.vault.seal(idNumber),
    idNumberIndex: ctx.vault.index('id-number', idNumber),
    ...sealedPhone(ctx, phone),
    address: ctx.vault.seal(address),
  })
  return accountId
}

export async function openCompany(
  tx: Tx,
  ctx: Context,
  company: CompanyDetails,
  credentials: Credentials & Agreed,
): Promise<string> {
  const accountId = await openAccount(tx, ctx, 'company', company, credentials)
  await agreeAtRegistration(tx, ctx, accountId, credentials.noticeVersion)
  const { representativeIdNumber, phone, ...plain } = company
  await insertCompany(tx, {
    ...plain,
    accountId,
    representativeIdSealed: ctx.vault.seal(representativeIdNumber),
    ...sealedPhone(ctx, phone),
  })
  return accountId
}

export async function openAccount(
  tx: Tx,
  ctx: Context,
  kind: AccountKind,
  { name }: { readonly name: string },
  credentials: Credentials & Partial<Agreed>,
  posts: FirstPosts = [],
): Promise<string> {
  const { username, passwordHash, demonstration, noticeVersion } = credentials
  const accountId = await insertAccount(tx, {
    ...{ kind, name, createdAt: ctx.now },
    ...{ username, passwordHash, demonstration },
  })
  await record(tx, ctx, {
    action: kind === 'staff' ? 'accounts.add-staff' : 'accounts.register',
    subjectType: 'account',
    subjectId: accountId,
    after: {
      ...{ kind, username },
      ...(noticeVersion === undefined ? {} : { noticeVersion }),
      ...(demonstration ? { demonstration } : {}),
      ...(posts.length > 0 ? { posts } : {}),
    },
  })
  return accountId
}

/** While keys are changed a number may still be indexed under the older one. */
async function refuseKnown(tx: Tx, { vault }: Context, idNumber: string): Promise<void> {
  const [, ...older] = vault.indexes('id-number', idNumber)
  if (older.length === 0) return
  const known = await tx('persons').whereIn('idNumberIndex', older).first('accountId')
  if (known !== undefined) throw new NumberKnown()
}

class NumberKnown extends Error {
  readonly constraint = 'persons_id_number'
}

function sealedPhone({ vault }: Context, phone: string) {
  return { phoneSealed: vault.seal(phone), phoneIndex: vault.index('phone', phone) }
}

export type TakenRefusal = 'username-taken' | 'already-registered'

const takenBy: Readonly<Record<string, TakenRefusal>> = {
  accounts_username: 'username-taken',
  persons_id_number: 'already-registered',
  companies_uscc: 'already-registered',
}

/** Runs `work`, whose transaction is rolled back when a name or number already has an account. */
export async function refuseTaken<T, R>(
  work: () => Promise<Result<T, R>>,
): Promise<Result<T, R | TakenRefusal>> {
  try {
    return await work()
  } catch (error) {
    const constraint: unknown = (error as { constraint?: unknown } | null)?.constraint
    const refusal = typeof constraint === 'string' ? takenBy[constraint] : undefined
    if (refusal === undefined) throw error
    return refuse(refusal)
  }
}

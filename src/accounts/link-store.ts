// 一次性链接: a secret in an address that works once within a day. Only its digest is stored.
import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { OneTimeLinkRow } from './tables.ts'

const lifetime = 24 * 3_600_000

type Purpose = OneTimeLinkRow['purpose']

/** Links for the same purpose and account that are still open no longer work. */
async function issue(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  purpose: Purpose,
  accountId: string | null,
): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await tx('oneTimeLinks').where({ purpose, accountId }).whereNull('usedAt').delete()
  await tx('oneTimeLinks').insert({
    tokenHash: digestOf(secret),
    purpose,
    accountId,
    expiresAt: new Date(ctx.now.getTime() + lifetime),
    createdAt: ctx.now,
  })
  return secret
}

export function issueStaffLink(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  accountId: string,
): Promise<string> {
  return issue(tx, ctx, 'staff-password', accountId)
}

export function issueApplicantLink(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  accountId: string,
): Promise<string> {
  return issue(tx, ctx, 'applicant-password', accountId)
}

export function issueFirstAdministratorLink(tx: Tx, ctx: Pick<Context, 'now'>): Promise<string> {
  return issue(tx, ctx, 'first-administrator', null)
}

/** The open link of a secret; null when it is unknown, used or has run out. */
export async function openLink(
  db: Db | Tx,
  purpose: Purpose,
  secret: string,
  now: Date,
): Promise<Pick<OneTimeLinkRow, 'tokenHash' | 'accountId'> | null> {
  const row = await db('oneTimeLinks')
    .where({ tokenHash: digestOf(secret), purpose })
    .whereNull('usedAt')
    .where('expiresAt', '>', now)
    .first('tokenHash', 'accountId')
  return row ?? null
}

/** Uses the link up; false when another request was faster. */
export async function useLink(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const used = await tx('oneTimeLinks')
    .where({ tokenHash })
    .whereNull('usedAt')
    .update({ usedAt: now })
  return used === 1
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

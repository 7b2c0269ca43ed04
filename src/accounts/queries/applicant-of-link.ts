// Whose one-time link it is, for the page where an applicant sets a new password.
import type { Context } from '../../platform/context.ts'
import { openLink } from '../link-store.ts'
import { accountName } from './account-name.ts'
import { applicantProfile } from './profile.ts'

export interface LinkOwner {
  readonly username: string
  /** What others know of him and what may not be his password. */
  readonly personal: readonly string[]
}

/** Null when the link is unknown, used or has run out. */
export async function applicantOfLink(ctx: Context, secret: string): Promise<LinkOwner | null> {
  const link = await openLink(ctx.db, 'applicant-password', secret, ctx.now)
  if (link === null || link.accountId === null) return null
  const username = await accountName(ctx.db, link.accountId)
  const profile = await applicantProfile(ctx.db, ctx.vault, link.accountId)
  const { name, phone, idNumber, uscc, birthDate } = profile
  const known = [username, name, phone, idNumber, uscc, birthDate?.replaceAll('-', '')]
  return { username, personal: known.flatMap((text) => text ?? []) }
}

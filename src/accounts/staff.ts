// 人员: an administrator adds staff to the departments of his region, grants posts and ends them.
// Every change counts with the next request of the person concerned.
import { record } from '../audit/index.ts'
import type { Post } from '../kernel/actor.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { issueStaffLink } from './link-store.ts'
import { openAccount, refuseTaken } from './open-account.ts'
import type { TakenRefusal } from './open-account.ts'
import { refusalToEnd, refusalToGrant, refusalToManage } from './rules/policy.ts'
import type { GrantRefusal, ManageRefusal } from './rules/policy.ts'
import {
  endAllPosts,
  endPostRow,
  insertPosts,
  lockPost,
  lockStaff,
  placeOf,
} from './staff-store.ts'
import { endSessions, updateAccount } from './store.ts'
import type { PostPlace } from './types.ts'

export interface NewStaff {
  readonly name: string
  readonly username: string
  readonly departmentId: string
  readonly post: Post
}

export type AddStaffRefusal = GrantRefusal | TakenRefusal | 'no-department'
export type GrantPostRefusal = GrantRefusal | 'no-department' | 'no-account'

/** A new account without a password, and the secret of the link by which its owner sets one. */
export function addStaff(
  ctx: Context,
  { name, username, departmentId, post }: NewStaff,
): Promise<Result<{ readonly accountId: string; readonly secret: string }, AddStaffRefusal>> {
  return refuseTaken(() =>
    transaction(ctx.db, async (tx) => {
      const place = await placeOf(tx, departmentId)
      if (place === null) return refuse<AddStaffRefusal>('no-department')
      const nobody = { accountId: '', active: true, knownIn: [], held: [] }
      const refusal = refusalToGrant(ctx.actor, nobody, { ...place, post })
      if (refusal !== null) return refuse<AddStaffRefusal>(refusal)
      const credentials = { username, passwordHash: '', demonstration: false }
      const accountId = await openAccount(tx, ctx, 'staff', { name }, credentials)
      await addPost(tx, ctx, accountId, place, post)
      return ok({ accountId, secret: await issueStaffLink(tx, ctx, accountId) })
    }),
  )
}

/** Grants a post in a department of the actor's region; duties that exclude each other are refused. */
export function grantPost(
  ctx: Context,
  wanted: { readonly accountId: string; readonly departmentId: string; readonly post: Post },
): Promise<Result<undefined, GrantPostRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const staff = await lockStaff(tx, wanted.accountId)
    if (staff === null) return refuse('no-account')
    const place = await placeOf(tx, wanted.departmentId)
    if (place === null) return refuse('no-department')
    const refusal = refusalToGrant(ctx.actor, staff, { ...place, post: wanted.post })
    if (refusal !== null) return refuse(refusal)
    await addPost(tx, ctx, wanted.accountId, place, wanted.post)
    return ok()
  })
}

/** Ends an open post; its row stays with the time of its end. */
export function endPost(
  ctx: Context,
  postId: string,
): Promise<Result<undefined, ManageRefusal | 'no-post'>> {
  return transaction(ctx.db, async (tx) => {
    const held = await lockPost(tx, postId)
    if (held === null) return refuse('no-post')
    const refusal = refusalToEnd(ctx.actor, held)
    if (refusal !== null) return refuse(refusal)
    await endPostRow(tx, postId, ctx.now)
    const { accountId, departmentName, post } = held
    await record(tx, ctx, {
      ...{ action: 'accounts.end-post', subjectType: 'account', subjectId: accountId },
      before: { post, department: departmentName },
    })
    return ok()
  })
}

/** Closes the account of a member of staff: his posts end, his sessions too, at once. */
export function closeStaff(
  ctx: Context,
  accountId: string,
): Promise<Result<undefined, ManageRefusal | 'no-account'>> {
  return transaction(ctx.db, async (tx) => {
    const staff = await lockStaff(tx, accountId)
    if (staff === null || !staff.active) return refuse('no-account')
    const refusal = refusalToManage(ctx.actor, staff)
    if (refusal !== null) return refuse(refusal)
    await endAllPosts(tx, accountId, ctx.now)
    await updateAccount(tx, accountId, { status: 'closed' })
    await endSessions(tx, accountId)
    await record(tx, ctx, {
      ...{ action: 'accounts.close-staff', subjectType: 'account', subjectId: accountId },
      before: {
        status: 'active',
        posts: staff.held.map(({ departmentId, post }) => ({ departmentId, post })),
      },
      after: { status: 'closed', posts: [] },
    })
    return ok()
  })
}

/** A new link for setting a password, when the old one has run out or the password is forgotten. */
export function renewStaffLink(
  ctx: Context,
  accountId: string,
): Promise<Result<{ readonly secret: string }, ManageRefusal | 'no-account'>> {
  return transaction(ctx.db, async (tx) => {
    const staff = await lockStaff(tx, accountId)
    if (staff === null || !staff.active) return refuse('no-account')
    const refusal = refusalToManage(ctx.actor, staff)
    if (refusal !== null) return refuse(refusal)
    const secret = await issueStaffLink(tx, ctx, accountId)
    const subject = { subjectType: 'account', subjectId: accountId }
    await record(tx, ctx, { action: 'accounts.renew-staff-link', ...subject })
    return ok({ secret })
  })
}

async function addPost(
  tx: Tx,
  ctx: Context,
  accountId: string,
  { departmentId, departmentName }: PostPlace,
  post: Post,
): Promise<void> {
  const grantedByAccountId = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
  await insertPosts(tx, [{ accountId, departmentId, post, grantedByAccountId, grantedAt: ctx.now }])
  await record(tx, ctx, {
    ...{ action: 'accounts.grant-post', subjectType: 'account', subjectId: accountId },
    after: { post, department: departmentName },
  })
}

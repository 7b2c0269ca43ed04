// Loads, locks and writes the posts of staff.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { StaffAccount } from './rules/policy.ts'
import type { NewStaffPost } from './tables.ts'
import type { HeldPost, PostPlace } from './types.ts'

export async function insertPosts(tx: Tx, posts: readonly NewStaffPost[]): Promise<void> {
  if (posts.length > 0) await tx('staffPosts').insert([...posts])
}

export async function endPostRow(tx: Tx, postId: string, now: Date): Promise<void> {
  await tx('staffPosts').where({ id: postId }).whereNull('endedAt').update({ endedAt: now })
}

export async function endAllPosts(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx('staffPosts').where({ accountId }).whereNull('endedAt').update({ endedAt: now })
}

/** An active department, null when there is none of this id. */
export async function placeOf(db: Db | Tx, departmentId: string): Promise<PostPlace | null> {
  const row = await db('departments')
    .where({ id: departmentId, active: true })
    .first('id', 'name', 'level', 'regionCode', 'regionPath')
  if (row === undefined) return null
  const { id, name, ...region } = row
  return { departmentId: id, departmentName: name, ...region }
}

interface PostRow extends Omit<HeldPost, 'postId'> {
  postId: string
  endedAt: Date | null
}

/**
 * A township's service centre works for several lines under one name; the line tells them apart.
 * Expects departments as d and their lines as l.
 */
export const distinctName = `case when d.level = 'township' and d.line_id <> 'XZF'
  then d.name || '（' || regexp_replace(l.short_name, '^省', '') || '条线）' else d.name end`

/** Every post of an account, ended ones too, the oldest first. */
export async function postsOf(db: Db | Tx, accountId: string): Promise<PostRow[]> {
  return db('staffPosts as p')
    .join('departments as d', 'd.id', 'p.departmentId')
    .join('departmentLines as l', 'l.id', 'd.lineId')
    .where('p.accountId', accountId)
    .orderBy([{ column: 'p.grantedAt' }, { column: 'p.id' }])
    .select<PostRow[]>(
      'p.id as postId',
      'p.post',
      'p.endedAt',
      'd.id as departmentId',
      db.raw(`${distinctName} as department_name`),
      'd.level',
      'd.regionCode',
      'd.regionPath',
    )
}

/** The account of a member of staff with his posts, locked; null when it is no such account. */
export async function lockStaff(
  tx: Tx,
  accountId: string,
): Promise<(StaffAccount & { readonly name: string; readonly username: string }) | null> {
  const account = await tx('accounts')
    .where({ id: accountId, kind: 'staff' })
    .forUpdate()
    .first('id', 'name', 'username', 'status')
  if (account === undefined) return null
  const posts = await postsOf(tx, accountId)
  return {
    accountId,
    name: account.name,
    username: account.username,
    active: account.status === 'active',
    knownIn: posts.map(({ regionPath }) => regionPath),
    held: posts.filter(({ endedAt }) => endedAt === null),
  }
}

/** The open post and who holds it, locked; null when it has ended or never was. */
export async function lockPost(
  tx: Tx,
  postId: string,
): Promise<(HeldPost & { readonly accountId: string }) | null> {
  const row = await tx('staffPosts')
    .where({ id: postId })
    .whereNull('endedAt')
    .forUpdate()
    .first('id', 'accountId', 'departmentId', 'post')
  const place = row === undefined ? null : await placeOfAny(tx, row.departmentId)
  if (row === undefined || place === null) return null
  return { postId: row.id, accountId: row.accountId, post: row.post, ...place }
}

/** A department whether or not it is still active: a post in a closed one can be ended too. */
async function placeOfAny(db: Tx, departmentId: string): Promise<PostPlace | null> {
  const row = await db('departments')
    .where({ id: departmentId })
    .first('id', 'name', 'level', 'regionCode', 'regionPath')
  if (row === undefined) return null
  const { id, name, ...region } = row
  return { departmentId: id, departmentName: name, ...region }
}

// Who plays whom: the demonstration's applicants, and the staff who hold a post in a department.
import { loadActor, staffOf } from '../../../src/accounts/index.ts'
import type { Actor, Post } from '../../../src/kernel/actor.ts'
import type { Context } from '../../../src/platform/context.ts'

export interface Cast {
  applicant(username: string): Promise<Actor>
  /** Somebody with the post in the department; null when nobody of the demonstration has it. */
  staff(departmentId: string, post: Post): Promise<Actor | null>
}

export function castOf({ db }: Context): Cast {
  const applicants = new Map<string, Promise<Actor>>()
  const staff = new Map<string, Promise<Actor | null>>()
  return {
    applicant: (username) => once(applicants, username, () => applicantNamed(username)),
    staff: (departmentId, post) =>
      once(staff, `${departmentId}/${post}`, () => holderOf(departmentId, post)),
  }

  async function applicantNamed(username: string): Promise<Actor> {
    const account = await db('accounts').where({ username }).first('id')
    if (account === undefined) throw new Error(`no demonstration account ${username}`)
    return loadActor(db, account.id)
  }

  async function holderOf(departmentId: string, post: Post): Promise<Actor | null> {
    const members = await staffOf(db, departmentId)
    const holder = members.find(({ posts }) => posts.includes(post))
    return holder === undefined ? null : loadActor(db, holder.accountId, departmentId)
  }
}

function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key) ?? make()
  kept.set(key, known)
  return known
}

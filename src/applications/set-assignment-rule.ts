// 分派规则: how the holders of a post in a department share what arrives; set by its head.
import { staffOf } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Post, Staff } from '../kernel/actor.ts'
import { may } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { AssignmentKind, AssignmentRule } from './rules/assignment.ts'

export interface NewRule {
  readonly post: Post
  /** Null takes the rule away: what arrives waits to be claimed. */
  readonly kind: AssignmentKind | null
  readonly places: Readonly<Record<string, string>>
}

export type RuleRefusal = 'not-head' | 'no-such-post' | 'no-such-colleague'

export function ruleOf(
  db: Db | Tx,
  departmentId: string,
  post: Post,
): Promise<AssignmentRule | undefined> {
  return db('assignmentRules')
    .where({ departmentId, post })
    .first<AssignmentRule | undefined>('kind', 'places', 'lastAccountId')
}

/** Whoever is named holds the post now; an unnamed matter or town goes to the smallest load. */
export function setAssignmentRule(
  ctx: Context,
  actor: Staff,
  { post, kind, places }: NewRule,
): Promise<Result<undefined, RuleRefusal>> {
  const { departmentId } = actor.seat
  return transaction(ctx.db, async (tx) => {
    if (!may(actor, 'applications.assign')) return refuse('not-head')
    const members = (await staffOf(tx, departmentId)).filter(({ posts }) => posts.includes(post))
    if (members.length === 0) return refuse('no-such-post')
    const known = new Set(members.map(({ accountId }) => accountId))
    if (Object.values(places).some((one) => !known.has(one))) return refuse('no-such-colleague')
    const before = await ruleOf(tx, departmentId, post)
    if (kind === null) await tx('assignmentRules').where({ departmentId, post }).delete()
    else {
      const written = JSON.stringify(places) as unknown as NewRule['places']
      await tx('assignmentRules')
        .insert({
          ...{ departmentId, post, kind, places: written },
          ...{ lastAccountId: before?.lastAccountId ?? null, updatedAt: ctx.now },
        })
        .onConflict(['departmentId', 'post'])
        .merge(['kind', 'places', 'updatedAt'])
    }
    await record(tx, ctx, {
      ...{ action: 'applications.set-rule', subjectType: 'department', subjectId: departmentId },
      before: { post, kind: before?.kind ?? null },
      after: { post, kind, places },
    })
    return ok()
  })
}

// 常用语: opinions that a clerk, or his whole department, need not type again.
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import { may } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { asLine, asLines } from './rules/typed-text.ts'
import type { Phrase } from './types.ts'

export type KeepRefusal = 'nothing-typed' | 'too-many' | 'not-head' | 'name-taken'

const most = 50

/** One's own and the department's. */
export async function phrasesOf(db: Db | Tx, { accountId, seat }: Staff): Promise<Phrase[]> {
  return db('phrases')
    .where({ departmentId: seat.departmentId })
    .where((either) => void either.where({ accountId }).orWhere({ shared: true }))
    .orderBy(['shared', 'id'])
    .select('id', 'title', 'text', 'shared')
}

/** The department's are kept by its head. */
export function addPhrase(
  ctx: Context,
  actor: Staff,
  given: Omit<Phrase, 'id'>,
): Promise<Result<undefined, KeepRefusal>> {
  const [title, text] = [asLine(given.title, 30), asLines(given.text, 1000)]
  const { accountId, seat } = actor
  return transaction(ctx.db, async (tx) => {
    if (title === '' || text === '') return refuse('nothing-typed')
    if (given.shared && !may(actor, 'applications.assign')) return refuse('not-head')
    if ((await phrasesOf(tx, actor)).length >= most) return refuse('too-many')
    await tx('phrases').insert({
      ...{ departmentId: seat.departmentId, accountId, title, text },
      ...{ shared: given.shared, createdAt: ctx.now },
    })
    const after = { added: title, shared: given.shared }
    await record(tx, ctx, {
      ...{ action: 'desk.phrase', subjectType: 'account', subjectId: accountId, after },
    })
    return ok()
  })
}

export function removePhrase(ctx: Context, actor: Staff, id: string): Promise<void> {
  const { accountId, seat } = actor
  return transaction(ctx.db, async (tx) => {
    const one = (await phrasesOf(tx, actor)).find((phrase) => phrase.id === id)
    if (one === undefined || (one.shared && !may(actor, 'applications.assign'))) return
    await tx('phrases').where({ id, departmentId: seat.departmentId }).delete()
    const after = { removed: one.title, shared: one.shared }
    await record(tx, ctx, {
      ...{ action: 'desk.phrase', subjectType: 'account', subjectId: accountId, after },
    })
  })
}

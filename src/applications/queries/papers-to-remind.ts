// 容缺: the papers still awaited that are due by a day, and of which nobody was reminded. An application that
// has ended awaits none.
import type { Commitment } from '../../commitments/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import '../tables.ts'

export type PaperToRemind = Pick<
  Commitment,
  'id' | 'applicationId' | 'accountId' | 'materialName' | 'dueOn'
>

export async function papersToRemind(db: Db, by: Day): Promise<readonly PaperToRemind[]> {
  return db('commitments as c')
    .join('applications as a', 'a.id', 'c.applicationId')
    .where({ 'c.kind': 'later' })
    .where('a.papersAwaited', '>', 0)
    .whereNull('c.outcome')
    .whereNull('c.remindedAt')
    .whereNotNull('c.dueOn')
    .where('c.dueOn', '<=', by)
    .orderBy('c.id')
    .limit(500)
    .select('c.id', 'c.applicationId', 'c.accountId', 'c.materialName', 'c.dueOn')
}

// 取号: the next number of a hall on this day. Numbers have no gaps: the counter and the ticket are one write.
import { randomBytes } from 'node:crypto'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { hallById } from './queries/halls.ts'

/** The secret of the ticket, under which its taker sees it. */
export async function takeNumber(
  ctx: Context,
  hallId: string,
): Promise<Result<string, 'no-such-hall'>> {
  const hall = await hallById(ctx.db, hallId)
  if (hall === null) return refuse('no-such-hall')
  return transaction(ctx.db, async (tx) => {
    const counted = await tx.raw<{ rows: { last: number }[] }>(
      `insert into counter_days (department_id, day, last) values (?, ?, 1)
       on conflict (department_id, day) do update set last = counter_days.last + 1
       returning last`,
      [hall.id, ctx.today],
    )
    const number = counted.rows[0]?.last ?? 1
    const secret = randomBytes(12).toString('base64url')
    const [ticket] = await tx('counterTickets')
      .insert({
        ...{ departmentId: hall.id, day: ctx.today, number, secret, status: 'waiting' },
        ...{ windowName: null, calledByAccountId: null, calledAt: null, endedAt: null },
        takenAt: ctx.now,
      })
      .returning('id')
    await record(tx, ctx, {
      action: 'counter.take-number',
      subjectType: 'ticket',
      subjectId: ticket?.id ?? '',
      after: { hall: hall.hallName ?? hall.departmentName, number },
    })
    return ok(secret)
  })
}

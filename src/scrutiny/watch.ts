// The watch over reading: asks the rules about everybody's looks of a day, raises an alert for each
// finding and tells the auditors. Whoever was told of once is not told of again for the same day.
import { holdersOf } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { ruleTexts } from './messages.ts'
import { paths } from './paths.ts'
import { readersToAsk, readingsOf } from './queries/readings.ts'
import type { Reader, ReadingRow } from './queries/readings.ts'
import { abnormal } from './rules/abnormal.ts'
import { spanOf, watchDayOf } from './rules/watch-day.ts'
import { termsOf } from './settings.ts'
import { appendEvent, insertAlert } from './store.ts'
import type { Finding } from './types.ts'

const together = 100

/** Looks at the current day of watching, and shortly after its end at the last one; how many were raised. */
export async function watchReadings(ctx: Context): Promise<number> {
  const day = watchDayOf(ctx.now)
  const before = watchDayOf(new Date(ctx.now.getTime() - 2 * 3_600_000))
  return (before === day ? 0 : await watchDay(ctx, before)) + (await watchDay(ctx, day))
}

export async function watchDay(ctx: Context, day: Day): Promise<number> {
  const terms = await termsOf(ctx.db)
  const span = spanOf(day)
  const { hourCount, nightCount, familyCount, personCount, outsideCount } = terms
  const least = Math.min(hourCount, nightCount, familyCount, personCount, outsideCount)
  const people = await readersToAsk(ctx.db, span, least)
  let raised = 0
  for (let at = 0; at < people.length; at += together) {
    const rows = await readingsOf(ctx.db, span, people.slice(at, at + together))
    for (const [reader, readings] of byReader(rows)) {
      for (const finding of abnormal(readings, terms)) {
        if (await raise(ctx, day, reader, finding)) raised += 1
      }
    }
  }
  return raised
}

function byReader(rows: readonly ReadingRow[]): readonly (readonly [Reader, ReadingRow[]])[] {
  const groups = new Map<string, [Reader, ReadingRow[]]>()
  for (const row of rows) {
    const group = groups.get(row.accountId)
    if (group === undefined) groups.set(row.accountId, [row, [row]])
    else group[1].push(row)
  }
  return [...groups.values()]
}

function raise(ctx: Context, day: Day, reader: Reader, finding: Finding): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const { accountId, accountName, departmentId, departmentName } = reader
    const who = { accountId, accountName, departmentId, departmentName }
    const id = await insertAlert(tx, { ...finding, ...who, day, raisedAt: ctx.now })
    if (id === null) return false
    await appendEvent(tx, {
      ...{ alertId: id, action: 'raise', reason: null, accountId: null, actorName: '系统' },
      happenedAt: ctx.now,
    })
    await record(tx, ctx, {
      action: 'scrutiny.raise',
      subjectType: 'reading-alert',
      subjectId: id,
      after: { rule: finding.rule, accountId, departmentId, day, count: finding.count },
    })
    await tellAuditors(tx, ctx, id, accountName, finding)
    return true
  })
}

async function tellAuditors(
  tx: Tx,
  ctx: Context,
  id: string,
  name: string,
  { rule, count }: Finding,
): Promise<void> {
  for (const accountId of await holdersOf(tx, 'auditor')) {
    await notify(tx, ctx, {
      accountId,
      applicationId: null,
      title: `异常查看：${ruleTexts[rule].name}`,
      body: `${name}查看了 ${count} 个办件，${ruleTexts[rule].what}。请核实，并写明说明或者了结的理由。`,
      link: paths.alert(id),
    })
  }
}

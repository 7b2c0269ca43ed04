// 收文件、试导入: a delivered file is read, checked against the catalogue and kept with what was found;
// a large one by the worker, while its page tells how far it is.
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { enqueue } from '../platform/jobs/queue.ts'
import {
  contentsOf,
  importById,
  keepFaults,
  keepReport,
  keepSheets,
  sheetsOf,
  stageImport,
  tellProgress,
} from './import-store.ts'
import type { ImportReport, StagedImport } from './import-store.ts'
import { fileFaults } from './messages.ts'
import type { ImportPlan, Told } from './plan-import.ts'
import { planImport } from './plan-import.ts'
import { isLarge, readApart } from './read-file.ts'
import type { RawSheet } from './sheets/cells.ts'
import type { Delivered, DeliveryFault } from './sheets/read-delivered.ts'
import { readDelivered } from './sheets/read-delivered.ts'

export type Delivery = Pick<StagedImport, 'accountId' | 'fileName'> & { readonly bytes: Buffer }

/** The id under which it is kept, or why it could not be opened. */
export async function receiveImport(
  ctx: Context,
  { bytes, ...delivery }: Delivery,
): Promise<Result<string, readonly string[]>> {
  if (/\.(xlsx|json)$/i.test(delivery.fileName) && isLarge(delivery.fileName, bytes)) {
    return transaction(ctx.db, async (tx) => {
      const id = await stageImport(tx, delivery, { contents: bytes }, ctx.now)
      await enqueue(tx, 'matters.check-import', { id })
      return ok(id)
    })
  }
  const read = faultsIn(await readDelivered(delivery.fileName, bytes))
  if (!read.ok) return read
  const { value: sheets } = read
  const id = await transaction(ctx.db, (tx) => stageImport(tx, delivery, { sheets }, ctx.now))
  await keepReport(ctx.db, id, await checkedSheets(ctx, sheets))
  return ok(id)
}

/** The worker's part. Run again, it does nothing twice. */
export async function checkImport(ctx: Context, id: string): Promise<void> {
  const staged = await importById(ctx.db, id)
  if (staged?.stage !== 'waiting') return
  const bytes = await contentsOf(ctx.db, id)
  if (bytes !== null) {
    const read = faultsIn(await readApart(staged.fileName, bytes))
    if (!read.ok) return keepFaults(ctx.db, id, read.refusal)
    await keepSheets(ctx.db, id, read.value)
  }
  const told: Told = (done, total) => tellProgress(ctx.db, id, done, total)
  await keepReport(ctx.db, id, await checkedSheets(ctx, await sheetsOf(ctx.db, id), told))
}

export async function checkedSheets(
  { db, today }: Pick<Context, 'db' | 'today'>,
  sheets: readonly RawSheet[],
  told?: Told,
): Promise<ImportReport> {
  return reportOf(await planImport(db, sheets, { today, ...(told === undefined ? {} : { told }) }))
}

export function reportOf({ errors, warnings, broken, compared }: ImportPlan): ImportReport {
  const matters = compared.map(({ read, kind }) => ({ code: read.code, kind }))
  return { errors, warnings, broken, matters }
}

const mostTold = 20

function faultsIn(
  read: Result<Delivered, DeliveryFault>,
): Result<readonly RawSheet[], readonly string[]> {
  if (!read.ok) return refuse([fileFaults[read.refusal]])
  const { sheets, faults } = read.value
  if (faults.length === 0) return ok(sheets)
  const rest = faults.length - mostTold
  const told = faults.slice(0, mostTold).map(({ sentence }) => sentence)
  return refuse(rest > 0 ? [...told, `还有 ${rest} 处错误没有列出，改好这些再传一次。`] : told)
}

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
  stageImport,
  tellProgress,
} from './import-store.ts'
import type { ImportReport, StagedImport, Unread } from './import-store.ts'
import { fileFaults } from './messages.ts'
import type { ImportPlan, Told } from './plan-import.ts'
import { planImport } from './plan-import.ts'
import { isLarge, readApart } from './read-file.ts'
import type { RawSheet } from './sheets/cells.ts'
import type { JsonFault } from './sheets/json-faults.ts'
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
  const { sheets, unread } = read.value
  const id = await transaction(ctx.db, (tx) => stageImport(tx, delivery, { sheets }, ctx.now))
  await keepReport(ctx.db, id, await checkedSheets(ctx, { sheets, unread }))
  return ok(id)
}

/** The worker's part. Run again, it does nothing twice. */
export async function checkImport(ctx: Context, id: string): Promise<void> {
  const staged = await importById(ctx.db, id)
  if (staged?.stage !== 'waiting') return
  const bytes = await contentsOf(ctx.db, id)
  if (bytes === null) return
  const read = faultsIn(await readApart(staged.fileName, bytes))
  if (!read.ok) return keepFaults(ctx.db, id, read.refusal)
  const told: Told = (done, total) => tellProgress(ctx.db, id, done, total)
  const report = await checkedSheets(ctx, read.value, told)
  await transaction(ctx.db, async (tx) => {
    await keepSheets(tx, id, read.value.sheets)
    await keepReport(tx, id, report)
  })
}

interface Opened {
  readonly sheets: readonly RawSheet[]
  readonly unread: Unread
}

async function checkedSheets(
  { db, today }: Pick<Context, 'db' | 'today'>,
  { sheets, unread }: Opened,
  told?: Told,
): Promise<ImportReport> {
  const options = { today, ...(told === undefined ? {} : { told }) }
  return reportOf(await planImport(db, sheets, options), unread)
}

export function reportOf(
  { errors, warnings, broken, compared }: ImportPlan,
  unread: Unread,
): ImportReport {
  const matters = compared.map(({ read, kind }) => ({ code: read.code, kind }))
  return { errors, warnings, broken, matters, unread }
}

const mostTold = 20

/** Refused when nothing in the file can be read. */
function faultsIn(read: Result<Delivered, DeliveryFault>): Result<Opened, readonly string[]> {
  if (!read.ok) return refuse([fileFaults[read.refusal]])
  const { sheets, faults, readable } = read.value
  const sentences = toldOf(faults)
  if (readable === 0 && faults.length > 0) return refuse(sentences)
  const matters = new Set(faults.map(({ row }) => row)).size
  return ok({ sheets, unread: { matters, sentences } })
}

function toldOf(faults: readonly JsonFault[]): string[] {
  const rest = faults.length - mostTold
  const told = faults.slice(0, mostTold).map(({ sentence }) => sentence)
  return rest > 0 ? [...told, `还有 ${rest} 处错误没有列出，改好这些再传一次。`] : told
}

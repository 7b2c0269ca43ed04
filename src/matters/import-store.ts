// Keeps a catalogue file from its delivery to what became of it, for a day.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { CellError, RawSheet } from './sheets/cells.ts'
import './tables.ts'

/** waiting: for the worker; refused: could not be opened; taking: by the worker. */
export type ImportStage = 'waiting' | 'refused' | 'checked' | 'taking' | 'taken'

/** 检查结果: what the file would do to the catalogue as it was then. */
export interface ImportReport {
  readonly errors: readonly CellError[]
  readonly warnings: readonly CellError[]
  readonly broken: boolean
  /** In the order of the file; those that have errors included. */
  readonly matters: readonly ComparedMatter[]
  readonly unread: Unread
}

/** Matters of a JSON file that do not keep the schema: they are in no sheet, and are left whatever is chosen. */
export interface Unread {
  readonly matters: number
  readonly sentences: readonly string[]
}

export const nothingUnread: Unread = { matters: 0, sentences: [] }

export interface ComparedMatter {
  readonly code: string
  readonly kind: 'new' | 'changed' | 'same'
}

export interface Adoption {
  /** Drafts are looked at one by one and sent later; otherwise all go to their reviewers now. */
  readonly mode: 'draft' | 'publish'
  /** True to take the clean matters and leave the others. */
  readonly cleanOnly: boolean
  readonly reason: string
}

export interface Adopted {
  readonly added: number
  readonly changed: number
  /** How many of them got a draft of their stage plan, because their steps changed. */
  readonly plans: number
}

export type ImportRefusal =
  | 'not-the-province'
  | 'reason-missing'
  | 'not-clean'
  | 'nothing-to-take'
  | 'taken-before'
  | 'changed-meanwhile'
  | 'same-day'

/** Who said how to take it in; the worker does it in his name and seat. */
export type Ordered = Adoption & { readonly departmentId: string }

export interface StagedImport {
  readonly id: string
  readonly accountId: string
  readonly fileName: string
  readonly stage: ImportStage
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  readonly faults: readonly string[] | null
  readonly report: ImportReport | null
  readonly adoption: Ordered | null
  readonly outcome: Adopted | { readonly refusal: ImportRefusal } | null
}

type Delivery = Pick<StagedImport, 'accountId' | 'fileName'>

const keptMilliseconds = 86_400_000

/** A small file comes in sheets, a large one as it was sent. */
export async function stageImport(
  tx: Tx,
  { accountId, fileName }: Delivery,
  content: { readonly sheets: readonly RawSheet[] } | { readonly contents: Buffer },
  now: Date,
): Promise<string> {
  await tx('matterImports')
    .where('createdAt', '<', new Date(now.getTime() - keptMilliseconds))
    .delete()
  const stored =
    'contents' in content
      ? { contents: content.contents, stage: 'waiting' as const }
      : { sheets: JSON.stringify(content.sheets) }
  const [row] = await tx('matterImports')
    .insert({ accountId, fileName, ...stored, createdAt: now })
    .returning('id')
  if (row === undefined) throw new Error('the file was not stored')
  return row.id
}

const columns = [
  ...(['id', 'accountId', 'fileName', 'stage', 'done', 'total', 'faults'] as const),
  ...(['report', 'adoption', 'outcome'] as const),
] as const

/** Only the person who sent a file sees it again. */
export async function stagedImport(
  db: Db,
  id: string,
  accountId: string,
): Promise<StagedImport | null> {
  const row = await db('matterImports')
    .select(...columns)
    .where({ id, accountId })
    .first()
  return row === undefined ? null : stagedOf(row as StagedImport)
}

/** For the worker, which acts for whoever sent it. */
export async function importById(db: Db, id: string): Promise<StagedImport | null> {
  const row = await db('matterImports')
    .select(...columns)
    .where({ id })
    .first()
  return row === undefined ? null : stagedOf(row as StagedImport)
}

/** A report that was kept before it told of the unread has none. */
function stagedOf(row: StagedImport): StagedImport {
  const { report } = row
  return {
    ...row,
    report: report === null ? null : { ...report, unread: report.unread ?? nothingUnread },
  }
}

export async function sheetsOf(db: Db, id: string): Promise<readonly RawSheet[]> {
  const row = await db('matterImports').select('sheets').where({ id }).first()
  return (row?.sheets ?? []) as RawSheet[]
}

/** Null once it was read. */
export async function contentsOf(db: Db, id: string): Promise<Buffer | null> {
  const row = await db('matterImports').select('contents').where({ id }).first()
  return row?.contents ?? null
}

export async function keepSheets(db: Db, id: string, sheets: readonly RawSheet[]): Promise<void> {
  await db('matterImports')
    .where({ id })
    .update({ sheets: JSON.stringify(sheets), contents: null })
}

export async function keepFaults(db: Db, id: string, faults: readonly string[]): Promise<void> {
  await db('matterImports')
    .where({ id })
    .update({ faults: JSON.stringify(faults), contents: null, stage: 'refused' })
}

export async function keepReport(db: Db, id: string, report: ImportReport): Promise<void> {
  await db('matterImports')
    .where({ id })
    .whereNot({ stage: 'taken' })
    .update({ report: JSON.stringify(report), stage: 'checked' })
}

/** How far the worker is; outside of its transaction, so that the page can tell it. */
export async function tellProgress(db: Db, id: string, done: number, total: number): Promise<void> {
  await db('matterImports').where({ id }).update({ done, total })
}

/** False when it is being taken in, or was. */
export async function markTaking(tx: Tx, id: string, ordered: Ordered): Promise<boolean> {
  const changed = await tx('matterImports')
    .where({ id, stage: 'checked' })
    .update({
      stage: 'taking',
      adoption: JSON.stringify(ordered),
      outcome: null,
      done: 0,
      total: 0,
    })
  return changed === 1
}

export async function markTaken(tx: Tx, id: string, outcome: Adopted, now: Date): Promise<void> {
  const changed = await tx('matterImports')
    .where({ id })
    .whereNull('appliedAt')
    .update({ appliedAt: now, stage: 'taken', outcome: JSON.stringify(outcome) })
  if (changed !== 1) throw new Error(`import ${id} was taken in twice`)
}

export async function keepRefusal(db: Db, id: string, refusal: ImportRefusal): Promise<void> {
  await db('matterImports')
    .where({ id, stage: 'taking' })
    .update({ stage: 'checked', outcome: JSON.stringify({ refusal }) })
}

/** After a fault: it can be tried again. */
export async function releaseImport(db: Db, id: string): Promise<void> {
  await db('matterImports').where({ id, stage: 'taking' }).update({ stage: 'checked' })
}

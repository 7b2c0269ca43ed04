// Loads and writes matters, their versions and their search rows.
import type { Day } from '../kernel/day.ts'
import { remembered } from '../platform/database/remembered.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { asCode } from './rules/codes.ts'
import type { StoredElements } from './rules/complete-elements.ts'
import { completeElements } from './rules/complete-elements.ts'
import './tables.ts'
import type { Elements, Matter, MatterVersion, VersionContent, VersionStage } from './types.ts'

export const matterColumns = [
  'id',
  'code',
  'lineId',
  'currentVersionId',
  'status',
  'withdrawnReason',
  'successorId',
  'parentId',
  'suspendedReason',
  'suspendedUntil',
] as const

export const versionColumns = [
  'id',
  'matterId',
  'version',
  'name',
  'type',
  'typeCode',
  'levels',
  'acceptLevel',
  'objects',
  'themes',
  'handling',
  'statutoryDays',
  'statutoryUnit',
  'promisedDays',
  'visits',
  'online',
  'elements',
  'formVersionId',
  'stagePlanVersionId',
  'changeReason',
  'editedByAccountId',
  'publishedAt',
  'createdAt',
  'basedOnVersionId',
  'revision',
  'stage',
  'effectiveOn',
] as const

export interface NewVersion {
  readonly matterId: string
  readonly version: number
  readonly content: VersionContent
  readonly editedByAccountId: string | null
  readonly publishedAt: Date | null
  readonly basedOnVersionId: string | null
  /** The day from which it holds, null for a draft and for what was first delivered. */
  readonly effectiveOn: Day | null
}

export async function matterByCode(db: Db, code: string): Promise<Matter | null> {
  return (
    (await db('matters')
      .select(...matterColumns)
      .where({ code: asCode(code) })
      .first()) ?? null
  )
}

export function matterById(db: Db, id: string): Promise<Matter | null> {
  return remembered(db, `matter ${id}`, async () => {
    return (
      (await db('matters')
        .select(...matterColumns)
        .where({ id })
        .first()) ?? null
    )
  })
}

/** 主项 by its code; null for a main matter itself, and where its entry was given up meanwhile. */
export async function mainIdOf(tx: Tx, code: string | null): Promise<string | null> {
  if (code === null) return null
  return (await tx('matters').where({ code }).first('id'))?.id ?? null
}

/** Publications and withdrawals of one matter wait for each other. */
/** Others may go on referring to it, so that a long import stops no filing. */
export async function lockMatter(tx: Tx, code: string): Promise<Matter | null> {
  return (
    (await tx('matters')
      .select(...matterColumns)
      .where({ code: asCode(code) })
      .forNoKeyUpdate()
      .first()) ?? null
  )
}

export async function insertMatter(
  tx: Tx,
  matter: Pick<Matter, 'code' | 'lineId'>,
): Promise<string> {
  const rows = await tx('matters')
    .insert({ ...matter, status: 'draft' })
    .returning('id')
  return onlyId(rows)
}

export async function updateMatter(
  tx: Tx,
  id: string,
  change: Partial<Omit<Matter, 'id' | 'code' | 'lineId'>>,
): Promise<void> {
  await tx('matters').where({ id }).update(change)
}

/** 改编码、主管部门, of an entry that was never published. */
export async function moveEntry(
  tx: Tx,
  id: string,
  change: Pick<Matter, 'code' | 'lineId'>,
): Promise<void> {
  await tx('matters').where({ id, status: 'draft' }).update(change)
}

/** An entry that was never published and has no version left. */
export async function deleteEntry(tx: Tx, id: string): Promise<void> {
  await tx('matters').where({ id, status: 'draft' }).delete()
}

export async function loadVersion(db: Db, id: string): Promise<MatterVersion | null> {
  const row = await db('matterVersions')
    .select(...versionColumns)
    .where({ id })
    .first()
  return row === undefined ? null : asRead(row)
}

/** The versions of a matter, the newest first. */
export async function versionsOf(db: Db, matterId: string): Promise<MatterVersion[]> {
  const rows = await db('matterVersions')
    .select(...versionColumns)
    .where({ matterId })
    .orderBy('version', 'desc')
  return rows.map(asRead)
}

export async function versionByNumber(
  db: Db,
  matterId: string,
  version: number,
): Promise<MatterVersion | null> {
  const query = db('matterVersions')
    .select(...versionColumns)
    .where({ matterId, version })
  const row = await query.first()
  return row === undefined ? null : asRead(row)
}

export async function insertVersion(tx: Tx, version: NewVersion): Promise<string> {
  const { content, ...rest } = version
  const rows = await tx('matterVersions')
    .insert({ ...rest, ...columnsOf(content), revision: 1, stage: stageOf(version) })
    .returning('id')
  return onlyId(rows)
}

function stageOf({ publishedAt }: NewVersion): VersionStage {
  return publishedAt === null ? 'draft' : 'published'
}

/** A stored version as the program knows it today. */
export function asRead<R extends { readonly elements: StoredElements }>(
  row: R,
): Omit<R, 'elements'> & { elements: Elements } {
  return { ...row, elements: completeElements(row.elements) }
}

export function columnsOf(content: VersionContent) {
  return {
    ...content,
    levels: [...content.levels],
    objects: [...content.objects],
    themes: [...content.themes],
    elements: JSON.stringify(content.elements),
  }
}

function onlyId(rows: readonly { id: string }[]): string {
  const [row] = rows
  if (row === undefined) throw new Error('the database returned no row for an insert')
  return row.id
}

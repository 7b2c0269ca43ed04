// Loads and writes bundles, their versions and joint applications.
import type { KeptAnswers } from '../forms/index.ts'
import { vaultOn } from '../platform/database/sealing.ts'
import { sealPart } from '../platform/security/sealed-json.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Moved } from './rules/carry-over.ts'
import './tables.ts'
import type {
  Bundle,
  BundleContent,
  BundleVersion,
  JointApplication,
  JointMaterial,
  MergeDecisions,
} from './types.ts'

const versionColumns = [
  'id',
  'bundleId',
  'version',
  'content',
  'changeReason',
  'publishedAt',
] as const

export async function bundleByCode(db: Db | Tx, code: string): Promise<Bundle | null> {
  const columns = ['id', 'code', 'status', 'currentVersionId'] as const
  return (
    (await db('bundles')
      .where({ code })
      .first(...columns)) ?? null
  )
}

/** Publications of one bundle wait for each other; the row is made where it is new. */
export async function lockBundle(tx: Tx, code: string, now: Date): Promise<Bundle> {
  await tx('bundles')
    .insert({ code, status: 'published', createdAt: now })
    .onConflict('code')
    .ignore()
  const row = await tx('bundles').where({ code }).forUpdate().first('*')
  if (row === undefined) throw new Error(`bundle ${code} was not stored`)
  return row
}

export async function bundleVersion(db: Db | Tx, id: string): Promise<BundleVersion> {
  const row = await db('bundleVersions')
    .where({ id })
    .first(...versionColumns)
  if (row === undefined) throw new Error(`bundle version ${id} does not exist`)
  return { ...row, content: wholeContent(row.content) }
}

/** The code of the bundle to which a version belongs. */
export async function bundleCodeOf(db: Db | Tx, versionId: string): Promise<string> {
  const row = await db('bundles as b')
    .join('bundleVersions as v', 'v.bundleId', 'b.id')
    .where('v.id', versionId)
    .first<{ code: string } | undefined>('b.code')
  if (row === undefined) throw new Error(`bundle version ${versionId} does not exist`)
  return row.code
}

/** Versions from before editors decided about questions say nothing about them. */
export function wholeContent(content: BundleContent): BundleContent {
  return { ...undecided, ...content }
}

/** By rule alone. */
export const undecided: MergeDecisions = { same: null, apart: [], carried: [] }

/** The newest first. */
export async function versionsOf(db: Db, bundleId: string): Promise<readonly BundleVersion[]> {
  return db('bundleVersions')
    .where({ bundleId })
    .orderBy('version', 'desc')
    .select(...versionColumns)
}

export interface NewVersion {
  readonly bundleId: string
  readonly content: BundleContent
  readonly changeReason: string
  readonly publishedAt: Date
  readonly publishedByAccountId: string | null
}

export async function insertVersion(
  tx: Tx,
  { content, ...rest }: NewVersion,
): Promise<{ readonly id: string; readonly version: number }> {
  const last = await tx('bundleVersions').where({ bundleId: rest.bundleId }).max({ n: 'version' })
  const version = Number(last[0]?.n ?? 0) + 1
  const [row] = await tx('bundleVersions')
    .insert({ ...rest, version, content: JSON.stringify(content) })
    .returning('id')
  if (row === undefined) throw new Error('a bundle version was not stored')
  return { id: row.id, version }
}

export async function updateBundle(
  tx: Tx,
  id: string,
  change: Partial<Pick<Bundle, 'status' | 'currentVersionId'>>,
): Promise<void> {
  await tx('bundles').where({ id }).update(change)
}

export async function jointById(db: Db | Tx, id: string): Promise<JointApplication | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  return (await db('jointApplications').where({ id }).first('*')) ?? null
}

export async function lockJoint(tx: Tx, id: string): Promise<JointApplication | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  return (await tx('jointApplications').where({ id }).forUpdate().first('*')) ?? null
}

/** By 查询号 (13 digits) or 联办件编号; null when there is none. */
export async function jointByNumber(db: Db, number: string): Promise<JointApplication | null> {
  const column = /^\d{13}$/.test(number) ? 'queryNumber' : 'number'
  return (
    (await db('jointApplications')
      .where({ [column]: number })
      .first('*')) ?? null
  )
}

export type JointChange = Partial<
  Omit<JointApplication, 'id' | 'createdAt' | 'answers' | 'sourced'>
> & {
  readonly answers?: KeptAnswers
  /** With personal answers sealed. */
  readonly sourced?: Readonly<Record<string, object>>
}

/** Null where the person has a draft of the bundle already. */
export async function insertJoint(
  tx: Tx,
  row: Omit<
    JointApplication,
    | ('id' | 'typed' | 'number' | 'queryNumber' | 'queryCode' | 'submittedAt' | 'acceptedOn')
    | ('expiryWarnedAt' | 'binnedAt')
    | ('extendedOn' | 'extensionReason' | 'extensionApprover' | 'ratedAt' | 'answers')
    | (
        | 'extensionRequestedAt'
        | 'extensionRequestedByAccountId'
        | 'sourced'
        | 'promised'
        | 'lastPages'
        | 'resultsTogether'
      )
  > & { readonly answers: KeptAnswers; readonly sourced: Readonly<Record<string, object>> },
): Promise<string | null> {
  const [stored] = await tx('jointApplications')
    .insert(withJson(tx, row) as never)
    .onConflict()
    .ignore()
    .returning('id')
  return stored?.id ?? null
}

export async function updateJoint(tx: Tx, id: string, change: JointChange): Promise<void> {
  await tx('jointApplications')
    .where({ id })
    .update(withJson(tx, change) as never)
}

/** The draft that the person has of the bundle, held until the transaction ends. */
export async function lockJointDraftOf(
  tx: Tx,
  applicantAccountId: string,
  bundleId: string,
): Promise<JointApplication | null> {
  const row = await tx('jointApplications')
    .where({ bundleId, applicantAccountId })
    .whereNull('submittedAt')
    .whereNull('binnedAt')
    .forUpdate()
    .first('*')
  return row ?? null
}

/** A file handed in for a joint draft. */
export async function addJointMaterial(tx: Tx, material: JointMaterial): Promise<void> {
  await tx('jointMaterials').insert(material)
}

/** Files follow their question or paper; those of one that is asked no more are taken out of use. */
export async function moveJointMaterials(
  tx: Tx,
  jointId: string,
  files: readonly Pick<JointMaterial, 'attachmentId' | 'materialNumber' | 'fieldPath'>[],
  moved: Moved,
  now: Date,
): Promise<void> {
  for (const { attachmentId, materialNumber, fieldPath } of files) {
    const number = materialNumber === 0 ? 0 : moved.numbers.get(materialNumber)
    const path = fieldPath === null ? null : movedPath(fieldPath, moved)
    const isGone = number === undefined || path === undefined
    if (number === materialNumber && path === fieldPath) continue
    await tx('jointMaterials')
      .where({ jointId, attachmentId })
      .update(isGone ? { removedAt: now } : { materialNumber: number, fieldPath: path })
  }
}

/** A question in a row of a group moves with its group. */
function movedPath(fieldPath: string, { keys }: Moved): string | undefined {
  const [top = '', own] = fieldPath.split('.')
  const key = keys.get(top)
  return key === undefined || own === undefined ? key : `${key}.${own}`
}

/** Takes files out of use; they stay for the record. */
export async function removeJointMaterials(
  tx: Tx,
  jointId: string,
  attachmentIds: readonly string[],
  removedAt: Date,
): Promise<void> {
  await tx('jointMaterials')
    .where({ jointId })
    .whereIn('attachmentId', [...attachmentIds])
    .update({ removedAt })
}

/** The files that hung on the draft; a filed one is never deleted. */
export async function deleteJointDraft(tx: Tx, id: string): Promise<readonly string[]> {
  const rows = await tx('jointMaterials').where({ jointId: id }).delete(['attachmentId'])
  await tx('jointApplications').where({ id }).whereNull('submittedAt').delete()
  return rows.map(({ attachmentId }) => attachmentId)
}

/** knex sends arrays as PostgreSQL arrays; a jsonb column wants text. What was typed is sealed whole. */
function withJson(tx: Tx, row: object): object {
  const sealed = ['typed', 'lastPages']
  const jsonb = ['situation', 'parts', 'answers', 'sourced', 'promised', ...sealed]
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => {
      if (!jsonb.includes(name) || value === null) return [name, value]
      return [name, JSON.stringify(sealed.includes(name) ? sealPart(vaultOn(tx), value) : value)]
    }),
  )
}

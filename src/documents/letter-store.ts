// Templates of letters: drafts that change, versions that never do.
import { remembered } from '../platform/database/remembered.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { DocumentKind } from './facts.ts'
import type { LetterTemplate, PublishedTemplate } from './rules/letters/template.ts'
import './tables.ts'

export interface LetterVersion {
  readonly id: string
  readonly kind: DocumentKind
  readonly version: number
  readonly template: LetterTemplate
  readonly reason: string
  /** Empty for what was delivered with the program. */
  readonly publishedByName: string
  readonly publishedAt: Date
}

export interface LetterDraft {
  readonly kind: DocumentKind
  readonly template: LetterTemplate
  /** Counts up with each change, so that two editors notice each other. */
  readonly revision: number
}

/**
 * The template by which letters of this kind go out now. Versions never change, so each process keeps
 * those that it has read and only asks which one is the newest.
 */
export async function currentTemplate(db: Db | Tx, kind: DocumentKind): Promise<PublishedTemplate> {
  const versionId = await remembered(db, `newest letter ${kind}`, async () => {
    const newest = await db('letterVersions')
      .where({ kind })
      .max<{ id: string | null }[]>({ id: 'id' })
    return newest[0]?.id ?? null
  })
  if (versionId === null) throw new Error(`no template of ${kind} was published`)
  const kept = known.get(versionId)
  if (kept !== undefined) return kept
  const row = await db('letterVersions').where({ id: versionId }).first('template')
  if (row === undefined) throw new Error(`template ${versionId} is gone`)
  const read = { versionId, template: row.template }
  known.set(versionId, read)
  return read
}

const known = new Map<string, PublishedTemplate>()

/** All published versions of a kind, newest first. */
export function versionsOfLetter(db: Db | Tx, kind: DocumentKind): Promise<LetterVersion[]> {
  return db('letterVersions').where({ kind }).orderBy('version', 'desc').select('*')
}

export interface LetterState {
  readonly kind: DocumentKind
  readonly version: number
  readonly publishedAt: Date
  readonly hasDraft: boolean
}

/** The newest version of every kind, and whether somebody is changing it. */
export async function letterStates(db: Db): Promise<LetterState[]> {
  const { rows } = await db.raw<{ rows: LetterState[] }>(
    `select distinct on (v.kind) v.kind, v.version, v.published_at,
            d.kind is not null as has_draft
     from letter_versions v left join letter_drafts d on d.kind = v.kind
     order by v.kind, v.version desc`,
  )
  return rows
}

/** The draft of a kind, locked when it is read to be changed. */
export async function draftOfLetter(
  db: Db | Tx,
  kind: DocumentKind,
  lock: 'lock' | 'look' = 'look',
): Promise<LetterDraft | null> {
  const query = db('letterDrafts').where({ kind })
  if (lock === 'lock') void query.forUpdate()
  return (await query.first('kind', 'template', 'revision')) ?? null
}

/** Begins a draft; nothing happens when another editor just did. */
export async function insertLetterDraft(
  tx: Tx,
  draft: { readonly kind: DocumentKind; readonly template: LetterTemplate; readonly at: Date },
): Promise<void> {
  await tx('letterDrafts')
    .insert({
      kind: draft.kind,
      template: JSON.stringify(draft.template) as unknown as LetterTemplate,
      revision: 1,
      updatedAt: draft.at,
    })
    .onConflict('kind')
    .ignore()
}

export async function changeLetterDraft(
  tx: Tx,
  { kind, revision }: LetterDraft,
  template: LetterTemplate,
  at: Date,
): Promise<void> {
  await tx('letterDrafts')
    .where({ kind })
    .update({
      template: JSON.stringify(template) as unknown as LetterTemplate,
      revision: revision + 1,
      updatedAt: at,
    })
}

export async function removeLetterDraft(tx: Tx, kind: DocumentKind): Promise<void> {
  await tx('letterDrafts').where({ kind }).delete()
}

/** Publishes as the next version; gives its number. */
export async function insertLetterVersion(
  tx: Tx,
  given: Omit<LetterVersion, 'id' | 'version'>,
): Promise<number> {
  const { rows } = await tx.raw<{ rows: { version: number }[] }>(
    `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
     select ?, coalesce(max(version), 0) + 1, ?::jsonb, ?, ?, ? from letter_versions where kind = ?
     returning version`,
    [
      ...[given.kind, JSON.stringify(given.template), given.reason],
      ...[given.publishedByName, given.publishedAt, given.kind],
    ],
  )
  return rows[0]?.version ?? 1
}

// Reads and writes designs, and what is published of their forms.
import { withDefaults } from '../forms/index.ts'
import type { FormDefinition } from '../forms/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { Design, DesignKind, Published, Sample } from './types.ts'

/** The design of a form that may never have been changed here; null for an unknown key. */
export async function designOf(db: Db, key: string): Promise<Design | null> {
  const [row, form, current] = [
    await db('formDesigns')
      .select('title', 'kind', 'definition', 'samples', 'revision')
      .where({ key })
      .first(),
    await db('forms').select('title').where({ key }).first(),
    await currentOf(db, key),
  ]
  if (row === undefined && form === undefined) return null
  const stored = (row?.definition ?? null) as FormDefinition | null
  return {
    key,
    title: row?.title ?? form?.title ?? key,
    kind: row?.kind ?? 'form',
    definition: stored === null ? null : withDefaults(stored),
    samples: (row?.samples ?? []) as readonly Sample[],
    revision: row?.revision ?? 0,
    current,
  }
}

/** The newest published version. */
export async function currentOf(db: Db, key: string): Promise<Published | null> {
  const row = await db('formVersions')
    .select('id', 'version', 'definition', 'publishedAt')
    .where('formId', db('forms').select('id').where({ key }))
    .whereNotNull('publishedAt')
    .orderBy('version', 'desc')
    .first()
  if (row === undefined || row.publishedAt === null) return null
  const definition = withDefaults(row.definition as FormDefinition)
  return { id: row.id, version: row.version, definition, publishedAt: row.publishedAt }
}

/** The keys of all questions that any published version of a form asks. */
export async function keysEverAsked(db: Db, key: string): Promise<ReadonlySet<string>> {
  const versions = await db('formVersions')
    .select('definition')
    .where('formId', db('forms').select('id').where({ key }))
    .whereNotNull('publishedAt')
  const asked = versions.flatMap(({ definition }) =>
    withDefaults(definition as FormDefinition).sections.flatMap(({ fields }) => fields),
  )
  return new Set(asked.map((field) => field.key))
}

/** Serialises the editors of one form: the row exists and is locked afterwards. */
export async function lockDesign(
  tx: Tx,
  { key, title, kind }: { readonly key: string; readonly title: string; readonly kind: DesignKind },
  now: Date,
): Promise<void> {
  await tx('formDesigns')
    .insert({
      key,
      title,
      kind,
      definition: null,
      samples: '[]',
      editedByAccountId: null,
      updatedAt: now,
    })
    .onConflict('key')
    .ignore()
  await tx('formDesigns').select('id').where({ key }).forUpdate()
}

export interface DesignChange {
  readonly title: string
  readonly definition: FormDefinition | null
  readonly samples: readonly Sample[]
  readonly revision: number
  readonly editedByAccountId: string | null
  readonly updatedAt: Date
}

export async function storeDesign(tx: Tx, key: string, change: DesignChange): Promise<void> {
  const { definition, samples } = change
  await tx('formDesigns')
    .where({ key })
    .update({
      ...change,
      definition: definition === null ? null : JSON.stringify(definition),
      samples: JSON.stringify(samples),
    })
}

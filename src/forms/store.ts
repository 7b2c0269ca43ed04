// Stores published form versions. A published version never changes, so each is read once.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { perPool } from '../platform/database/per-pool.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { withDefaults, withHeadings } from './rules/complete-definition.ts'
import './tables.ts'
import type { FormDefinition } from './types.ts'

export interface NewForm {
  /** The stable name of the form; publishing under a known key makes its next version. */
  readonly key: string
  readonly title: string
  readonly definition: FormDefinition
}

const mostKept = 1_000

const cacheOf = perPool(() => new Map<string, FormDefinition>())

/** Publishes a form as its next version and returns the version's id; applications name it. */
export async function publishForm(tx: Tx, ctx: Context, form: NewForm): Promise<string> {
  const [row] = await tx('forms')
    .insert({ key: form.key, title: form.title })
    .onConflict('key')
    .merge(['title'])
    .returning('id')
  if (row === undefined) throw new Error(`form ${form.key} was not stored`)
  const version = await nextVersion(tx, row.id)
  const [stored] = await tx('formVersions')
    .insert({
      formId: row.id,
      version,
      definition: JSON.stringify(form.definition),
      publishedAt: ctx.now,
    })
    .returning('id')
  if (stored === undefined) throw new Error(`form ${form.key} has no version ${version}`)
  await record(tx, ctx, {
    action: 'forms.publish',
    subjectType: 'form',
    subjectId: row.id,
    after: { key: form.key, version, versionId: stored.id },
  })
  return stored.id
}

/** The definition of a published version. Throws when there is none. */
export async function formVersion(db: Db, id: string): Promise<FormDefinition> {
  const cache = cacheOf(db)
  const kept = cache.get(id)
  if (kept !== undefined) return kept
  const row = await db('formVersions').select('definition', 'publishedAt').where({ id }).first()
  if (row === undefined) throw new Error(`form version ${id} does not exist`)
  const definition = withHeadings(withDefaults(row.definition as FormDefinition))
  if (row.publishedAt !== null) keep(cache, id, definition)
  return definition
}

/** The row of the form is locked by the insert above, so numbers do not collide. */
async function nextVersion(tx: Tx, formId: string): Promise<number> {
  const [row] = await tx('formVersions').where({ formId }).max({ version: 'version' })
  return Number(row?.version ?? 0) + 1
}

function keep(cache: Map<string, FormDefinition>, id: string, definition: FormDefinition): void {
  const [oldest] = cache.keys()
  if (cache.size >= mostKept && oldest !== undefined) cache.delete(oldest)
  cache.set(id, definition)
}

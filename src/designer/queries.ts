// The list of forms and blocks, and which blocks have a newer version than a form took over.
import type { FormDefinition } from '../forms/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import type { Design } from './types.ts'
import { blockOf } from './rules/edit-outline.ts'
import { currentOf } from './store.ts'

export interface FormLine {
  readonly key: string
  readonly title: string
  readonly kind: 'form' | 'block'
  readonly version: number | null
  readonly isDrafted: boolean
}

const size = 30

/** Blocks first, then forms by title; `after` is the key of the last one of the page before. */
export async function formLines(
  db: Db,
  { q, after }: { readonly q: string; readonly after: string },
): Promise<{ readonly items: readonly FormLine[]; readonly next: string | null }> {
  const result = await db.raw<{ rows: FormLine[] }>(
    `select k.key, coalesce(d.title, f.title) as title, coalesce(d.kind, 'form') as kind,
      (select max(v.version) from form_versions v where v.form_id = f.id) as version,
      d.definition is not null as is_drafted
    from (select key from forms union select key from form_designs) k
    left join forms f on f.key = k.key left join form_designs d on d.key = k.key
    where (:q = '' or coalesce(d.title, f.title) ilike :pattern or k.key = :q)
      and (:after = '' or (coalesce(d.kind, 'form'), k.key) > (split_part(:after, '|', 1), split_part(:after, '|', 2)))
    order by coalesce(d.kind, 'form'), k.key limit :size`,
    { q, pattern: `%${q.replace(/[\\%_]/g, '\\$&')}%`, after, size: size + 1 },
  )
  const items = result.rows.slice(0, size)
  const last = items.at(-1)
  const more = result.rows.length > size && last !== undefined
  return { items, next: more ? `${last.kind}|${last.key}` : null }
}

export interface BlockOffer {
  readonly key: string
  readonly title: string
  readonly version: number
  /** The version taken over, null where the form does not use the block. */
  readonly used: number | null
  readonly definition: FormDefinition
}

/** Every published block, with what a form uses of it. */
export async function blocksFor(db: Db, definition: FormDefinition): Promise<BlockOffer[]> {
  const rows = await db('formDesigns')
    .select('key', 'title')
    .where({ kind: 'block' })
    .orderBy('key')
    .limit(100)
  const used = new Map(
    definition.sections
      .flatMap(({ fields }) => fields.map(blockOf))
      .flatMap((block) => (block === null ? [] : [[block.key, block.version] as const])),
  )
  const blocks = await Promise.all(
    rows.map(async ({ key, title }) => ({ key, title, current: await currentOf(db, key) })),
  )
  return blocks.flatMap(({ key, title, current }) =>
    current === null
      ? []
      : [
          {
            key,
            title,
            version: current.version,
            used: used.get(key) ?? null,
            definition: current.definition,
          },
        ],
  )
}

export interface BlockUse {
  readonly key: string
  readonly title: string
  /** The version of the block that the form's current version took over. */
  readonly version: number
}

/** The forms whose current version uses a block, by title. */
export async function usesOf(db: Db, { key }: Pick<Design, 'key'>): Promise<readonly BlockUse[]> {
  const blocks = '$.sections[*].fields[*].block'
  const isIt = `.key == ${JSON.stringify(key)}`
  const { rows } = await db.raw<{ rows: BlockUse[] }>(
    `select f.key, f.title,
      (jsonb_path_query_first(v.definition, cast(:taken as jsonpath)) ->> 'version')::int as version
    from form_versions v join forms f on f.id = v.form_id
    where v.definition @@ cast(:uses as jsonpath)
      and not exists (select from form_versions newer
        where newer.form_id = v.form_id and newer.version > v.version)
    order by f.title, f.key`,
    { uses: blocks + isIt, taken: `${blocks} ? (@${isIt})` },
  )
  return rows
}

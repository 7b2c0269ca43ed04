// Every word of the published catalogue that stands in lists and guides, for translators.
import type { Db } from '../../platform/database/transaction.ts'

export interface CatalogueWords {
  readonly names: readonly string[]
  readonly themes: readonly string[]
  readonly materials: readonly string[]
}

export async function catalogueWords(db: Db): Promise<CatalogueWords> {
  const current = `from matter_versions v join matters m on m.current_version_id = v.id
    where m.status <> 'withdrawn'`
  const [names, themes, materials] = await Promise.all(
    [
      `select distinct v.name as word ${current}`,
      `select distinct unnest(v.themes) as word ${current}`,
      `select distinct word from (select jsonb_path_query(v.elements, '$.materials[*].name') #>> '{}' as word
        ${current}) named where word is not null`,
    ].map(async (statement) => {
      const { rows } = await db.raw<{ rows: { word: string }[] }>(statement)
      return rows.map(({ word }) => word)
    }),
  )
  return { names: names ?? [], themes: themes ?? [], materials: materials ?? [] }
}

// Every word of the published catalogue that stands in lists and guides, for translators.
import type { Db } from '../../platform/database/transaction.ts'

export interface CatalogueWords {
  readonly names: readonly string[]
  readonly themes: readonly string[]
  readonly materials: readonly string[]
  /** What a guide says in sentences: conditions, steps, questions and answers, rights and duties. */
  readonly guides: readonly string[]
}

export async function catalogueWords(db: Db): Promise<CatalogueWords> {
  const current = `from matter_versions v join matters m on m.current_version_id = v.id
    where m.status <> 'withdrawn'`
  const [names, themes, materials, guides] = await Promise.all(
    [
      `select distinct v.name as word ${current}`,
      `select distinct unnest(v.themes) as word ${current}`,
      `select distinct word from (select jsonb_path_query(v.elements, '$.materials[*].name') #>> '{}' as word
        ${current}) named where word is not null`,
      `select distinct word from (select jsonb_path_query(v.elements, path::jsonpath) #>> '{}' as word
        ${current.replace('where', `cross join unnest(array[${inGuides}]) as path where`)}) said
        where word is not null`,
    ].map(async (statement) => {
      const { rows } = await db.raw<{ rows: { word: string }[] }>(statement)
      return rows.map(({ word }) => word)
    }),
  )
  return {
    names: names ?? [],
    themes: themes ?? [],
    materials: materials ?? [],
    guides: guides ?? [],
  }
}

const inGuides = [
  ...['$.conditions[*]', '$.steps[*].name', '$.faq[*].question', '$.faq[*].answer'],
  ...[
    '$.rights[*]',
    '$.duties[*]',
    '$.remedies[*]',
    '$.result.name',
    '$.result.validity',
    '$.note',
  ],
  ...['instructions', 'criteria', 'specification', 'issuer', 'sourceNote', 'shareSource'].map(
    ofMaterial,
  ),
  ...['freeSubmitBy', 'requiredWhen', 'basis'].map(ofMaterial),
]
  .map((path) => `'${path}'`)
  .join(', ')

function ofMaterial(element: string): string {
  return `$.materials[*].${element}`
}

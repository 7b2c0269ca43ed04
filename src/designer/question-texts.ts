// Every sentence that an applicant reads on a form, for translators: of each form its newest version.
import type { FormDefinition } from '../forms/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { textsOf } from './rules/check-design.ts'

/** Those that most forms have come first. */
export async function questionTexts(db: Db): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { definition: FormDefinition }[] }>(
    `select distinct on (form_id) definition from form_versions order by form_id, version desc`,
  )
  const uses = new Map<string, number>()
  for (const { definition } of rows) {
    for (const { text } of textsOf(definition)) uses.set(text, (uses.get(text) ?? 0) + 1)
  }
  return [...uses].sort(([, one], [, other]) => other - one).map(([text]) => text)
}

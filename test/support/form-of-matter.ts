// Lets a matter ask what a test wishes: the questions of its published form are replaced before anybody reads it.
import { currentMatter } from '../../src/matters/index.ts'
import type { FormDefinition } from '../../src/forms/index.ts'
import type { Resources } from '../../src/platform/resources.ts'

/** `change` gets the form in force; its version stays, which no hall in use would allow. */
export async function askInstead(
  { db, ownerPool }: Pick<Resources, 'db' | 'ownerPool'>,
  matterCode: string,
  change: (definition: FormDefinition) => FormDefinition,
): Promise<void> {
  const current = await currentMatter(db, matterCode)
  if (current === null) throw new Error(`no matter ${matterCode}`)
  const id = current.version.formVersionId
  const [row] = (
    await ownerPool.query<{ definition: FormDefinition }>(
      'select definition from form_versions where id = $1',
      [id],
    )
  ).rows
  if (row === undefined) throw new Error(`no form ${id}`)
  await ownerPool.query('alter table form_versions disable trigger all')
  await ownerPool.query('update form_versions set definition = $1 where id = $2', [
    JSON.stringify(change(row.definition)),
    id,
  ])
  await ownerPool.query('alter table form_versions enable trigger all')
}

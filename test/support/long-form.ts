// A draft of a matter whose form asks as many questions as a test wishes, in one section.
import { applicationById, beginDraft } from '../../src/applications/index.ts'
import { loadActor } from '../../src/accounts/index.ts'
import { matterVersion } from '../../src/matters/index.ts'
import { contextFor } from './context.ts'
import type { TestDatabase } from './database.ts'

/** The id of the draft. */
export async function longForm(
  { db, resources }: TestDatabase,
  username: string,
  questions: number,
): Promise<string> {
  const account = await db('accounts').where({ username }).first('id')
  const ctx = contextFor(resources, await loadActor(db, account?.id ?? ''))
  const begun = await beginDraft(ctx, { matterCode: '632009001000', regionCode: '632722' })
  if (!begun.ok) throw new Error(begun.refusal)
  const application = await applicationById(db, begun.value.applicationId)
  const { formVersionId } = await matterVersion(db, application?.matterVersionId ?? '')
  await resources.ownerPool.query('alter table form_versions disable trigger all')
  await resources.ownerPool.query('update form_versions set definition = $1 where id = $2', [
    JSON.stringify(definitionOf(questions)),
    formVersionId,
  ])
  await resources.ownerPool.query('alter table form_versions enable trigger all')
  return begun.value.applicationId
}

function definitionOf(questions: number) {
  const fields = Array.from({ length: questions }, (_, at) => ({
    ...{ key: `q${at + 1}`, type: 'text', label: `第 ${at + 1} 题`, required: false },
    ...{ hint: null, example: null, when: null, maxLength: 100, format: 'any', autocomplete: null },
  }))
  const section = { key: 'all', title: '许多题', help: null, when: null, fields }
  return { title: '许多题', sections: [section] }
}

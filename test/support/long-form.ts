// A draft of a matter whose form asks as many questions as a test wishes, in one section.
import { beginDraft } from '../../src/applications/index.ts'
import { loadActor } from '../../src/accounts/index.ts'
import type { Field, FormDefinition } from '../../src/forms/index.ts'
import { contextFor } from './context.ts'
import type { TestDatabase } from './database.ts'
import { askInstead } from './form-of-matter.ts'

const matterCode = '632009001000'

/** The id of the draft. */
export async function longForm(
  database: TestDatabase,
  username: string,
  questions: number,
): Promise<string> {
  const { db, resources } = database
  const account = await db('accounts').where({ username }).first('id')
  const ctx = contextFor(resources, await loadActor(db, account?.id ?? ''))
  const begun = await beginDraft(ctx, { matterCode, regionCode: '632722' })
  if (!begun.ok) throw new Error(begun.refusal)
  await askInstead(database.resources, matterCode, () => definitionOf(questions))
  return begun.value.applicationId
}

function definitionOf(questions: number): FormDefinition {
  const fields = Array.from({ length: questions }, (_, at): Field => ({
    ...{ key: `q${at + 1}`, type: 'text', label: `第 ${at + 1} 题`, required: false },
    ...{ hint: null, example: null, when: null, maxLength: 100, format: 'any', autocomplete: null },
  }))
  const section = { key: 'all', title: '许多题', help: null, when: null, fields }
  return { title: '许多题', sections: [section] }
}

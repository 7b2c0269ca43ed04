// An application about a licence, filed by its holder with every paper that it asks for.
import { beginAmendment, draftForm, submit } from '../../src/applications/index.ts'
import { missingMaterials } from '../../src/applications/rules/completeness.ts'
import { parseRaw } from '../../src/forms/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Licence, LicencePurpose } from '../../src/licences/index.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { FiledApplication } from '../support/builders/filed-application.ts'
import { uploadSample } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'

interface Amending {
  readonly licence: Licence
  readonly purpose: LicencePurpose
  readonly now: Date
}

export async function amended(
  resources: Resources,
  holder: Actor,
  { licence, purpose, now }: Amending,
): Promise<FiledApplication> {
  const begun = await beginAmendment(contextFor(resources, holder, now), licence.id, purpose)
  if (!begun.ok) throw new Error(begun.refusal)
  return filedWithPapers(resources, holder, begun.value, now)
}

/** Files a draft that is there already, with what it began with. */
export async function filedWithPapers(
  resources: Resources,
  holder: Actor,
  id: string,
  now: Date,
): Promise<FiledApplication> {
  const ctx = contextFor(resources, holder, now)
  const filed = new FiledApplication(resources, holder, id, now)
  const draft = await draftForm(resources.db, await filed.row(), ctx.today)
  const { definition, version, raw, env } = draft
  const { answers } = parseRaw(definition, raw, env, 'draft')
  const { materials } = version.elements
  for (const { number } of missingMaterials(materials, [], { answers, facts: env })) {
    await uploadSample(ctx, id, { materialNumber: number, fieldPath: null })
  }
  for (const field of definition.sections.flatMap(({ fields }) => fields)) {
    if (field.type !== 'file') continue
    await uploadSample(ctx, id, { materialNumber: 0, fieldPath: field.key })
  }
  const done = await submit(ctx, id, true)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return filed
}

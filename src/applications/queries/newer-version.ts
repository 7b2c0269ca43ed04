// What a newer version of the matter changes for a draft that was begun under an older one.
import { compareDefinitions, formVersion } from '../../forms/index.ts'
import type { FormChanges } from '../../forms/index.ts'
import { matterVersion } from '../../matters/index.ts'
import type { Material } from '../../matters/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { DraftForm } from '../draft-form.ts'
import { materialsToUpload } from '../rules/completeness.ts'
import { topKey } from '../rules/corrections.ts'

export interface NewerVersion {
  readonly publishedAt: Date | null
  readonly questions: FormChanges
  readonly materials: { readonly added: readonly string[]; readonly removed: readonly string[] }
  /** Questions answered so far that the newer form asks too, and those that it does not. */
  readonly kept: number
  readonly lost: number
  readonly files: number
}

export async function newerVersion(
  db: Db,
  { version, definition, raw, files }: DraftForm,
  versionId: string,
): Promise<NewerVersion> {
  const newer = await matterVersion(db, versionId)
  const form = await formVersion(db, newer.formVersionId)
  const keys = new Set(form.sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const known = new Set(definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const answered = [
    ...new Set(
      Object.entries(raw)
        .filter(([, values]) => values.some((value) => value !== ''))
        .map(([path]) => topKey(path)),
    ),
  ].filter((key) => known.has(key))
  const [before, after] = [namesOf(version.elements.materials), namesOf(newer.elements.materials)]
  return {
    publishedAt: newer.publishedAt,
    questions: compareDefinitions(definition, form),
    materials: {
      added: after.filter((name) => !before.includes(name)),
      removed: before.filter((name) => !after.includes(name)),
    },
    kept: answered.filter((key) => keys.has(key)).length,
    lost: answered.filter((key) => !keys.has(key)).length,
    files: files.length,
  }
}

function namesOf(materials: readonly Material[]): readonly string[] {
  return materialsToUpload(materials).map(({ name }) => name)
}

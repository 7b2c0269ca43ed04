// A bundle for a situation: its matters as they are now, one form, one list of materials.
import { formVersion } from '../forms/index.ts'
import { askedElements, currentMatter, matterVersion, successorsOf } from '../matters/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import { inTurn } from '../kernel/in-turn.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { mapped, mergeForms } from './rules/merge-forms.ts'
import { mergedPath } from './rules/split-answers.ts'
import { decisionsFor } from './rules/parts.ts'
import type { MergedForm, SourceForm } from './rules/merge-forms.ts'
import { mergeMaterials } from './rules/merge-materials.ts'
import type { MergedMaterial } from './rules/merge-materials.ts'
import type { MergeDecisions } from './types.ts'

export interface PartVersion {
  readonly matterId: string
  readonly matterCode: string
  readonly lineId: string
  readonly version: MatterVersion
  /** The matter that the bundle names, where this one took its place; null for itself. */
  readonly insteadOf: string | null
}

export interface Merged {
  readonly parts: readonly PartVersion[]
  readonly form: MergedForm
  readonly materials: readonly MergedMaterial[]
}

/** The current versions; for a withdrawn matter what took its place; what is closed now is left out. */
export async function currentParts(
  db: Db | Tx,
  codes: readonly string[],
): Promise<readonly PartVersion[]> {
  const found = await inTurn(codes, async (matterCode): Promise<PartVersion[]> => {
    const current = await currentMatter(db, matterCode)
    if (current?.matter.status !== 'withdrawn') return partOf(current, null)
    const successors = await successorsOf(db, current.matter.id)
    const others = successors.filter(({ code }) => !codes.includes(code))
    const taken = await inTurn(others, async ({ code }) =>
      partOf(await currentMatter(db, code), matterCode),
    )
    return taken.flat().filter(({ version }) => version.online)
  })
  // Two that were merged have one successor.
  return found.flat().filter((one, at, all) => {
    return all.findIndex(({ matterId }) => matterId === one.matterId) === at
  })
}

type Current = Awaited<ReturnType<typeof currentMatter>>

function partOf(current: Current, insteadOf: string | null): PartVersion[] {
  if (current?.matter.status !== 'published') return []
  const { matter, version } = current
  const { id, code, lineId } = matter
  return [{ matterId: id, matterCode: code, lineId, version, insteadOf }]
}

/** The versions under which a joint application was drafted or filed. */
export function keptParts(
  db: Db | Tx,
  parts: readonly {
    readonly matterId: string
    readonly matterCode: string
    readonly matterVersionId: string
    readonly insteadOf?: string
  }[],
): Promise<readonly PartVersion[]> {
  return inTurn(parts, async ({ matterId, matterCode, matterVersionId, insteadOf = null }) => {
    const row = await db('matters').where({ id: matterId }).first('lineId')
    const version = await matterVersion(db, matterVersionId)
    return { matterId, matterCode, lineId: row?.lineId ?? '', version, insteadOf }
  })
}

export async function mergedOf(
  db: Db | Tx,
  bundle: MergeDecisions & { readonly name: string },
  parts: readonly PartVersion[],
): Promise<Merged> {
  const forms = await formsOf(db, parts)
  const form = mergeForms(bundle.name, forms, decisionsFor(bundle, parts))
  const lists = parts.map(({ matterCode, version }) => {
    const keyOf = (key: string) => mergedPath(form, matterCode, key)
    return {
      matterCode,
      matterName: version.name,
      materials: askedElements(version.elements).materials.map((material) => {
        return { ...material, when: mapped(material.when, keyOf) }
      }),
    }
  })
  return { parts, form, materials: mergeMaterials(lists) }
}

/** The form of each part. */
export function formsOf(
  db: Db | Tx,
  parts: readonly PartVersion[],
): Promise<readonly SourceForm[]> {
  return inTurn(parts, async ({ matterCode, version }) => ({
    matterCode,
    matterName: version.name,
    definition: await formVersion(db, version.formVersionId),
  }))
}

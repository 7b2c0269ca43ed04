// 一套材料: a paper that several matters ask for is handed in once.
import type { Condition } from '../../forms/index.ts'
import { isSigned } from '../../matters/index.ts'
import type { Material } from '../../matters/index.ts'

export interface SourceMaterials {
  readonly matterCode: string
  readonly matterName: string
  readonly materials: readonly Material[]
}

export interface MergedMaterial extends Material {
  readonly sources: readonly {
    readonly matterCode: string
    readonly matterName: string
    readonly number: number
  }[]
}

/**
 * One line for each paper. It is needed when one matter needs it, and not asked for when one
 * department gets it from another (一方能共享，各方共用).
 */
export function mergeMaterials(matters: readonly SourceMaterials[]): readonly MergedMaterial[] {
  const merged = new Map<string, MergedMaterial>()
  for (const { matterCode, matterName, materials } of matters) {
    for (const material of materials) {
      const source = { matterCode, matterName, number: material.number }
      // Each matter has an application form of its own, made from the answers, and a promise of its own.
      const ownPaper = material.generated || isSigned(material)
      const identity = ownPaper ? `${matterCode}/${material.number}` : identityOf(material)
      const known = merged.get(identity)
      merged.set(
        identity,
        known === undefined
          ? { ...material, number: merged.size + 1, sources: [source] }
          : {
              ...known,
              required: known.required || material.required,
              when: either(known, material),
              freeSubmit: known.freeSubmit || material.freeSubmit,
              shareSource: known.shareSource ?? material.shareSource,
              copies: Math.max(known.copies, material.copies),
              ...promisesOfBoth(known, material),
              sources: [...known.sources, source],
            },
      )
    }
  }
  return [...merged.values()]
}

/** Asked of everybody when one matter asks everybody; else when one of the situations is there. */
function either(one: Material, other: Material): Condition | null {
  if (one.required || other.required) return null
  if (one.when === null || other.when === null) return one.when ?? other.when
  return { any: [one.when, other.when] }
}

/** 容缺 and 告知承诺 are offered where each matter that asks for the paper takes them: by the shorter term. */
function promisesOfBoth(one: Material, other: Material) {
  const [days, more] = [one.laterDays, other.laterDays]
  const instead = one.promise !== null && other.promise !== null
  return {
    laterDays: days === null || more === null ? null : Math.min(days, more),
    promise: instead ? [...new Set([one.promise, other.promise])].join('\n') : null,
    checkDays: instead ? Math.min(one.checkDays ?? Infinity, other.checkDays ?? Infinity) : null,
  }
}

/** The name without what stands in brackets, spaces and marks: 居民身份证（复印件） is 居民身份证. */
function identityOf({ name }: Material): string {
  const bare = name.normalize('NFKC').replace(/\([^)]*\)/gu, '')
  const key = bare.replace(/[^\p{L}\p{N}]/gu, '')
  return synonyms[key] ?? (key === '' ? name : key)
}

const synonyms: Readonly<Record<string, string>> = {
  身份证: '居民身份证',
  申请人身份证: '居民身份证',
  户口簿: '居民户口簿',
  户口本: '居民户口簿',
}

// 修改: what a provincial editor may change in a matter, applied to a version's content. The name,
// the code, the type and the law's term come from the catalogue above and stay as they are.
import type {
  CrossRegion,
  Fee,
  MatterVersion,
  Opening,
  TermUnit,
  VersionContent,
} from '../types.ts'

export interface Edit {
  readonly promisedDays: number
  /** Absent: as it is. */
  readonly promiseUnit?: TermUnit
  readonly visits: number
  readonly aliases: readonly string[]
  readonly conditions: readonly string[]
  readonly crossRegion: CrossRegion
  readonly fee: Pick<Fee, 'charged' | 'standard' | 'basis'>
  readonly phone: string | null
  readonly opening: Opening | null
}

/** What the page of basic elements edits. */
export const editedKeys = [
  ...(['promisedDays', 'handling', 'visits', 'aliases', 'conditions'] as const),
  ...(['crossRegion', 'phone', 'fee', 'opening', 'promiseUnit'] as const),
] as const

export function applyEdit(version: VersionContent, edit: Edit): VersionContent {
  const { aliases, conditions, crossRegion, fee, phone, opening } = edit
  return {
    ...version,
    promisedDays: edit.promisedDays,
    handling: edit.promisedDays === 0 ? 'instant' : 'committed',
    visits: edit.visits,
    elements: {
      ...version.elements,
      ...{ aliases, conditions, crossRegion, phone, opening },
      promiseUnit: edit.promiseUnit ?? version.elements.promiseUnit,
      fee: { ...version.elements.fee, ...fee },
    },
  }
}

/** A version without its identity. */
export function contentOf(version: MatterVersion): VersionContent {
  const content = Object.entries(version).filter(([name]) => !identity.has(name))
  return Object.fromEntries(content) as unknown as VersionContent
}

const identity: ReadonlySet<string> = new Set<Exclude<keyof MatterVersion, keyof VersionContent>>([
  'id',
  'matterId',
  'version',
  'editedByAccountId',
  'publishedAt',
  'createdAt',
  'basedOnVersionId',
  'revision',
  'stage',
  'effectiveOn',
])

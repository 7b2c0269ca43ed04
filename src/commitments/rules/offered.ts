// Which commitment a material allows, and its words. The words of a promise in place of a proof are the
// matter's own and versioned with it.
import type { Material } from '../../matters/index.ts'
import type { CommitmentKind } from '../types.ts'

export interface OfferedCommitment {
  readonly kind: CommitmentKind
  readonly wording: string
  readonly termDays: number
}

export function offeredFor(
  material: Pick<Material, 'name' | 'laterDays' | 'promise' | 'checkDays'>,
): readonly OfferedCommitment[] {
  const { name, laterDays, promise, checkDays } = material
  const later =
    laterDays === null
      ? []
      : [{ kind: 'later' as const, wording: laterWording(name, laterDays), termDays: laterDays }]
  const instead =
    promise === null || checkDays === null
      ? []
      : [{ kind: 'instead' as const, wording: promise, termDays: checkDays }]
  return [...later, ...instead]
}

function laterWording(name: string, days: number): string {
  return (
    `本人承诺在受理后 ${days} 个工作日内补交“${name}”，补交的材料真实、有效。` +
    '逾期没有补交的，同意视为撤回申请。'
  )
}

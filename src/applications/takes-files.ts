// Whether a place of an application takes files, or gives them up, now: every place of a draft; of an
// application that waits for its correction, the places that the notice names and those that answers open.
import { commitmentsOf } from '../commitments/index.ts'
import { formVersion } from '../forms/index.ts'
import { filedVersion } from '../matters/index.ts'
import type { Tx } from '../platform/database/transaction.ts'
import {
  correctableKeys,
  correctableMaterials,
  openableMaterials,
  topKey,
} from './rules/corrections.ts'
import { openLater } from './rules/papers-awaited.ts'
import { isTerminal } from '../workflow/index.ts'
import type { Application } from './types.ts'

/** Where a file goes: a material of the guide by its number, or a question of the form by its path. */
export interface Place {
  readonly materialNumber: number
  readonly fieldPath: string | null
}

export async function takesFiles(
  tx: Tx,
  application: Application,
  { materialNumber, fieldPath }: Place,
): Promise<boolean> {
  const { id, status, binnedAt, corrections, papersAwaited } = application
  if (status === 'draft') return binnedAt === null
  if (fieldPath === null && !isTerminal(status) && papersAwaited > 0) {
    const promised = openLater(await commitmentsOf(tx, id))
    if (promised.some((one) => one.materialNumber === materialNumber)) return true
  }
  if (status !== 'correcting' || corrections === null) return false
  if (fieldPath === null && correctableMaterials(corrections).has(materialNumber)) return true
  const { elements, formVersionId } = await filedVersion(tx, application)
  const keys = correctableKeys(corrections, await formVersion(tx, formVersionId), elements)
  return fieldPath === null
    ? openableMaterials(elements.materials, keys).has(materialNumber)
    : keys.has(topKey(fieldPath))
}

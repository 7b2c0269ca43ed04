// 一份实施清单: all that its claimant's page shows.
import { departmentById } from '../../organizations/index.ts'
import type { Department } from '../../organizations/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { ClaimedList } from '../list-store.ts'
import { listById, listVersionsOf, ownOf } from '../list-store.ts'
import type { ListVersion, OwnElements } from '../own-elements.ts'
import type { ListScope } from '../rules/list-scope.ts'
import { isInScope } from '../rules/list-scope.ts'
import { matterById } from '../store.ts'
import type { Matter, MatterVersion } from '../types.ts'
import { isLedFromAbove } from './remedies.ts'
import { matterVersion } from '../version-cache.ts'

export interface ListFile {
  readonly list: ClaimedList
  readonly matter: Matter
  readonly current: MatterVersion
  readonly accepted: MatterVersion
  readonly own: OwnElements
  /** The newest first. */
  readonly versions: readonly ListVersion[]
  readonly department: Department
  /** 垂直管理, so that it names its 复议机关 itself. */
  readonly ledFromAbove: boolean
}

/** Null for an unknown list and for one outside the scope: it does not exist for whoever asks. */
export async function listFile(
  db: Db,
  id: string,
  scope: ListScope | null,
): Promise<ListFile | null> {
  const list = await listById(db, id)
  if (list === null || scope === null || !isInScope(scope, list)) return null
  const matter = await matterById(db, list.matterId)
  if (matter === null || matter.currentVersionId === null) return null
  const current = await matterVersion(db, matter.currentVersionId)
  const { acceptedVersionId, departmentId } = list
  const department = await departmentById(db, departmentId)
  if (department === null) throw new Error(`department ${departmentId} does not exist`)
  return {
    list,
    matter,
    current,
    accepted: acceptedVersionId === null ? current : await matterVersion(db, acceptedVersionId),
    own: await ownOf(db, list.listVersionId),
    versions: await listVersionsOf(db, list.id),
    department,
    ledFromAbove: await isLedFromAbove(db, departmentId),
  }
}

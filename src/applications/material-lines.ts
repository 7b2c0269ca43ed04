// The materials that were handed in, a line each, for receipts and notices.
import type { MaterialLine } from '../documents/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { filesOf } from './materials-store.ts'
import type { Application } from './types.ts'

export async function materialLines(
  db: Db | Tx,
  application: Pick<Application, 'id'>,
  version: MatterVersion,
): Promise<readonly MaterialLine[]> {
  const files = await filesOf(db, application.id)
  const generated = version.elements.materials
    .filter((material) => material.generated)
    .map(({ name }) => ({ name, copies: 1, form: '在线填写' }))
  const uploaded = version.elements.materials.flatMap(({ number, name }) => {
    const count = files.filter((file) => file.materialNumber === number).length
    return count === 0 ? [] : [{ name, copies: count, form: '电子件' }]
  })
  const shared = version.elements.materials
    .filter(
      ({ freeSubmit, number }) => freeSubmit && !files.some((f) => f.materialNumber === number),
    )
    .map(({ name }) => ({ name, copies: 0, form: '免提交，由部门共享核验' }))
  return [...generated, ...uploaded, ...shared]
}

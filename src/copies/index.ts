// 电子材料: the door.
export { markCopy } from './mark-copy.ts'
export { removeCopy } from './remove-copy.ts'
export type { RemoveRefusal } from './remove-copy.ts'
export { copiesFor, holds, materialKey } from './rules/same-material.ts'
export {
  copiesOf,
  copyById,
  copyOfIssued,
  insertUse,
  keepUploaded,
  removeCopiesOf,
  setChecked,
  usesOf,
} from './store.ts'
export type { Issued } from './store.ts'
export type { Copy, CopyGrade, CopyUse } from './types.ts'

// 承诺: the door.
export { checksOf } from './checks.ts'
export { offeredFor } from './rules/offered.ts'
export type { OfferedCommitment } from './rules/offered.ts'
export {
  beginTerms,
  commitmentsAsked,
  commitmentsOf,
  dropCommitment,
  dropCommitments,
  hasBroken,
  orderRectification,
  putCommitment,
  setReminded,
  settle,
} from './store.ts'
export type { NewCommitment } from './store.ts'
export type { Commitment, CommitmentKind, Outcome } from './types.ts'

// 共同签署: the door. What a matter demands, and where each signature stands.
export {
  allDemands,
  askedOf,
  demandsOf,
  dropSignatures,
  endDemand,
  insertDemand,
  openDemand,
  setDemandWhen,
  putSignature,
  settleSignature,
  signatureById,
  signaturesAsked,
  signaturesOf,
} from './store.ts'
export { ownStandingNames, standingNames } from './messages.ts'
export { isDone, standingOf } from './rules/standing.ts'
export { signatureEvents, signatureWordings } from './rules/wordings.ts'
export type { SignatureEvent } from './rules/wordings.ts'
export type { Asked } from './store.ts'
export type { Demand, Signature, Standing } from './types.ts'

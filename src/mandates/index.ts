// 委托: the door. Who may act in whose place, and what of an application a mandate covers.
export { coveredBy } from './queries/covered-by.ts'
export { loadSeated, actingFor } from './queries/load-seated.ts'
export { givenBy, heldBy, inForceFor, mandateById, offersFor } from './queries/lists.ts'
export { offer } from './offer.ts'
export type { OfferRefusal, Offered } from './offer.ts'
export { answer, join } from './answer.ts'
export { guardChild } from './guard-child.ts'
export { guardianConsent } from './queries/guardian-consent.ts'
export { claimCompany } from './claim-company.ts'
export { end, endMandatesOf } from './end.ts'
export { tell as tellOfMandate } from './tell.ts'
export { mandateEvents, mandateWordings } from './rules/wordings.ts'
export { stateOf } from './rules/state.ts'
export {
  guardianConsentWording,
  kindNames,
  relationNames,
  rightNames,
  stateNames,
} from './messages.ts'
export { paths as mandatePaths } from './paths.ts'
export type { Mandate, MandateState, NamedMandate, Receiver, Terms } from './types.ts'

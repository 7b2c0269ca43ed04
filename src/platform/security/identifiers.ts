// Identifiers that people type: checked by their own check digits, and masked where others look.
export { halfWidth, normaliseCode } from './identifiers/normalise.ts'
export { checkIdNumber } from './identifiers/id-number.ts'
export type { IdNumber, IdNumberFault } from './identifiers/id-number.ts'
export { checkUscc } from './identifiers/uscc.ts'
export type { UsccFault } from './identifiers/uscc.ts'
export { checkMobile, checkPhone } from './identifiers/phone.ts'
export type { MobileFault, PhoneFault } from './identifiers/phone.ts'
export { checkBankCard } from './identifiers/bank-card.ts'
export type { BankCardFault } from './identifiers/bank-card.ts'
export { checkPlate } from './identifiers/plate.ts'
export type { PlateFault } from './identifiers/plate.ts'
export { checkPersonName } from './identifiers/person-name.ts'
export type { PersonNameFault } from './identifiers/person-name.ts'
export {
  maskAddress,
  maskBankCard,
  maskIdNumber,
  maskName,
  maskPhone,
} from './identifiers/masks.ts'

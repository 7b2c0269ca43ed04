// The registry of field types: a line here is a type everywhere, in definitions, pages and designer.
import { address } from './address.ts'
import { bankCard } from './bank-card.ts'
import { calculated } from './calculated.ts'
import { choice } from './choice.ts'
import { consent } from './consent.ts'
import { dateRange } from './date-range.ts'
import { date } from './date.ts'
import { declaration } from './declaration.ts'
import { email } from './email.ts'
import { ethnicGroup } from './ethnic-group.ts'
import { file } from './file.ts'
import { heading } from './heading.ts'
import { hidden } from './hidden.ts'
import { idNumber } from './id-number.ts'
import { linkedChoice } from './linked-choice.ts'
import { money } from './money.ts'
import { month } from './month.ts'
import { multichoice } from './multichoice.ts'
import { number } from './number.ts'
import { phone } from './phone.ts'
import { plate } from './plate.ts'
import { point } from './point.ts'
import { reference } from './reference.ts'
import { region } from './region.ts'
import { signature } from './signature.ts'
import { staticText } from './static.ts'
import { text } from './text.ts'
import { textarea } from './textarea.ts'
import { twoScriptName } from './two-script-name.ts'
import { uscc } from './uscc.ts'
import { yesNo } from './yes-no.ts'

export const fieldTypes = {
  text,
  textarea,
  number,
  money,
  date,
  'date-range': dateRange,
  month,
  'yes-no': yesNo,
  choice,
  multichoice,
  'linked-choice': linkedChoice,
  region,
  address,
  point,
  phone,
  email,
  'id-number': idNumber,
  'two-script-name': twoScriptName,
  'ethnic-group': ethnicGroup,
  uscc,
  'bank-card': bankCard,
  plate,
  file,
  reference,
  calculated,
  declaration,
  consent,
  signature,
  heading,
  static: staticText,
  hidden,
} as const

export type FieldTypes = typeof fieldTypes

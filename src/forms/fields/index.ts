// The registry of field types: a line here is a type everywhere, in definitions, pages and designer.
import { address } from './address.ts'
import { bankCard } from './bank-card.ts'
import { choice } from './choice.ts'
import { date } from './date.ts'
import { declaration } from './declaration.ts'
import { file } from './file.ts'
import { idNumber } from './id-number.ts'
import { money } from './money.ts'
import { multichoice } from './multichoice.ts'
import { number } from './number.ts'
import { phone } from './phone.ts'
import { plate } from './plate.ts'
import { region } from './region.ts'
import { staticText } from './static.ts'
import { text } from './text.ts'
import { textarea } from './textarea.ts'
import { uscc } from './uscc.ts'
import { yesNo } from './yes-no.ts'

export const fieldTypes = {
  text,
  textarea,
  'id-number': idNumber,
  uscc,
  phone,
  'bank-card': bankCard,
  plate,
  address,
  region,
  date,
  number,
  money,
  choice,
  multichoice,
  'yes-no': yesNo,
  file,
  declaration,
  static: staticText,
} as const

export type FieldTypes = typeof fieldTypes

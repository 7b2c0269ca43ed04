// Why an answer may be refused, by name. The sentences are in messages.ts.

const codes = [
  ['required-fill', 'required-choose', 'required-upload', 'required-tick'],
  ['too-long', 'broken-text', 'unknown-choice', 'unknown-region', 'unticked-value'],
  ['number.form', 'number.decimals', 'number.whole', 'number.min', 'number.max'],
  ['date.year', 'date.incomplete', 'date.form'],
  ['date.no-such-month', 'date.no-such-day', 'date.range'],
  ['date.past', 'date.future'],
  ['id-number.first-generation', 'id-number.length', 'id-number.characters', 'id-number.province'],
  ['id-number.no-such-day', 'id-number.future', 'id-number.too-long-ago', 'id-number.check-digit'],
  ['uscc.old-registration', 'uscc.length', 'uscc.characters', 'uscc.letter-o-or-i'],
  ['uscc.check-character'],
  ['phone.characters', 'phone.length', 'phone.landline', 'phone.prefix', 'phone.area-code'],
  ['bank-card.characters', 'bank-card.length', 'bank-card.check-digit'],
  ['plate.province', 'plate.length', 'plate.letter-o-or-i', 'plate.characters'],
  ['name.digits', 'name.separator', 'name.mixed-letters', 'name.characters'],
  ['name.too-short', 'name.too-long'],
  ['month.past', 'month.future', 'period.incomplete', 'period.order', 'period.too-long'],
  [
    'email.no-at',
    'email.space',
    'email.form',
    'other.missing',
    'linked.second',
    'village.form',
    'village.ended',
    'village.other-town',
  ],
  ['names.chinese-missing', 'names.own-missing', 'names.script'],
  ['signature.name', 'signature.strokes', 'reference.form'],
  ['reference.not-own', 'reference.ended'],
  ['point.form', 'point.incomplete', 'point.range', 'point.outside'],
  ['file.too-many', 'rows.too-few', 'rows.too-many', 'rows.stray-file'],
] as const

export type FaultCode = (typeof codes)[number][number]

export const faultCodes: readonly FaultCode[] = codes.flat()

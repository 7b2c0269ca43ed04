// 银行卡号: where money is paid to; shown in fours, as on the card.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { checkBankCard, maskBankCard } from '../../platform/security/identifiers.ts'
import { always, fault, fieldType, isText, only } from './field-type.ts'

const settings = z.object({})

export const bankCard = fieldType<object, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed) {
    const checked = checkBankCard(only(typed))
    if (checked.ok) return checked
    return checked.refusal === 'empty' ? ok(null) : refuse(fault(`bank-card.${checked.refusal}`))
  },
  write: (answer) => ({ '': [answer] }),
  isPersonal: always,
  show: (answer) => answer.replace(/(.{4})(?=.)/g, '$1 '),
  mask: maskBankCard,
  control: (typed) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'numeric',
    autocomplete: 'off',
    width: 'w-m',
    unit: null,
    note: null,
  }),
})

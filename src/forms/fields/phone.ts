// 电话: a mobile number where messages are sent, otherwise any number that rings.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { checkMobile, checkPhone, maskPhone } from '../../platform/security/identifiers.ts'
import { always, fault, fieldType, isText, only } from './field-type.ts'

const settings = z.object({
  mobileOnly: z.boolean(),
  autocomplete: z.enum(['tel']).nullable(),
})

export const phone = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed, { mobileOnly }) {
    const checked = (mobileOnly ? checkMobile : checkPhone)(only(typed))
    if (checked.ok) return checked
    return checked.refusal === 'empty' ? ok(null) : refuse(fault(`phone.${checked.refusal}`))
  },
  write: (answer) => ({ '': [answer] }),
  isPersonal: always,
  show: (answer) => answer,
  mask: maskPhone,
  control: (typed, { autocomplete }) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'tel',
    autocomplete: autocomplete ?? 'off',
    width: 'w-m',
    unit: null,
    note: null,
  }),
})

// 身份证号: kept in 18 characters with a capital X.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { checkIdNumber, maskIdNumber } from '../../platform/security/identifiers.ts'
import { fault, fieldType, isText, only } from './field-type.ts'

const settings = z.object({})

export const idNumber = fieldType<object, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed, _settings, { today }) {
    const checked = checkIdNumber(only(typed), today)
    if (checked.ok) return ok(checked.value.number)
    return checked.refusal === 'empty' ? ok(null) : refuse(fault(`id-number.${checked.refusal}`))
  },
  write: (answer) => ({ '': [answer] }),
  show: (answer) => answer,
  mask: maskIdNumber,
  control: (typed) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'text',
    autocomplete: 'off',
    width: 'w-m',
    unit: null,
  }),
})

// 统一社会信用代码: public, so it is never masked.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { checkUscc } from '../../platform/security/identifiers.ts'
import { fault, fieldType, isText, only } from './field-type.ts'

const settings = z.object({})

export const uscc = fieldType<object, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed) {
    const checked = checkUscc(only(typed))
    if (checked.ok) return checked
    return checked.refusal === 'empty' ? ok(null) : refuse(fault(`uscc.${checked.refusal}`))
  },
  write: (answer) => ({ '': [answer] }),
  show: (answer) => answer,
  control: (typed) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'text',
    autocomplete: 'off',
    width: 'w-m',
    unit: null,
    note: null,
  }),
})

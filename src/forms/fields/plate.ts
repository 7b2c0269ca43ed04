// 车牌号: kept without the dot, shown with it.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { checkPlate } from '../../platform/security/identifiers.ts'
import { fault, fieldType, isText, only } from './field-type.ts'

const settings = z.object({})

export const plate = fieldType<object, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed) {
    const checked = checkPlate(only(typed))
    if (checked.ok) return checked
    return checked.refusal === 'empty' ? ok(null) : refuse(fault(`plate.${checked.refusal}`))
  },
  write: (answer) => ({ '': [answer] }),
  show: (answer) => answer.replace(/^(..)/u, '$1·'),
  control: (typed) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'text',
    autocomplete: 'off',
    width: 'w-s',
    unit: null,
    note: null,
  }),
})

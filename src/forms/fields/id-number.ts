// 身份证号: kept in 18 characters with a capital X.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { checkIdNumber, maskIdNumber } from '../../platform/security/identifiers.ts'
import type { Day } from '../../kernel/day.ts'
import { showDay } from './day-text.ts'
import { always, fault, fieldType, isText, only } from './field-type.ts'

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
  isPersonal: always,
  show: (answer) => answer,
  mask: maskIdNumber,
  control: (typed, _settings, { today }) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'text',
    autocomplete: 'off',
    width: 'w-m',
    unit: null,
    note: derivedNote(only(typed), today),
  }),
})

/** What the number says of its holder, to be looked over: a wrong digit shows at once. */
function derivedNote(typed: string, today: Day): string | null {
  const checked = checkIdNumber(typed, today)
  if (!checked.ok) return null
  const { birthDate, sex } = checked.value
  return `${showDay(birthDate)}出生，${sex === 'male' ? '男' : '女'}`
}

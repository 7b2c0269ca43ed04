// 数字: how many or how much, with its unit.
import { z } from 'zod'
import { parseAmount } from './amount.ts'
import { fieldType, only } from './field-type.ts'

const settings = z.object({
  decimals: z.number().int().min(0).max(6),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string().nullable(),
})

export const number = fieldType<z.infer<typeof settings>, number>({
  settings,
  ask: 'fill',
  holds: (answer): answer is number => Number.isFinite(answer),
  parse: (typed, limits) => parseAmount(only(typed), limits),
  write: (answer) => ({ '': [String(answer)] }),
  show: (answer, { unit }) => (unit === null ? String(answer) : `${String(answer)} ${unit}`),
  control: (typed, { decimals, unit }) => ({
    kind: 'input',
    value: only(typed),
    inputMode: decimals === 0 ? 'numeric' : 'decimal',
    autocomplete: 'off',
    width: 'w-s',
    unit,
    note: null,
  }),
})

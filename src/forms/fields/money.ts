// 金额: in yuan and fen, unless the unit says otherwise (元/月).
import { z } from 'zod'
import { grouped, parseAmount } from './amount.ts'
import { fieldType, only } from './field-type.ts'

const settings = z.object({ max: z.number().positive().nullable(), unit: z.string().min(1) })

export const money = fieldType<z.infer<typeof settings>, number>({
  settings,
  ask: 'fill',
  holds: (answer): answer is number => Number.isFinite(answer),
  parse: (typed, { max, unit }) => {
    const bare = unit.startsWith('元') ? only(typed).replace(/元(?:\/\S+)?\s*$/, '') : only(typed)
    return parseAmount(bare, { decimals: 2, min: 0, max, unit })
  },
  write: (answer) => ({ '': [String(answer)] }),
  show: (answer, { unit }) => `${grouped(answer)} ${unit}`,
  control: (typed, { unit }) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'decimal',
    autocomplete: 'off',
    width: 'w-m',
    unit,
    note: null,
  }),
})

// 日期: year, month and day in three boxes, or written in one.
import { z } from 'zod'
import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/result.ts'
import { fault, fieldType, only } from './field-type.ts'
import type { Typed } from './field-type.ts'
import { isDayAnswer, parseDay, showDay, takenApart } from './day-text.ts'

const settings = z.object({
  /** Whether it lies behind us (出生日期), ahead (预约日期) or either. */
  range: z.enum(['any', 'past', 'future']),
})

const boxes = [
  ['year', '年'],
  ['month', '月'],
  ['day', '日'],
] as const

export const date = fieldType<z.infer<typeof settings>, Day>({
  settings,
  ask: 'fill',
  parts: ['', 'year', 'month', 'day'],
  holds: isDayAnswer,
  parse(typed, { range }, { today }) {
    const day = parseDay(partsOf(typed))
    if (!day.ok || day.value === null) return day
    if (range === 'past' && day.value > today) return refuse(fault('date.past'))
    if (range === 'future' && day.value < today) return refuse(fault('date.future'))
    return day
  },
  write(answer) {
    const [year = '', month = '', day = ''] = answer.split('-')
    return { year: [year], month: [String(Number(month))], day: [String(Number(day))] }
  },
  show: showDay,
  control: (typed, _settings, _env, { id, name }) => ({
    kind: 'date',
    parts: boxes.map(([part, label], at) => ({
      id: at === 0 ? id : `${id}-${part}`,
      name: `${name}.${part}`,
      label,
      value: partsOf(typed)[part],
    })),
  }),
})

/** What stands in the three boxes; a date written in one piece, or pasted into the first box, is taken apart. */
function partsOf(typed: Typed): Record<'year' | 'month' | 'day', string> {
  const inBoxes = {
    year: only(typed, 'year'),
    month: only(typed, 'month'),
    day: only(typed, 'day'),
  }
  if (inBoxes.month + inBoxes.day !== '') return inBoxes
  return takenApart(inBoxes.year === '' ? only(typed) : inBoxes.year)
}

// 起止日期: a period with its first and last day, kept as '2026-05-01/2026-09-30'.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { daysBetween } from '../../kernel/day.ts'
import { fault, fieldType, only } from './field-type.ts'
import type { Place, Typed } from './field-type.ts'
import type { PeriodControl } from './control.ts'
import { isDayAnswer, parseDay, showDay, takenApart } from './day-text.ts'
import type { Parts } from './day-text.ts'

const settings = z.object({
  startLabel: z.string().min(1).max(20),
  endLabel: z.string().min(1).max(20),
  /** The longest period in days, null for any. */
  maxDays: z.number().int().min(1).max(36_600).nullable(),
})

const boxes = ['year', 'month', 'day'] as const
const names = { year: '年', month: '月', day: '日' } as const

export const dateRange = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'fill',
  parts: ['', ...['start', 'end'].flatMap((side) => boxes.map((box) => `${side}-${box}`))],
  holds: (answer): answer is string =>
    typeof answer === 'string' &&
    answer.split('/').length === 2 &&
    answer.split('/').every(isDayAnswer),
  parse(typed, { maxDays }) {
    const [start, end] = [parseDay(sideOf(typed, 'start')), parseDay(sideOf(typed, 'end'))]
    if (!start.ok) return start
    if (!end.ok) return end
    if (start.value === null && end.value === null) return ok(null)
    if (start.value === null || end.value === null) return refuse(fault('period.incomplete'))
    if (end.value < start.value) return refuse(fault('period.order'))
    const days = daysBetween(start.value, end.value) + 1
    if (maxDays !== null && days > maxDays)
      return refuse(fault('period.too-long', { limit: maxDays }))
    return ok(`${start.value}/${end.value}`)
  },
  write: (answer) => {
    const [start = '', end = ''] = answer.split('/')
    return Object.fromEntries([...written('start', start), ...written('end', end)])
  },
  show: (answer) => {
    const [start = '', end = ''] = answer.split('/').filter(isDayAnswer).map(showDay)
    return `${start}至${end}`
  },
  control: (typed, { startLabel, endLabel }, _env, place) => ({
    kind: 'period',
    sides: [sideView(typed, 'start', startLabel, place), sideView(typed, 'end', endLabel, place)],
  }),
})

type Side = 'start' | 'end'

/** What stands in the boxes of one side; a period written in one piece is taken apart. */
function sideOf(typed: Typed, side: Side): Parts {
  const whole = only(typed).trim()
  const isTyped = ['start', 'end'].some((one) =>
    boxes.some((box) => only(typed, `${one}-${box}`) !== ''),
  )
  if (whole !== '' && !isTyped) {
    const text = whole.split(/\s*[/至~～]\s*/)[side === 'start' ? 0 : 1] ?? ''
    return takenApart(text)
  }
  const at = (box: string) => only(typed, `${side}-${box}`)
  const parts = { year: at('year'), month: at('month'), day: at('day') }
  return parts.month + parts.day === '' ? takenApart(parts.year) : parts
}

function sideView(
  typed: Typed,
  side: Side,
  label: string,
  { id, name }: Place,
): PeriodControl['sides'][number] {
  const values = sideOf(typed, side)
  return {
    label,
    parts: boxes.map((box) => ({
      id: side === 'start' && box === 'year' ? id : `${id}-${side}-${box}`,
      name: `${name}.${side}-${box}`,
      label: names[box],
      value: values[box],
    })),
  }
}

function written(side: Side, day: string): [string, string[]][] {
  const pieces = day.split('-')
  return boxes.map((box, at) => [`${side}-${box}`, [String(Number(pieces[at] ?? ''))]])
}

// 年月: a month of a year (养老金从哪个月起领), kept as '2026-11'.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { halfWidth } from '../../platform/security/identifiers.ts'
import { fault, fieldType, only } from './field-type.ts'
import type { FieldRefusal, Typed } from './field-type.ts'
import { parseDay } from './day-text.ts'

const settings = z.object({ range: z.enum(['any', 'past', 'future']) })

export const month = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'fill',
  parts: ['', 'year', 'month'],
  holds: (answer): answer is string =>
    typeof answer === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(answer),
  parse(typed, { range }, { today }) {
    const read = readMonth(partsOf(typed))
    if (!read.ok || read.value === null) return read
    if (range === 'past' && read.value > today.slice(0, 7)) return refuse(fault('month.past'))
    if (range === 'future' && read.value < today.slice(0, 7)) return refuse(fault('month.future'))
    return read
  },
  write(answer) {
    const [year = '', ordinal = ''] = answer.split('-')
    return { year: [year], month: [String(Number(ordinal))] }
  },
  show: (answer) => `${answer.slice(0, 4)}年${Number(answer.slice(5))}月`,
  control: (typed, _settings, _env, { id, name }) => {
    const { year, month: ordinal } = partsOf(typed)
    return {
      kind: 'date',
      parts: [
        { id, name: `${name}.year`, label: '年', value: year },
        { id: `${id}-month`, name: `${name}.month`, label: '月', value: ordinal },
      ],
    }
  },
})

/** A month is refused for the reasons for which its first day would be. */
function readMonth({
  year,
  month: ordinal,
}: {
  year: string
  month: string
}): Result<string | null, FieldRefusal> {
  if (year.trim() + ordinal.trim() === '') return ok(null)
  const day = parseDay({ year, month: ordinal, day: '1' })
  if (!day.ok) return day
  return ok(day.value === null ? null : day.value.slice(0, 7))
}

/** The two boxes; a month written in one piece is taken apart. */
function partsOf(typed: Typed): { year: string; month: string } {
  const inBoxes = { year: only(typed, 'year'), month: only(typed, 'month') }
  if (inBoxes.month !== '') return inBoxes
  const written = inBoxes.year === '' ? only(typed).trim() : inBoxes.year
  const pieces = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(halfWidth(written).trim())
  return pieces === null
    ? { year: written, month: '' }
    : { year: pieces[1] ?? '', month: pieces[2] ?? '' }
}

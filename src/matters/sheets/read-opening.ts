// 读办理时段和名额: three cells of a matter's row, in whatever way a spreadsheet program writes days.
import { addDays } from '../../kernel/day.ts'
import { openingFaults, openingOf } from '../rules/opening.ts'
import type { Opening } from '../types.ts'
import type { RowReader } from './row-reader.ts'

const openingColumns = { opensOn: '开始收件', closesOn: '截止收件', places: '名额' } as const

/** Null where nothing limits the matter, and where a cell cannot be read. */
export function openingIn(cell: RowReader): Opening | null {
  const typed = {
    opensOn: dayWritten(cell.text(openingColumns.opensOn, 20)),
    closesOn: dayWritten(cell.text(openingColumns.closesOn, 20)),
    places: cell.text(openingColumns.places, 20).normalize('NFKC'),
  }
  const faults = openingFaults(typed)
  for (const name of ['opensOn', 'closesOn', 'places'] as const) {
    const sentence = faults[name]
    if (sentence !== undefined) cell.fail(openingColumns[name], `${sentence}。`)
  }
  return Object.keys(faults).length === 0 ? openingOf(typed) : null
}

/**
 * 2026/5/1, 2026.5.1, 2026年5月1日: the year first, so that nothing is mistaken; and the number of days
 * that a spreadsheet program keeps for a date once the cell is a number.
 */
function dayWritten(text: string): string {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  if (/^[3-6]\d{4}$/.test(typed)) return addDays('1899-12-30', Number(typed))
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? []
  return year === undefined ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

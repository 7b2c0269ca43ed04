// 加一行、移、删: what the buttons beside rows do to what was typed.
import type { Row } from './column.ts'
import type { Part } from './part.ts'
import { emptyRow } from './part.ts'

/** The rows after a command such as 'add', 'up:2', 'down:0', 'remove:1'; as they are for any other. */
export function commanded(part: Part, rows: readonly Row[], command: string): Row[] {
  if (command === 'add') return rows.length < part.most ? [...rows, emptyRow(part)] : [...rows]
  const [verb, where = ''] = command.split(':')
  const at = /^\d{1,3}$/.test(where) ? Number(where) : -1
  if (rows[at] === undefined) return [...rows]
  if (verb === 'remove') return rows.filter((_, index) => index !== at)
  if (verb === 'up') return swapped(rows, at - 1)
  return verb === 'down' ? swapped(rows, at) : [...rows]
}

/** The row at `at` and the one after it change places; at an end nothing changes. */
function swapped(rows: readonly Row[], at: number): Row[] {
  const [one, other] = [rows[at], rows[at + 1]]
  if (one === undefined || other === undefined) return [...rows]
  return [...rows.slice(0, at), other, one, ...rows.slice(at + 2)]
}

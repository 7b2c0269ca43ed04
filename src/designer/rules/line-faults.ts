// What is wrong with a line of a condition, and what to choose or write instead.
import { operatorsFor } from './line-inputs.ts'
import type { TypedLine } from './line-inputs.ts'
import type { Subject } from './subjects.ts'

/** Reads on behind '条件第 1 条'; for a line that readLine did not take. */
export function lineFault(line: TypedLine | undefined, subjects: readonly Subject[]): string {
  if (line === undefined) return '没有写全：请选“看什么”'
  const subject = subjects.find(({ reference }) => reference === line.subject)
  if (subject === undefined) return '看的题排在后面或者已经删了，请换一道前面的题'
  const fitting = operatorsFor(subject)
  if (!fitting.some(([op]) => op === line.op)) {
    const choices = fitting.map(([, name]) => `“${name}”`).join('、')
    return line.op === ''
      ? `没有写全：请选“怎么比”，可以选${choices}`
      : `“怎么比”不适合${subject.label}，请改选${choices}`
  }
  if (line.value.trim() === '') return '没有写全：请选或者填“和什么比”'
  const hint = hintFor(subject)
  return `的“和什么比”不对，请重新选或者填${hint === null ? '' : `：${hint}`}`
}

/** How the value has to be written. */
export function hintFor(subject: Subject | null): string | null {
  switch (subject?.values.kind) {
    case 'region':
      return '区划代码，比如 632722；填到市州就包括下面的县'
    case 'number':
      return '数字；和另一道题比就写 = 加代号，比如 =income'
    case 'day':
      return '日期如 2026-09-30，或者 今天、今天-60年、今天+30天'
    default:
      return null
  }
}

// The lines of the form in which departments are asked, as they were typed.
import type { TypedRequest } from '../../rules/request.ts'

/** As many departments as one form asks; more are asked in a second one. */
const lineCount = 5

export function blankLines(termDays: string): readonly TypedRequest[] {
  return Array.from({ length: lineCount }, () => ({
    department: '',
    question: '',
    termDays,
    mandatory: true,
  }))
}

export function linesOf(body: Readonly<Record<string, unknown>>): readonly TypedRequest[] {
  return Array.from({ length: lineCount }, (_, line) => ({
    department: textOf(body[`department.${line}`]).slice(0, 100),
    question: textOf(body[`question.${line}`]).slice(0, 3000),
    termDays: textOf(body[`days.${line}`]).slice(0, 10),
    mandatory: body[`mandatory.${line}`] === 'yes',
  }))
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

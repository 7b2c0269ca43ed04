// @ts-check
// Whether a question is asked. The server and the browser run this very file: conditions look at
// earlier answers, at what a type derives from one (age from an identity number), and at facts of
// the application. What has no answer makes a comparison about it fail.
import { derive } from './derive.js'

/** @import { Answer, AnswerRow, Answers, Condition, Facts, Operand, Test } from '../../../src/forms/types.ts' */

/**
 * What a condition is judged by: inside a group the fields of the same row are looked at first, then
 * those of the form.
 * @typedef {{ readonly answers: Answers, readonly row: AnswerRow | null, readonly facts: Facts }} World
 */

/**
 * True when the condition holds; null always does.
 * @param {Condition | null} condition
 * @param {World} world
 * @returns {boolean}
 */
export function holds(condition, world) {
  if (condition === null) return true
  if ('all' in condition) return condition.all.every((one) => holds(one, world))
  if ('any' in condition) return condition.any.some((one) => holds(one, world))
  return passes(condition, world)
}

/**
 * The value of a reference: '@region' is a fact, 'applicantId.age' is derived, the rest are answers.
 * @param {string} reference
 * @param {World} world
 * @returns {Answer | undefined}
 */
export function valueOf(reference, { answers, row, facts }) {
  if (reference.startsWith('@')) return factOf(reference.slice(1), facts)
  const [key = '', part] = reference.split('.')
  const answer = own(row, key) ?? own(answers, key)
  return part === undefined || answer === undefined ? answer : derive(answer, part, facts.today)
}

/**
 * @param {Test} test
 * @param {World} world
 */
function passes({ field, op, value }, world) {
  const answer = valueOf(field, world)
  if (op === 'answered') return (answer !== undefined) === (value !== false)
  if (op === 'pastoral') return answer !== undefined && isPastoral(answer, world) === (value !== false)
  const wanted = operand(value, world)
  if (answer === undefined || wanted === undefined) return false
  return compares(op, bare(answer), wanted)
}

/**
 * @param {Test['op']} op
 * @param {unknown} answer
 * @param {unknown} wanted
 */
function compares(op, answer, wanted) {
  switch (op) {
    case 'equals':
      return answer === wanted
    case 'not-equals':
      return answer !== wanted
    case 'in':
      return Array.isArray(wanted) && wanted.includes(answer)
    case 'contains':
      return Array.isArray(answer) && answer.includes(wanted)
    case 'within':
      return typeof answer === 'string' && [wanted].flat().some((code) => isWithin(answer, code))
    case 'greater':
      return order(answer, wanted) > 0
    case 'less':
      return order(answer, wanted) < 0
    case 'at-least':
      return order(answer, wanted) >= 0
    case 'at-most':
      return order(answer, wanted) <= 0
    default:
      return false
  }
}

/**
 * What an answer is compared with: a value, another answer, or a day counted from today.
 * @param {Operand} value
 * @param {World} world
 * @returns {unknown}
 */
function operand(value, world) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if ('answer' in value) {
    const other = valueOf(value.answer, world)
    return other === undefined ? undefined : bare(other)
  }
  return 'today' in value ? shiftDay(world.facts.today, value.today) : undefined
}

/** The value of the choice 其他; what was written beside it follows after a colon. */
export const otherValue = 'other'

/**
 * An answer as it is compared: 其他 counts as one choice, whatever is written beside it.
 * @param {Answer} answer
 * @returns {unknown}
 */
function bare(answer) {
  /** @param {unknown} one */
  const plain = (one) =>
    typeof one === 'string' && one.startsWith(`${otherValue}:`) ? otherValue : one
  return Array.isArray(answer) ? answer.map(plain) : plain(answer)
}

/**
 * Numbers compare as numbers and days as text; anything else is neither more nor less.
 * @param {unknown} answer
 * @param {unknown} wanted
 */
function order(answer, wanted) {
  if (typeof answer === 'number' && typeof wanted === 'number') return answer - wanted
  if (typeof answer !== 'string' || typeof wanted !== 'string') return Number.NaN
  return answer === wanted ? 0 : answer > wanted ? 1 : -1
}

/**
 * Codes of regions nest: 63 the province, 6327 a prefecture, 632722 a county, 632722206 a town.
 * @param {string} code
 * @param {unknown} region
 */
function isWithin(code, region) {
  const prefix = String(region).replace(/^(\d{2})0000$|^(\d{4})00$/, '$1$2')
  return prefix !== '' && code.startsWith(prefix)
}

/**
 * @param {Answer} answer
 * @param {World} world
 */
function isPastoral(answer, { facts }) {
  return typeof answer === 'string' && facts.pastoral.includes(answer.slice(0, 6))
}

/**
 * @param {string} name
 * @param {Facts} facts
 * @returns {Answer | undefined}
 */
function factOf(name, facts) {
  if (name === 'today') return facts.today
  if (name === 'region') return facts.region ?? undefined
  return name === 'applicantKind' ? (facts.applicantKind ?? undefined) : undefined
}

/**
 * A day so many days (d), months (m) or years (y) from another: '-60y', '30d'; undefined for what is
 * no such distance. A day that the month does not have becomes its last.
 * @param {string} day
 * @param {string} distance
 * @returns {string | undefined}
 */
export function shiftDay(day, distance) {
  const [, count, unit] = /^([+-]?\d{1,4})([dmy])$/.exec(distance) ?? []
  const [year, month, date] = day.split('-').map(Number)
  if (count === undefined || year === undefined || month === undefined || date === undefined) {
    return undefined
  }
  const by = Number(count)
  if (unit === 'd') return iso(new Date(Date.UTC(year, month - 1, date + by)))
  const months = year * 12 + month - 1 + (unit === 'y' ? by * 12 : by)
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  return iso(new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, last))))
}

/** @param {Date} date */
function iso(date) {
  return date.toISOString().slice(0, 10)
}

/**
 * @param {Answers | AnswerRow | null} source
 * @param {string} key
 * @returns {Answer | undefined}
 */
function own(source, key) {
  return source !== null && Object.hasOwn(source, key) ? source[key] : undefined
}

// @ts-check
// What can be read out of an answer without asking again: birth, sex and age from an identity number,
// the length of a period, the years since a day, the number of rows. Server and browser alike.

/** @import { Answer } from '../../../src/forms/types.ts' */

/**
 * The part of an answer by its name; undefined where the answer has no such part.
 * @param {Answer} answer
 * @param {string} part
 * @param {string} today
 * @returns {Answer | undefined}
 */
export function derive(answer, part, today) {
  if (part === 'count') return Array.isArray(answer) ? answer.length : undefined
  if (typeof answer !== 'string') return undefined
  if (/^\d{17}[\dX]$/.test(answer)) return ofIdNumber(answer, part, today)
  const [start = '', end = ''] = answer.split('/')
  if (!isDay(start)) return undefined
  if (part === 'years') return yearsBetween(start, today)
  if (!isDay(end)) return undefined
  if (part === 'start') return start
  if (part === 'end') return end
  return part === 'days' ? daysBetween(start, end) + 1 : undefined
}

/**
 * @param {string} number
 * @param {string} part
 * @param {string} today
 */
function ofIdNumber(number, part, today) {
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (part === 'birth') return birth
  if (part === 'sex') return Number(number[16]) % 2 === 1 ? '男' : '女'
  return part === 'age' ? yearsBetween(birth, today) : undefined
}

/**
 * Full years from a day to another, as ages are counted (周岁): the day of birth itself completes one.
 * @param {string} from
 * @param {string} to
 */
export function yearsBetween(from, to) {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/**
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** @param {string} text */
function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

// @ts-check
// The small language of calculated questions: numbers, answers, + - * / and brackets, and the
// functions sum, count, min, max, round and days. Amounts are counted in whole units of a decimal
// place, so 0.1 + 0.2 is 0.3. Nothing loops and nothing is looked up but answers. Server and browser
// alike.
import { valueOf } from './conditions.js'
import { daysBetween } from './derive.js'
import { add, compare, divide, fromNumber, multiply, negate, roundTo, toNumber } from './decimal.js'

/** @import { World } from './conditions.js' */
/** @import { Decimal } from './decimal.js' */

/**
 * @typedef {{ readonly kind: 'number', readonly text: string }
 *   | { readonly kind: 'answer', readonly reference: string }
 *   | { readonly kind: 'call', readonly name: string, readonly args: readonly Node[] }} Node
 */

export const longestExpression = 300
const deepest = 20
const functions = new Map([
  ['sum', [1, 1]],
  ['count', [1, 1]],
  ['min', [2, 10]],
  ['max', [2, 10]],
  ['round', [2, 2]],
  ['days', [2, 2]],
])

/**
 * Reads an expression; null when it is none.
 * @param {string} text
 * @returns {Node | null}
 */
export function readExpression(text) {
  if (text.length > longestExpression) return null
  const tokens = text.match(/\d+(?:\.\d+)?|@?[a-zA-Z][a-zA-Z0-9]*(?:\.[a-zA-Z][a-zA-Z0-9]*)?|\S/g)
  if (tokens === null) return null
  const reader = { tokens: [...tokens], at: 0 }
  const node = readSum(reader, 0)
  return node !== null && reader.at === reader.tokens.length ? node : null
}

/**
 * The references an expression speaks of: 'income', 'members.income', 'members'.
 * @param {Node} node
 * @returns {readonly string[]}
 */
export function referencesOf(node) {
  if (node.kind === 'answer') return [node.reference]
  return node.kind === 'call' ? node.args.flatMap(referencesOf) : []
}

/**
 * The value, rounded half up to so many decimals; null while an answer that it needs is missing, and
 * for a division by nothing. Rows without the answer add nothing to a sum.
 * @param {Node} node
 * @param {World} world
 * @param {number} decimals
 * @returns {number | null}
 */
export function evaluate(node, world, decimals) {
  const value = valueIn(node, world)
  if (value === null) return null
  const number = toNumber(roundTo(value, decimals))
  return Number.isFinite(number) && Math.abs(number) <= 1_000_000_000_000 ? number : null
}

/** @typedef {{ readonly tokens: readonly string[], at: number }} Reader */

/**
 * @param {Reader} reader
 * @param {number} depth
 * @returns {Node | null}
 */
function readSum(reader, depth) {
  return readChain(reader, depth, ['+', '-'], readProduct)
}

/**
 * @param {Reader} reader
 * @param {number} depth
 * @returns {Node | null}
 */
function readProduct(reader, depth) {
  return readChain(reader, depth, ['*', '/'], readOne)
}

/**
 * @param {Reader} reader
 * @param {number} depth
 * @param {readonly string[]} signs
 * @param {(reader: Reader, depth: number) => Node | null} readPart
 * @returns {Node | null}
 */
function readChain(reader, depth, signs, readPart) {
  let node = readPart(reader, depth)
  while (node !== null && signs.includes(reader.tokens[reader.at] ?? '')) {
    const name = reader.tokens[reader.at++] ?? ''
    const next = readPart(reader, depth)
    node = next === null ? null : { kind: 'call', name, args: [node, next] }
  }
  return node
}

/**
 * @param {Reader} reader
 * @param {number} depth
 * @returns {Node | null}
 */
function readOne(reader, depth) {
  const token = reader.tokens[reader.at++]
  if (token === undefined || depth > deepest) return null
  if (/^\d/.test(token)) return { kind: 'number', text: token }
  if (token === '-') {
    const node = readOne(reader, depth + 1)
    return node === null ? null : { kind: 'call', name: 'negate', args: [node] }
  }
  if (token === '(') {
    const node = readSum(reader, depth + 1)
    return reader.tokens[reader.at++] === ')' ? node : null
  }
  if (!/^@?[a-zA-Z]/.test(token)) return null
  if (reader.tokens[reader.at] !== '(') return { kind: 'answer', reference: token }
  return readCall(reader, token, depth + 1)
}

/**
 * @param {Reader} reader
 * @param {string} name
 * @param {number} depth
 * @returns {Node | null}
 */
function readCall(reader, name, depth) {
  const [least = 0, most = 0] = functions.get(name) ?? []
  const args = []
  do {
    reader.at += 1
    const node = readSum(reader, depth)
    if (node === null) return null
    args.push(node)
  } while (reader.tokens[reader.at] === ',')
  const closed = reader.tokens[reader.at++] === ')'
  if (!closed || args.length < least || args.length > most) return null
  const named = ['sum', 'count', 'days'].includes(name)
  if (named && args.some(({ kind }) => kind !== 'answer')) return null
  return { kind: 'call', name, args }
}

/**
 * @param {Node} node
 * @param {World} world
 * @returns {Decimal | null}
 */
function valueIn(node, world) {
  if (node.kind === 'number') return fromNumber(Number(node.text))
  if (node.kind === 'answer') {
    const value = valueOf(node.reference, world)
    return typeof value === 'number' ? fromNumber(value) : null
  }
  if (node.name === 'sum' || node.name === 'count') return overRows(node, world)
  if (node.name === 'days') return dayCount(node, world)
  /** @type {Decimal[]} */
  const values = []
  for (const arg of node.args) {
    const value = valueIn(arg, world)
    if (value === null) return null
    values.push(value)
  }
  return combine(node.name, values)
}

/**
 * @param {string} name
 * @param {readonly Decimal[]} values
 * @returns {Decimal | null}
 */
function combine(name, values) {
  const [first, second] = values
  if (first === undefined) return null
  if (name === 'negate') return negate(first)
  if (second === undefined) return null
  if (name === '+') return add(first, second)
  if (name === '-') return add(first, negate(second))
  if (name === '*') return multiply(first, second)
  if (name === '/') return divide(first, second)
  if (name === 'round') return roundTo(first, Math.max(0, Math.min(6, toNumber(second))))
  const sorted = [...values].sort(compare)
  return (name === 'min' ? sorted[0] : sorted.at(-1)) ?? null
}

/**
 * sum(members.income) over the rows of a group, count(members) the number of its rows.
 * @param {Extract<Node, { kind: 'call' }>} node
 * @param {World} world
 * @returns {Decimal}
 */
function overRows({ name, args }, { answers }) {
  const [reference] = args.flatMap((arg) => (arg.kind === 'answer' ? [arg.reference] : []))
  const [group = '', field = ''] = (reference ?? '').split('.')
  const rows = Object.hasOwn(answers, group) ? answers[group] : []
  const list = Array.isArray(rows) ? rows : []
  if (name === 'count') return fromNumber(list.length)
  return list.reduce((total, row) => {
    const value = typeof row === 'object' && row !== null ? row[field] : undefined
    return typeof value === 'number' ? add(total, fromNumber(value)) : total
  }, fromNumber(0))
}

/**
 * days(a, b): how many days b lies after a.
 * @param {Extract<Node, { kind: 'call' }>} node
 * @param {World} world
 * @returns {Decimal | null}
 */
function dayCount({ args }, world) {
  const [from, to] = args.map((arg) =>
    arg.kind === 'answer' ? valueOf(arg.reference, world) : undefined,
  )
  const bothDays = [from, to].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(String(day)))
  return bothDays ? fromNumber(daysBetween(String(from), String(to))) : null
}

// @ts-check
// Amounts without rounding errors: a whole number of units and how many decimals a unit has.

/** @typedef {{ readonly units: bigint, readonly scale: number }} Decimal */

/** Division keeps this many decimals. */
const finest = 12

/**
 * @param {number} value
 * @returns {Decimal}
 */
export function fromNumber(value) {
  const text = Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(finest) : String(value)
  const [whole = '0', decimals = ''] = text.split('.')
  return /^-?\d+$/.test(whole)
    ? { units: BigInt(whole + decimals), scale: decimals.length }
    : { units: 0n, scale: 0 }
}

/** @param {Decimal} value */
export function toNumber({ units, scale }) {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const number = Number(scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`)
  return units < 0n ? -number : number
}

/**
 * @param {Decimal} one
 * @param {Decimal} other
 * @returns {Decimal}
 */
export function add(one, other) {
  const scale = Math.max(one.scale, other.scale)
  return { units: unitsAt(one, scale) + unitsAt(other, scale), scale }
}

/**
 * @param {Decimal} value
 * @returns {Decimal}
 */
export function negate({ units, scale }) {
  return { units: -units, scale }
}

/**
 * @param {Decimal} one
 * @param {Decimal} other
 * @returns {Decimal}
 */
export function multiply(one, other) {
  return roundTo({ units: one.units * other.units, scale: one.scale + other.scale }, finest)
}

/**
 * Null for a division by nothing.
 * @param {Decimal} one
 * @param {Decimal} other
 * @returns {Decimal | null}
 */
export function divide(one, other) {
  if (other.units === 0n) return null
  const scale = Math.max(one.scale, other.scale)
  const above = unitsAt(one, scale) * 10n ** BigInt(finest + 1)
  return roundTo({ units: above / unitsAt(other, scale), scale: finest + 1 }, finest)
}

/**
 * Half away from nothing, as amounts are rounded (四舍五入).
 * @param {Decimal} value
 * @param {number} decimals
 * @returns {Decimal}
 */
export function roundTo(value, decimals) {
  if (value.scale <= decimals) return value
  const step = 10n ** BigInt(value.scale - decimals)
  const half = step / 2n
  const up = value.units < 0n ? value.units - half : value.units + half
  return { units: up / step, scale: decimals }
}

/**
 * @param {Decimal} one
 * @param {Decimal} other
 */
export function compare(one, other) {
  const scale = Math.max(one.scale, other.scale)
  const difference = unitsAt(one, scale) - unitsAt(other, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * @param {Decimal} value
 * @param {number} scale
 */
function unitsAt({ units, scale: own }, scale) {
  return units * 10n ** BigInt(scale - own)
}

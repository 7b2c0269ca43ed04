// 动态验证码: time-based one-time passwords (RFC 6238) as every authenticator app makes them:
// SHA-1, steps of thirty seconds, six digits.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepMilliseconds = 30_000
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret of 160 bits, in base32. */
export function newTotpSecret(): string {
  return base32Of(randomBytes(20))
}

/** The step of an instant in milliseconds. */
export function stepAt(instant: number): number {
  return Math.floor(instant / stepMilliseconds)
}

/** The code of a secret (base32) in a step. */
export function totpCode(secret: string, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The step to which the code belongs: this one, the one before or the one after, since clocks
 * differ; null when it is wrong. A step up to `usedUntil` was used before and counts no more.
 */
export function stepOfCode(
  secret: string,
  code: string,
  instant: number,
  usedUntil: number,
): number | null {
  const now = stepAt(instant)
  const steps = [now, now - 1, now + 1].filter((step) => step > usedUntil)
  return steps.find((step) => equal(totpCode(secret, step), code)) ?? null
}

/** What an authenticator app reads from the QR code. */
export function totpAddress(secret: string, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function base32Of(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{5}/g) ?? []
  return groups.map((group) => alphabet.charAt(Number.parseInt(group, 2))).join('')
}

function bytesOf(base32: string): Buffer {
  const values = [...base32].map((letter) => alphabet.indexOf(letter))
  if (values.includes(-1)) throw new Error('not base32')
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

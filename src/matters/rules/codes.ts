// 编码: the codes of matters and implementation lists, by the coding standards of both periods.
import type { Level } from '../../kernel/actor.ts'

/** 行使层级, the digit inside an implementation code. */
export const levelDigits: Readonly<Record<Level, string>> = {
  province: '2',
  prefecture: '3',
  county: '4',
  township: '5',
}

/** National codes since 2018: place 2, type 2, department 2, main item 3, sub-item 3; all digits. */
const national = /^\d{12}$/
/** Codes of the period before: type 2 (letters such as XK), main item 5, sub-item 3 (digits or letters). */
const older = /^[A-Z\d]{2}\d{5}[A-Z\d]{3}$/

/** Both kinds of basic codes, as JSON Schema and the database ask for them. */
export const basicCodePattern = '^([0-9]{12}|[A-Z0-9]{2}[0-9]{5}[A-Z0-9]{3})$'

/** How editors are told what a basic code looks like. */
export const basicCodeWords = '12 位数字，或者旧编码 10 位（如 XK01002000）'

/** True for a basic code of 12 digits, or of 10 signs in the older standard. */
export function isBasicCode(text: string): boolean {
  return national.test(text) || older.test(text)
}

/** As the catalogue writes a code: whoever types it may use small letters and full width. */
export function asCode(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

export interface ImplementationParts {
  /** The body's credit code, 18. */
  readonly uscc: string
  /** The digit of 行使层级, which the older standard calls 事权代码. */
  readonly levelDigit: string
  readonly basicCode: string
  /** 6 digits, or 9 of a township. */
  readonly regionCode: string
}

/**
 * 实施编码: credit code (18), level (1), basic code (12), 31 signs; under an older basic code that code
 * (10), level (1), region (6) and the last seven signs of the organisation's own number, 24 signs.
 */
export function implementationCode(parts: ImplementationParts): string {
  const { uscc, levelDigit, basicCode, regionCode } = parts
  return national.test(basicCode)
    ? `${uscc}${levelDigit}${basicCode}`
    : `${basicCode}${levelDigit}${regionCode.slice(0, 6)}${uscc.slice(9, 16)}`
}

/** The basic code that is meant by one, by an implementation code or by an application's number. */
export function basicCodeIn(typed: string): string | null {
  const code = asCode(typed)
  if (isBasicCode(code)) return code
  const long = /^[A-Z\d]{18}\d(\d{12})(\d{2}|\d{12})?$/.exec(code)?.[1]
  if (long !== undefined) return long
  return /^([A-Z\d]{2}\d{5}[A-Z\d]{3})\d{7}[A-Z\d]{7}(\d{2}|\d{12})?$/.exec(code)?.[1] ?? null
}

/** 业务办理项编码: the implementation code and a serial of two digits, 33 or 26 characters. */
export function handleItemCode(implementation: string, serial: string): string {
  return `${implementation}${serial}`
}

export function isHandleSerial(text: string): boolean {
  return /^\d{2}$/.test(text) && text !== '00'
}

/** 主项: the code that a sub-item's code belongs to: its last three signs are the sub-item's. */
export function mainCodeOf(code: string): string {
  return `${code.slice(0, -3)}000`
}

/** What names the main item in a code, as the list of licences holds it: 9 digits, or 7 signs. */
export function isMainItem(text: string): boolean {
  return /^(\d{9}|[A-Z\d]{2}\d{5})$/.test(text)
}

/** True for a code whose signs for the type are another type's; of the older letters only XK is sure. */
export function codeNamesOtherType(code: string, typeCode: string): boolean {
  if (national.test(code)) return code.slice(2, 4) !== typeCode
  return /^[A-Z]{2}/.test(code) && code.startsWith('XK') !== (typeCode === '01')
}

/** False for two codes of one kind that differ before the sub-item's serial, their last three signs. */
export function standsUnder(code: string, mainCode: string): boolean {
  const ofOneKind = code.length === mainCode.length && /^[A-Z]|^\d{12}$/.test(code)
  return !ofOneKind || code.slice(0, -3) === mainCode.slice(0, -3)
}

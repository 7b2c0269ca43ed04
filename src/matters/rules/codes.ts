// 编码: the codes of matters and implementation lists, by the national platform's coding standard.
import type { Level } from '../../kernel/actor.ts'

/** 行使层级, the digit inside an implementation code. */
export const levelDigits: Readonly<Record<Level, string>> = {
  province: '2',
  prefecture: '3',
  county: '4',
  township: '5',
}

/** 实施编码: the body's credit code (18), the level's digit, the matter's basic code (12). */
export function implementationCode(uscc: string, levelDigit: string, basicCode: string): string {
  return `${uscc}${levelDigit}${basicCode}`
}

/** True for a basic code of 12 digits, or of 10 in the older standard. */
export function isBasicCode(text: string): boolean {
  return /^(\d{10}|\d{12})$/.test(text)
}

/** 业务办理项编码: the implementation code and a serial of two digits, 33 characters. */
export function handleItemCode(implementation: string, serial: string): string {
  return `${implementation}${serial}`
}

export function isHandleSerial(text: string): boolean {
  return /^\d{2}$/.test(text) && text !== '00'
}

/** 主项: the code that a sub-item's code belongs to: its last three digits are the sub-item's. */
export function mainCodeOf(code: string): string {
  return `${code.slice(0, -3)}000`
}

/** True for a code of 12 digits whose digits for the type (the third and fourth) are another type's. */
export function codeNamesOtherType(code: string, typeCode: string): boolean {
  return /^\d{12}$/.test(code) && code.slice(2, 4) !== typeCode
}

/** False for two codes of 12 digits that differ before the sub-item's serial, their last three. */
export function standsUnder(code: string, mainCode: string): boolean {
  const areNew = [code, mainCode].every((one) => /^\d{12}$/.test(one))
  return !areNew || code.slice(0, -3) === mainCode.slice(0, -3)
}

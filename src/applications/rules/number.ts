// 办件编号 and the short numbers that people read and copy.
import type { Day } from '../../kernel/day.ts'

/** 办件编号: 实施编码 (31, or 24 of the older standard) + date (8) + serial (4), at most 50 signs (GB/T 39046 table 5). */
export function applicationNumber(offeringCode: string, day: Day, serial: number): string {
  return `${offeringCode}${day.replaceAll('-', '')}${String(serial).padStart(4, '0')}`
}

/**
 * 查询号: 13 digits: the date as six, six at random, a check digit (Luhn), so that a slip of the pen
 * is told apart from an application that does not exist.
 */
export function queryNumber(day: Day, random: number): string {
  const body = `${day.slice(2).replaceAll('-', '')}${String(random % 1_000_000).padStart(6, '0')}`
  return body + luhnDigit(body)
}

export function isQueryNumber(text: string): boolean {
  return /^\d{13}$/.test(text) && luhnDigit(text.slice(0, -1)) === text.slice(-1)
}

/** 查询码: six digits. */
export function queryCode(random: number): string {
  return String(random % 1_000_000).padStart(6, '0')
}

/** 2611 2112 3456 7, as it is printed. */
export function grouped(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** Full-width digits, spaces and dashes are what people type; digits are what they mean. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '')
}

function luhnDigit(digits: string): string {
  let sum = 0
  for (const [index, sign] of [...digits].reverse().entries()) {
    const value = Number(sign) * (index % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return String((10 - (sum % 10)) % 10)
}

// 银行卡号: 16 to 19 digits, the last one a check (ISO/IEC 7812, Luhn).
import { ok, refuse } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import { normaliseCode } from './normalise.ts'

export type BankCardFault = 'empty' | 'characters' | 'length' | 'check-digit'

/** The digits alone: cards print them in fours. */
export function checkBankCard(text: string): Result<string, BankCardFault> {
  const number = normaliseCode(text).replace(/[-—–]/g, '')
  if (number === '') return refuse('empty')
  if (!/^\d+$/.test(number)) return refuse('characters')
  if (number.length < 16 || number.length > 19) return refuse('length')
  return luhnSum(number) % 10 === 0 ? ok(number) : refuse('check-digit')
}

function luhnSum(number: string): number {
  return [...number].reverse().reduce((sum, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
}

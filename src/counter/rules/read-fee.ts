// What a clerk types of a fee: an amount in yuan and the number of the receipt.
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'

export interface TypedFee {
  readonly amount: string
  readonly receiptNumber: string
}

export interface ReadFee {
  readonly amountFen: number
  readonly receiptNumber: string
}

export type FeeFaults = Readonly<Partial<Record<keyof TypedFee, string>>>

/** “10”, “10.5” and “1,200.00元” are amounts; nothing is not. */
export function readFee(typed: TypedFee): Result<ReadFee, FeeFaults> {
  const plain = typed.amount.normalize('NFKC').replace(/[\s,，]|元$/g, '')
  const amountFen = /^\d{1,8}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : 0
  const receiptNumber = typed.receiptNumber.normalize('NFKC').trim()
  const faults: FeeFaults = {
    ...(amountFen > 0 ? {} : { amount: '请填收了多少元，最多两位小数，比如 10 或者 10.50' }),
    ...(/^[\p{L}\d-]{1,40}$/u.test(receiptNumber)
      ? {}
      : { receiptNumber: '请照票据填票据号，只有字、字母、数字和横线' }),
  }
  return Object.keys(faults).length > 0 ? refuse(faults) : ok({ amountFen, receiptNumber })
}

export function yuanInWords(amountFen: number): string {
  return `${(amountFen / 100).toFixed(2)} 元`
}

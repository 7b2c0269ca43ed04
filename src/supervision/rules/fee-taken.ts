// R-FEE: a window took money for what is free, or another amount than the guide says.
import type { Finding } from '../types.ts'

export interface TakenFee {
  readonly id: string
  readonly departmentId: string
  readonly amountFen: number
  readonly receiptNumber: string
}

/** What the guide under which it was filed says of fees. */
export interface ChargedFee {
  readonly charged: boolean
  readonly standard: string | null
  readonly items: readonly { readonly standard: string; readonly reducible: boolean }[]
}

/** Red at once (行政许可法 第五十八条、第五十九条、第七十五条). A standard without an amount judges nothing. */
export function feeTaken(taken: TakenFee, guide: ChargedFee): Finding | null {
  const fault = faultOf(taken.amountFen, guide)
  if (fault === null) return null
  return {
    ...{ rule: 'R-FEE', card: 'red', occurrence: `fee-taken:${taken.id}` },
    departmentId: taken.departmentId,
    facts: {
      fault,
      amount: `${(taken.amountFen / 100).toFixed(2)} 元，票据号 ${taken.receiptNumber}`,
      standard: standardsOf(guide).join('；') || '不收费',
    },
  }
}

function faultOf(fen: number, guide: ChargedFee): string | null {
  if (!guide.charged) return '指南写明不收费，窗口收了费'
  const standards = standardsOf(guide)
  if (standards.length === 0 || standards.some((one) => amountsOf(one).length === 0)) return null
  if (standards.some((standard) => agrees(fen, standard))) return null
  const least = Math.min(...standards.flatMap(amountsOf))
  const reducible = guide.items.some((item) => item.reducible)
  return reducible && fen < least ? null : '收的金额和公布的标准不一样'
}

function standardsOf({ standard, items }: ChargedFee): readonly string[] {
  const own = standard === null || standard === '' ? [] : [standard]
  return [...own, ...items.map((item) => item.standard)]
}

/** “每证 10 元” is taken once for each of them. */
function agrees(fen: number, standard: string): boolean {
  const isEach = /每|\/|／/.test(standard)
  return amountsOf(standard).some((amount) => (isEach ? fen % amount === 0 : fen === amount))
}

function amountsOf(standard: string): readonly number[] {
  const words = standard.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1')
  return [...words.matchAll(/(\d+(?:\.\d{1,2})?)\s*元/g)]
    .map(([, yuan]) => Math.round(Number(yuan) * 100))
    .filter((amount) => amount > 0)
}

// Sample credit codes (统一社会信用代码, GB 32100-2015) for bodies whose real code is not known: right
// in form and check digits, and fictional. The subject part is MB9, two digits of the line and three
// of the township (000 above townships), so no two bodies of one region share a code.

export interface CreditCodeParts {
  /** 登记管理部门 and 机构类别: 11 for an organ of the state, 91 for a company. */
  readonly kind: string
  /** The six digits of the county, or of the region itself above counties. */
  readonly regionCode: string
  /** The line's number, 1 to 99. */
  readonly line: number
  /** The last three digits of a township's code, '000' above. */
  readonly township: string
}

export function sampleCreditCode({ kind, regionCode, line, township }: CreditCodeParts): string {
  const subject = `MB9${String(line).padStart(2, '0')}${township}`
  const code = `${kind}${regionCode}${subject}${subjectCheck(subject)}`
  return code + creditCheck(code)
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const subjectWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11714: the check of the subject part, eleven minus the sum modulo eleven; ten is X. */
function subjectCheck(subject: string): string {
  const check = (11 - (weighted(subject, subjectWeights, (one) => parseInt(one, 36)) % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

function creditCheck(code: string): string {
  const sum = weighted(code, creditWeights, (one) => alphabet.indexOf(one))
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

function weighted(
  code: string,
  weights: readonly number[],
  valueOf: (character: string) => number,
): number {
  return weights.reduce((sum, weight, at) => sum + weight * valueOf(code.charAt(at)), 0)
}

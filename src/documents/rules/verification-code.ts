// 核验码: twelve characters that nobody mistakes for one another, said in three groups of four.

/** Without 0 O 1 I L U: what is read aloud or copied by hand comes out right. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 12

/** A new code; `below(n)` draws an integer from 0 to n − 1 that nobody can foresee. */
export function makeCode(below: (limit: number) => number): string {
  return Array.from({ length: codeLength }, () =>
    codeAlphabet.charAt(below(codeAlphabet.length)),
  ).join('')
}

/** As printed: 'QH7K-2M9D-4T6X'. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code behind what somebody typed (small letters, full width, spaces, dashes), or null. */
export function parseCode(typed: string): string | null {
  if (typed.length > 100) return null
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
  return code.length === codeLength && [...code].every((sign) => codeAlphabet.includes(sign))
    ? code
    : null
}

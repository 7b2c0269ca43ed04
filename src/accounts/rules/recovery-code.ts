// 恢复码: 'ABCD-EFGH-JKMN'. The first four signs tell which one it is, the others are the secret.

/** Without letters and digits that look alike. */
export const recoveryLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const recoveryCodeCount = 10

const selectorLength = 4
export const recoveryCodeLength = 12

export interface RecoveryCode {
  readonly selector: string
  readonly secret: string
}

/** What was typed as a recovery code, in its parts; null when it cannot be one. */
export function readRecoveryCode(typed: string): RecoveryCode | null {
  const plain = typed.slice(0, 100).normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const known = [...plain].every((sign) => recoveryLetters.includes(sign))
  if (!known || plain.length !== recoveryCodeLength) return null
  return { selector: plain.slice(0, selectorLength), secret: plain.slice(selectorLength) }
}

/** As it is shown: 'ABCD-EFGH-JKMN'. */
export function showRecoveryCode({ selector, secret }: RecoveryCode): string {
  return [selector, secret.slice(0, 4), secret.slice(4)].join('-')
}

/** The six digits of a code as typed, full-width and spaced ones too; null when it is none. */
export function readTotp(typed: string): string | null {
  const plain = typed.slice(0, 100).normalize('NFKC').replace(/\s/g, '')
  return /^\d{6}$/.test(plain) ? plain : null
}

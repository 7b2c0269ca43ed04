// Draws the recovery codes of an account; only their hashes are kept.
import { randomInt } from 'node:crypto'
import { hashPassword } from '../platform/security/passwords.ts'
import {
  readRecoveryCode,
  recoveryCodeCount,
  recoveryCodeLength,
  recoveryLetters,
  showRecoveryCode,
} from './rules/recovery-code.ts'
import type { RecoveryCode } from './rules/recovery-code.ts'
import type { NewRecoveryCode } from './tables.ts'

export interface RecoveryCodes {
  /** To be shown once. */
  readonly shown: readonly string[]
  readonly rows: readonly NewRecoveryCode[]
}

export async function drawRecoveryCodes(accountId: string): Promise<RecoveryCodes> {
  const codes = new Map<string, RecoveryCode>()
  while (codes.size < recoveryCodeCount) {
    const code = drawOne()
    codes.set(code.selector, code)
  }
  const rows: NewRecoveryCode[] = []
  // One after the other: each takes 64 MiB while it is made.
  for (const { selector, secret } of codes.values()) {
    rows.push({ accountId, selector, codeHash: await hashPassword(secret) })
  }
  return { shown: [...codes.values()].map(showRecoveryCode), rows }
}

function drawOne(): RecoveryCode {
  const signs = Array.from({ length: recoveryCodeLength }, () =>
    recoveryLetters.charAt(randomInt(recoveryLetters.length)),
  )
  const code = readRecoveryCode(signs.join(''))
  if (code === null) throw new Error('a recovery code that cannot be read')
  return code
}

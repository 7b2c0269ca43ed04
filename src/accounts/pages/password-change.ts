// Changing one's password, alike in both halls: asked for, checked, done, signed in anew.
import type { Request, Response } from 'express'
import type { Context } from '../../platform/context.ts'
import { renewSession } from '../../platform/session/sign-in.ts'
import { forgive, throttle } from '../../platform/session/throttle.ts'
import type { FieldProps } from '../../platform/web/components.ts'
import type { Shell } from '../../platform/web/shell.ts'
import { changePassword } from '../change-password.ts'
import { newPasswordFaults } from '../inputs/credentials.ts'
import { faultsOf, hasFaults, readFields } from '../inputs/read-fields.ts'
import type { Faults } from '../inputs/read-fields.ts'
import { changePasswordRefusals, passwordFaults } from '../messages.ts'
import { minimumLength } from '../rules/password.ts'
import { textField } from './fields.ts'
import { answerTooMany } from '../../platform/web/too-many.ts'
import { passwordChanges } from './throttles.ts'

export interface PasswordOwner {
  readonly accountId: string
  readonly minimum: keyof typeof minimumLength
  readonly personal: readonly string[]
}

/**
 * Changes the password of this form. Answers with what to change in it, 'answered' when the page has
 * been answered already, or null when it is done: all other sessions have ended.
 */
export async function changeOwnPassword(
  ctx: Context,
  req: Request,
  res: Response,
  owner: PasswordOwner,
): Promise<Faults<string> | 'answered' | null> {
  const fields = readFields(req.body, ['current', 'password', 'passwordAgain'])
  const terms = { minimum: minimumLength[owner.minimum], personal: owner.personal }
  const faults = {
    ...faultsOf({ current: fields.current === '' ? passwordFaults.empty : null }),
    ...newPasswordFaults(fields, terms),
  }
  if (hasFaults(faults)) return faults
  const wait = await throttle(ctx.db, passwordChanges, owner.accountId)
  if (wait > 0) {
    await answerTooMany(req, res, wait)
    return 'answered'
  }
  const passwords = { current: fields.current, next: fields.password }
  const changed = await changePassword(ctx, owner.accountId, passwords)
  if (!changed.ok) {
    const field = changed.refusal === 'wrong-password' ? 'current' : 'password'
    return { [field]: changePasswordRefusals[changed.refusal] }
  }
  await forgive(ctx.db, passwordChanges, owner.accountId)
  await renewSession(req)
  return null
}

export function passwordFields(
  t: Shell['t'],
  minimum: PasswordOwner['minimum'],
  faults: Faults<string>,
): FieldProps[] {
  const next = minimum === 'staff' ? questions.staffPassword : questions.password
  return [questions.current, next, questions.passwordAgain].map((question) =>
    textField(t, { ...question, value: '' }, faults),
  )
}

const hidden = { type: 'password', autocomplete: 'new-password' } as const

const questions = {
  current: {
    name: 'current',
    label: '现在的密码',
    hint: null,
    type: 'password',
    autocomplete: 'current-password',
  },
  password: {
    ...hidden,
    name: 'password',
    label: '新密码',
    hint: '至少 8 个字符，越长越好；可以是一句话',
  },
  staffPassword: {
    ...hidden,
    name: 'password',
    label: '新密码',
    hint: '至少 12 个字符，越长越好；可以是一句话',
  },
  passwordAgain: { ...hidden, name: 'passwordAgain', label: '再填一遍新密码', hint: null },
} as const

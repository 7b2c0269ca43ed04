// 再输一次密码: before what would harm most in a stranger's hands, whoever signed in longer ago than a
// quarter of an hour shows once more that it is he. Sessions run on the real clock, and so does this.
import type { Request, Response } from 'express'
import { recordAlone } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { passwordMatches } from '../../platform/security/passwords.ts'
import { forgive, throttle } from '../../platform/session/throttle.ts'
import { answerTooMany } from '../../platform/web/too-many.ts'
import type { FieldProps } from '../../platform/web/components.ts'
import type { Shell } from '../../platform/web/shell.ts'
import { readFields } from '../inputs/read-fields.ts'
import type { Faults } from '../inputs/read-fields.ts'
import { changePasswordRefusals, passwordFaults } from '../messages.ts'
import { passwordHashOf } from '../queries/password-hash-of.ts'
import { textField } from './fields.ts'
import { passwordChanges } from './throttles.ts'

declare module 'express-session' {
  interface SessionData {
    /** When the password was last confirmed in this session (milliseconds). */
    confirmedAt?: number
  }
}

const freshMilliseconds = 15 * 60_000

export function needsPassword({ session }: Request, now = Date.now()): boolean {
  const last = Math.max(session.signedInAt ?? 0, session.confirmedAt ?? 0)
  return now - last > freshMilliseconds
}

/** The question, where it has to be asked. */
export function confirmationFields(
  t: Shell['t'],
  req: Request,
  faults: Faults<string>,
): FieldProps[] {
  return needsPassword(req) ? [textField(t, question, faults)] : []
}

/** The fault to show, 'answered' when the page has been answered already, null when he may go on. */
export async function confirmPassword(
  ctx: Context,
  req: Request,
  res: Response,
): Promise<Faults<string> | 'answered' | null> {
  if (!needsPassword(req)) return null
  const accountId = 'accountId' in ctx.actor ? ctx.actor.accountId : ''
  const { password } = readFields(req.body, ['password'])
  if (password === '') return { password: passwordFaults.empty }
  const wait = await throttle(ctx.db, passwordChanges, accountId)
  if (wait > 0) {
    await answerTooMany(req, res, wait)
    return 'answered'
  }
  const matches = await passwordMatches(password, await passwordHashOf(ctx.db, accountId))
  await recordAlone(ctx.db, ctx, {
    action: 'accounts.confirm-password',
    outcome: matches ? 'done' : 'refused',
    subjectType: 'account',
    subjectId: accountId,
  })
  if (!matches) return { password: changePasswordRefusals['wrong-password'] }
  await forgive(ctx.db, passwordChanges, accountId)
  req.session.confirmedAt = Date.now()
  return null
}

const question = {
  name: 'password',
  label: '再输一次登录密码',
  hint: '登录已经超过 15 分钟，要确认是您本人',
  type: 'password',
  autocomplete: 'current-password',
  value: '',
} as const

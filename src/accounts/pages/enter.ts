// At the door: reads a name and a password, counts the attempt, verifies it and begins the session.
import type { Request, Response } from 'express'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Context } from '../../platform/context.ts'
import { authenticate } from '../../platform/session/sign-in.ts'
import type { Hall, Verified } from '../../platform/session/sign-in.ts'
import {
  forgive,
  giveBack,
  networkOf,
  throttle,
  throttled,
} from '../../platform/session/throttle.ts'
import { faultsOf, hasFaults, readFields } from '../inputs/read-fields.ts'
import type { Faults } from '../inputs/read-fields.ts'
import { passwordFaults, signInRefusals, usernameFaults } from '../messages.ts'
import { normaliseUsername } from '../rules/username.ts'
import { failuresPerAddress, failuresPerName } from './throttles.ts'
import { comeIn } from './come-in.ts'

export type EntryField = 'username' | 'password'

/** Why nobody came in: what to change in the form, or how many seconds to wait. */
export type NoEntry =
  | { readonly faults: Faults<EntryField>; readonly wait: null }
  | { readonly faults: null; readonly wait: number }

/** The account that is signed in now, or that is to give a code of its second factor. */
export async function enter(
  ctx: Context,
  req: Request,
  res: Response,
  hall: Hall,
): Promise<Result<Verified, NoEntry>> {
  const { username, password } = readFields(req.body, ['username', 'password'])
  const faults = faultsOf<EntryField>({
    username: username.trim() === '' ? usernameFaults.empty : null,
    password: password === '' ? passwordFaults.empty : null,
  })
  if (hasFaults(faults)) return refuse({ faults, wait: null })
  const address = networkOf(ctx.ip)
  const name = normaliseUsername(username)
  const wait =
    (await throttled(ctx.db, failuresPerName, name)) ||
    (await throttle(ctx.db, failuresPerAddress, address))
  if (wait > 0) return refuse({ faults: null, wait })
  const outcome = await authenticate(ctx, req, res, hall)
  if (!outcome.ok) {
    await throttle(ctx.db, failuresPerName, name)
    const refusal = outcome.refusal === 'no-post' ? 'no-post' : 'wrong'
    return refuse({ faults: { username: signInRefusals[refusal] }, wait: null })
  }
  await forgive(ctx.db, failuresPerName, name)
  await giveBack(ctx.db, failuresPerAddress, address)
  if (!outcome.value.awaitsCode) await comeIn(ctx, req, outcome.value.accountId)
  return ok(outcome.value)
}

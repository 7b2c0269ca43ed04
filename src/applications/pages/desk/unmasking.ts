// A member of staff states why he needs full numbers, and sees them for ten minutes.
import { confirmPassword } from '../../../accounts/index.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { ThrottleRule } from '../../../platform/session/throttle.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { paths } from '../../paths.ts'
import { unmask } from '../../unmask.ts'
import { textOf } from '../public/after-filing/own-application.ts'
import { presentFile } from './file.ts'
import { nothingNoted } from './file/noted.ts'
import { longestReason, unmaskFor } from './unmasking-parts.ts'

/** More than any day at the desk needs; somebody who collects numbers is stopped. */
const perAccount: ThrottleRule = { name: 'unmask-account', points: 60, seconds: 3600 }

export const create: Handler = async (ctx, req, res) => {
  const id = String(req.params['id'])
  const reason = textOf(req, 'reason')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  const fault = faultOf(reason)
  if (fault !== null) {
    const wrong = { field: 'reason', message: fault } as const
    return presentFile(ctx, req, res, { ...nothingNoted, reason, fault: wrong })
  }
  const confirmed = await confirmPassword(ctx, req, res)
  if (confirmed === 'answered') return
  if (confirmed !== null) {
    const wrong = { field: 'password', message: confirmed['password'] ?? '' } as const
    return presentFile(ctx, req, res, { ...nothingNoted, reason, fault: wrong })
  }
  const { actor } = ctx
  const wait = actor.kind === 'staff' ? await throttle(ctx.db, perAccount, actor.accountId) : 0
  if (wait > 0) return answerTooMany(req, res, wait)
  const application = found(await unmask(ctx, id, reason))
  unmaskFor(req, application.id)
  res.redirect(303, paths.deskFile(application.id))
}

function faultOf(reason: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(reason)) return '请写明为什么要看完整号码'
  return [...reason].length > longestReason ? `理由最多 ${longestReason} 个字` : null
}

// 代谁办: begins to act under a mandate, or goes back to oneself. Other rights, another session.
import { accountPaths } from '../../../accounts/index.ts'
import { recordAlone } from '../../../audit/index.ts'
import { personOf } from '../../../kernel/actor.ts'
import { renewSession } from '../../../platform/session/sign-in.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { actingFor } from '../../queries/load-seated.ts'
import { applicant } from './mandates.ts'

export const create: Handler = async (ctx, req, res) => {
  const { mandate, next } = req.body as Record<string, unknown>
  const actor = applicant(ctx)
  const person = personOf(actor)
  const id = typeof mandate === 'string' ? mandate : ''
  if (id !== '') {
    found(await actingFor(ctx.db, person, id, ctx.today))
    await recordAlone(ctx.db, ctx, { action: 'mandates.act', subjectType: 'mandate', subjectId: id })
  }
  // Who acts for himself already keeps his session.
  if (id !== '' || actor.agent !== null) await renewSession(req, { mandateId: id })
  res.redirect(303, safePath(next, accountPaths.mySpace()))
}

// Puts a label of the department on an application, or takes it off.
import { setLabel } from '../../../desk/index.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'

export const update: Handler = async (ctx, req, res) => {
  const { id } = found(await openFile(ctx, String(req.params['id']), 'labels'))
  const body = req.body as Record<string, unknown>
  const on = typeof body['put'] === 'string'
  const labelId = on ? body['put'] : body['take']
  if (ctx.actor.kind === 'staff' && typeof labelId === 'string') {
    await setLabel(ctx, ctx.actor, { applicationId: id, labelId, on })
  }
  res.redirect(303, `${paths.deskFile(id)}#labels-title`)
}

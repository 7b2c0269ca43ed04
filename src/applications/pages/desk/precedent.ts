// Holds a decided application up as an example for its matter, or takes it down.
import { pinPrecedent, unpinPrecedent } from '../../../desk/index.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { precedentSentences } from '../../messages.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { presentFile } from './file.ts'
import { nothingNoted } from './file/noted.ts'

export const create: Handler = async (ctx, req, res) => {
  const { id, matterId, decidedOn } = found(
    await openFile(ctx, String(req.params['id']), 'precedent'),
  )
  const { actor } = ctx
  if (actor.kind !== 'staff') return
  const body = req.body as Record<string, unknown>
  const note = typeof body['precedent'] === 'string' ? body['precedent'] : ''
  const pinned = { applicationId: id, matterId }
  const answer =
    body['take'] !== undefined
      ? await unpinPrecedent(ctx, actor, pinned)
      : decidedOn === null
        ? ({ ok: false, refusal: 'undecided' } as const)
        : await pinPrecedent(ctx, actor, { ...pinned, note })
  if (answer.ok) return res.redirect(303, `${paths.deskFile(id)}?done=precedent#precedent-title`)
  const fault = { field: 'precedent', message: precedentSentences[answer.refusal] } as const
  await presentFile(ctx, req, res, { ...nothingNoted, precedent: note, fault })
}

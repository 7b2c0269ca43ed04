// 核对原件: the button beside a material that was uploaded and not yet seen in the original.
import { found, HttpError } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { checkOriginal } from '../../check-original.ts'
import { originalSentences } from '../../messages.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { presentFile } from './file.ts'
import { nothingNoted } from './file/noted.ts'

export const create: Handler = async (ctx, req, res) => {
  const { id } = found(await openFile(ctx, String(req.params['id']), 'check-original'))
  const attachmentId = String(req.params['attachmentId'])
  const { validUntil } = req.body as Readonly<Record<string, unknown>>
  const day = typeof validUntil === 'string' ? validUntil : ''
  const checked = await checkOriginal(ctx, id, attachmentId, day)
  // Pressed twice, or by two: it is as it should be.
  if (checked.ok || checked.refusal === 'not-needed') {
    return res.redirect(303, `${paths.deskFile(id)}?done=original#materials-title`)
  }
  const refusal = checked.refusal
  if (refusal === 'not-found') throw new HttpError(404, 'not found')
  const message = originalSentences[refusal]
  const field = `original-${attachmentId}` as const
  await presentFile(ctx, req, res, { ...nothingNoted, fault: { field, message } })
}

// 不同意容缺: with a reason, before acceptance.
import { found, HttpError } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { refuseLaterSentences } from '../../messages.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { refuseLater } from '../../refuse-later.ts'
import { presentFile } from './file.ts'
import { nothingNoted } from './file/noted.ts'

export const create: Handler = async (ctx, req, res) => {
  const { id } = found(await openFile(ctx, String(req.params['id']), 'later'))
  const number = Number(req.params['number'])
  const { reason } = req.body as Readonly<Record<string, unknown>>
  const done = await refuseLater(ctx, id, number, typeof reason === 'string' ? reason : '')
  if (done.ok) return res.redirect(303, `${paths.deskFile(id)}?done=later#commitments-title`)
  const { refusal } = done
  if (refusal === 'not-found') throw new HttpError(404, 'not found')
  const fault = { field: `later-${number}`, message: refuseLaterSentences[refusal] } as const
  await presentFile(ctx, req, res, { ...nothingNoted, fault })
}

// Writes a note among colleagues on an application.
import { addNote } from '../../../desk/index.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { noteSentences } from '../../messages.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { presentFile } from './file.ts'
import { nothingNoted } from './file/noted.ts'

export const create: Handler = async (ctx, req, res) => {
  const { id } = found(await openFile(ctx, String(req.params['id']), 'note'))
  const { actor } = ctx
  if (actor.kind !== 'staff') return
  const body = req.body as Record<string, unknown>
  const note = typeof body['note'] === 'string' ? body['note'] : ''
  const mention = typeof body['mention'] === 'string' ? body['mention'] : ''
  const added = await addNote(ctx, actor, {
    ...{ applicationId: id, text: note, link: paths.deskFile(id) },
    mentionedAccountId: mention === '' ? null : mention,
  })
  if (added.ok) return res.redirect(303, `${paths.deskFile(id)}?done=note#notes-title`)
  const fault = { field: 'note', message: noteSentences[added.refusal] } as const
  await presentFile(ctx, req, res, { ...nothingNoted, note, fault })
}

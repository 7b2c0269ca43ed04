// Begins an application to change or renew a licence, from the page of the licence.
import type { Request, Response } from 'express'
import { certificateNotice } from '../../../licences/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { beginAmendment } from '../../begin-amendment.ts'
import { amendmentRefusals } from '../../messages.ts'
import { paths } from '../../paths.ts'

export async function begin(ctx: Context, req: Request, res: Response): Promise<void> {
  const asked = (req.body as Record<string, unknown>)['purpose']
  const purpose = asked === 'change' ? 'change' : 'renew'
  const begun = await beginAmendment(ctx, String(req.params['id']), purpose)
  if (begun.ok) return res.redirect(303, paths.section(begun.value, 1))
  found(begun.refusal === 'not-found' ? null : true)
  return certificateNotice(ctx, req, res, amendmentRefusals[begun.refusal])
}

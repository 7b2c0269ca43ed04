// 接着办: after signing in again, what an applicant had posted too late.
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { resumePage } from '../kept-form.ts'
import type { ResumePage } from '../kept-form.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/resume': ResumePage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const page = await resumePage(ctx, req, shellOf(res).t)
  if (page === null) return res.redirect(303, paths.mySpace())
  await render(res, 'accounts/public/resume', page)
}
